"""Where reports of one utterance differ."""

from __future__ import annotations

from starlette.responses import HTMLResponse, Response

from onrecord.view.compare.query import CompareQuery
from onrecord.view.pages.compare import Compared, compare_fragment, compare_page
from onrecord.view.server.visit import RoomRoute, Visit


def _page(visit: Visit) -> Response:
    query = CompareQuery.parse(visit.request.query_params.multi_items())
    store = visit.store
    page = store.differences(
        kind=query.kind, speaker=query.speaker, utterance=query.utterance, after=query.after
    )
    compared = Compared(
        page,
        store.difference_counts(),
        store.unlinked(),
        None if page.differences else store.link_counts(),
    )
    make = compare_fragment if visit.is_partial else compare_page
    return HTMLResponse(make(visit.frame, query, compared))


ROUTES = (RoomRoute("/compare", _page),)
