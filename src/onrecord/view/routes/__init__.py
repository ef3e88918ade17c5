"""The pages of the reading room, one file for each kind of page."""

from onrecord.view.routes import api, keyboard, search, sign_in, speakers, start, statements
from onrecord.view.visit import RoomRoute

ROUTES: tuple[RoomRoute, ...] = (
    *start.ROUTES,
    *sign_in.ROUTES,
    *search.ROUTES,
    *speakers.ROUTES,
    *statements.ROUTES,
    *keyboard.ROUTES,
    *api.ROUTES,
)
