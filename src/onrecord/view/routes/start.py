"""The first address: it leads to the search."""

from __future__ import annotations

from starlette.responses import RedirectResponse, Response

from onrecord.view.server.visit import RoomRoute, Visit


def _start(_visit: Visit) -> Response:
    return RedirectResponse("/search")


ROUTES = (RoomRoute("/", _start),)
