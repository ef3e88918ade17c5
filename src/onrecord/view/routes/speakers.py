"""Speakers: the list, completion while a name is typed, and the page of each."""

from __future__ import annotations

from starlette.responses import HTMLResponse, Response

from onrecord.store import StatementFilter
from onrecord.store.page_records import Sort, SpeakerEntry
from onrecord.view.pages.speaker import speaker_fragment, speaker_page
from onrecord.view.pages.speakers import speakers_fragment, speakers_page
from onrecord.view.search.exports import speakers_json
from onrecord.view.search.speaker_query import SpeakerQuery
from onrecord.view.server.visit import RoomRoute, Visit

COMPLETED = 8
LISTED = 100


def _list(visit: Visit) -> Response:
    begun = visit.request.query_params.get("begun")
    make = speakers_fragment if visit.is_partial else speakers_page
    return HTMLResponse(make(visit.frame, _entries(visit, begun, LISTED), begun))


def completion(visit: Visit) -> Response:
    """A few speakers, for programs and while a name is typed."""
    begun = visit.request.query_params.get("begun")
    entries = _entries(visit, begun, COMPLETED)
    return Response(speakers_json(entries), media_type="application/json")


def _entries(visit: Visit, begun: str | None, limit: int) -> tuple[SpeakerEntry, ...]:
    if begun is None or not begun.strip():
        return visit.store.most_quoted(limit)
    return visit.store.speakers_begun(begun, limit=limit)


def _one(visit: Visit) -> Response:
    profile = visit.store.speaker_profile(visit.request.path_params["speaker"])
    query = SpeakerQuery.parse(visit.request.query_params.multi_items())
    wanted = StatementFilter(speakers=(profile.id,), during=query.month)
    found = visit.store.search_page(wanted, sort=Sort.NEWEST, after=query.after, with_facets=False)
    if visit.is_partial:
        return HTMLResponse(speaker_fragment(profile, found, query.month))
    return HTMLResponse(speaker_page(visit.frame, profile, found, query.month))


ROUTES = (
    RoomRoute("/speakers", _list),
    RoomRoute("/speakers.json", completion),
    RoomRoute("/speakers/{speaker}", _one),
)
