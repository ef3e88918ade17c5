"""The permanent link of a statement: it leads to the article, wherever the statement stands now."""

from __future__ import annotations

from starlette.responses import RedirectResponse, Response

from onrecord.view.links import place_url
from onrecord.view.server.visit import RoomRoute, Visit


def _one(visit: Visit) -> Response:
    statement = visit.request.path_params["statement"]
    place = visit.store.place_of(statement)
    return RedirectResponse(place_url(place.article, statement, place.sha256))


ROUTES = (RoomRoute("/statements/{statement}", _one),)
