"""The pages of the reading room, one file for each kind of page."""

from onrecord.view.routes import sign_in, start
from onrecord.view.visit import RoomRoute

ROUTES: tuple[RoomRoute, ...] = (
    *start.ROUTES,
    *sign_in.ROUTES,
)
