"""Addresses of the pages that list things, over records made by hand instead of a store."""

from __future__ import annotations

from dataclasses import replace

from starlette.responses import HTMLResponse, Response

from onrecord.contract import Speaker
from onrecord.store.page_records import FacetCount, Facets, Hit, MonthCount, SpeakerEntry
from onrecord.view.pages.keyboard import keyboard_page
from onrecord.view.pages.search import search_fragment, search_page
from onrecord.view.pages.speaker import speaker_fragment, speaker_page
from onrecord.view.pages.speakers import speakers_fragment, speakers_page
from onrecord.view.search.exports import speakers_json
from onrecord.view.search.query import SearchQuery
from onrecord.view.search.speaker_query import SpeakerQuery
from onrecord.view.server.visit import RoomRoute, Visit
from tests.view.listed import a_hit, a_profile, counts, found
from tests.view.made import HOSTILE

LONG = "Chief Engineer Wilhelmina Osterhaugen-Brackwater of the Joint Committee on Coastal Works"
SPEAKERS = tuple(
    SpeakerEntry(name.split()[0].lower(), name, number)
    for number, name in enumerate((LONG, "Lee Moor", "Lena Sorrel"), start=1)
)
FACETS = Facets(
    speakers=tuple(FacetCount(one.id, one.name, one.statements) for one in SPEAKERS),
    kinds=counts(direct=7, mixed=5),
    modes=counts(speech=12),
    outlets=counts(Courier=8, Gazette=4),
    relays=counts(Wire=2),
    unknown=1,
    reviewed=1,
)
MONTHS = tuple(MonthCount(f"2019-{month:02d}", month, 1, 2) for month in (2, 3, 7, 11))


def hits() -> tuple[Hit, ...]:
    """Ordinary and hostile ones, each with an id of its own."""
    listed = (
        a_hit(matches=("ferry",)),
        a_hit(speaker=Speaker()),
        a_hit(HOSTILE, HOSTILE, speaker=Speaker(name=HOSTILE), published={"title": HOSTILE}),
        a_hit("\u202e" + "x" * 900, "x" * 900, speaker=Speaker(name=LONG)),
    )
    return tuple(_numbered(hit, number) for number, hit in enumerate(listed))


def _numbered(hit: Hit, number: int) -> Hit:
    statement = replace(hit.stored.statement, id=f"s{number}")
    return replace(hit, stored=replace(hit.stored, statement=statement))


def _search(visit: Visit) -> Response:
    query = SearchQuery.parse(visit.request.query_params.multi_items())
    nothing = query.q == "pelican"
    results = found() if nothing else found(*hits(), found=44, facets=FACETS, after="c")
    answer = HTMLResponse(
        (search_fragment if visit.is_partial else search_page)(visit.frame, query, results)
    )
    if visit.is_partial:
        answer.headers["HX-Push-Url"] = query.url()
    return answer


def _speaker(visit: Visit) -> Response:
    month = SpeakerQuery.parse(visit.request.query_params.multi_items()).month
    profile = a_profile(*MONTHS, outlets=FACETS.outlets, doubtful=hits()[1:2])
    results = found(*hits(), found=9)
    if visit.is_partial:
        return HTMLResponse(speaker_fragment(profile, results, month))
    return HTMLResponse(speaker_page(visit.frame, profile, results, month=month))


def _begun(visit: Visit) -> tuple[SpeakerEntry, ...]:
    begun = visit.request.query_params.get("begun", "").lower()
    return tuple(one for one in SPEAKERS if one.name.lower().startswith(begun))


def _speakers(visit: Visit) -> Response:
    begun = visit.request.query_params.get("begun")
    shown = speakers_fragment if visit.is_partial else speakers_page
    return HTMLResponse(shown(visit.frame, _begun(visit), begun))


def _completion(visit: Visit) -> Response:
    return Response(speakers_json(_begun(visit)), media_type="application/json")


def _keyboard(visit: Visit) -> Response:
    return HTMLResponse(keyboard_page(visit.frame))


LISTING = (
    RoomRoute("/search", _search),
    RoomRoute("/speakers", _speakers),
    RoomRoute("/speakers.json", _completion),
    RoomRoute("/speakers/{speaker}", _speaker),
    RoomRoute("/keyboard", _keyboard),
)
