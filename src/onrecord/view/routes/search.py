"""Searching: a page, a part of it, JSON and CSV of one question."""

from __future__ import annotations

from dataclasses import replace

from starlette.responses import HTMLResponse, Response

from onrecord.store.page_records import MOST_COUNTED, SearchPage
from onrecord.view.pages.search import search_fragment, search_page
from onrecord.view.search.exports import search_json
from onrecord.view.search.query import SearchQuery
from onrecord.view.server.visit import RoomRoute, Visit


def _page(visit: Visit) -> Response:
    query, found = _asked(visit)
    reported = visit.store.report_counts(hit.stored.statement.id for hit in found.hits)
    if not visit.is_partial:
        return HTMLResponse(search_page(visit.frame, query, found, reported))
    # The form sends its empty fields too; the reader sees the one address of the search.
    page = search_fragment(visit.frame, query, found, reported)
    return HTMLResponse(page, headers={"hx-push-url": query.url()})


def _json(visit: Visit) -> Response:
    return json_of(visit, "/search.json")


def json_of(visit: Visit, path: str) -> Response:
    """A page of results for programs; `path` is where the next one is."""
    return Response(search_json(*_asked(visit), path=path), media_type="application/json")


def _csv(visit: Visit) -> Response:
    """A row per statement, of all pages together, up to as many as are counted."""
    query = _query(visit)
    wanted = replace(query.to_filter(), limit=MOST_COUNTED)
    found = visit.store.statements(wanted, sort=query.sort)
    return Response(
        visit.room.table(found, visit.store.list_columns()),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": 'attachment; filename="statements.csv"'},
    )


def _asked(visit: Visit) -> tuple[SearchQuery, SearchPage]:
    query = _query(visit)
    return query, visit.store.search_page(query.to_filter(), sort=query.sort, after=query.after)


def _query(visit: Visit) -> SearchQuery:
    return SearchQuery.parse(visit.request.query_params.multi_items())


ROUTES = (
    RoomRoute("/search", _page),
    RoomRoute("/search.json", _json),
    RoomRoute("/search.csv", _csv),
)
