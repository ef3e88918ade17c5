"""Speakers: the list, completion while a name is typed, and the page of each."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.store import StatementFilter
from onrecord.store.page_records import Sort, SpeakerEntry, SpeakerProfile
from onrecord.view.links import speaker_url
from onrecord.view.pages.speaker import speaker_fragment, speaker_page
from onrecord.view.pages.speakers import speakers_fragment, speakers_page
from onrecord.view.review.decided import NotSaved
from onrecord.view.review.speaker_review import SpeakerDraft
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
    asked = visit.request.path_params["speaker"]
    profile = visit.store.speaker_profile(asked)
    if profile.id != asked:  # who had the id is part of another speaker, until that is undone
        return RedirectResponse(speaker_url(profile.id), HTTPStatus.TEMPORARY_REDIRECT)
    return HTMLResponse(_page(visit, profile))


def speaker_answer(visit: Visit, not_saved: NotSaved[SpeakerDraft]) -> str:
    """The page of the speaker asked for, with what somebody typed and why it was not saved."""
    profile = visit.store.speaker_profile(visit.request.path_params["speaker"])
    return _page(visit, profile, not_saved)


def _page(
    visit: Visit, profile: SpeakerProfile, not_saved: NotSaved[SpeakerDraft] | None = None
) -> str:
    query = SpeakerQuery.parse(visit.request.query_params.multi_items())
    wanted = StatementFilter(speakers=(profile.id,), during=query.month)
    found = visit.store.search_page(wanted, sort=Sort.NEWEST, after=query.after, with_facets=False)
    hits = (*found.hits, *profile.doubtful)
    reported = visit.store.report_counts(hit.stored.statement.id for hit in hits)
    if visit.is_partial and not_saved is None:
        return speaker_fragment(profile, found, query.month, reported)
    return speaker_page(
        visit.frame, profile, found, month=query.month, not_saved=not_saved, reported=reported
    )


ROUTES = (
    RoomRoute("/speakers", _list),
    RoomRoute("/speakers.json", completion),
    RoomRoute("/speakers/{speaker}", _one),
)
