"""What the keys do."""

from __future__ import annotations

from starlette.responses import HTMLResponse, Response

from onrecord.view.pages.keyboard import keyboard_page
from onrecord.view.server.visit import RoomRoute, Visit


def _page(visit: Visit) -> Response:
    return HTMLResponse(keyboard_page(visit.frame))


ROUTES = (RoomRoute("/keyboard", _page),)
