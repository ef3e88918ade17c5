"""The record for programs. `view/api` says what each call takes and answers."""

from __future__ import annotations

import msgspec
from starlette.responses import HTMLResponse, Response

from onrecord.contract import ProblemKind
from onrecord.contract_json import record_json
from onrecord.errors import InputError, NotFound
from onrecord.store import StatementFilter
from onrecord.view.api.answers import Articles, OneArticle, OneStatement, TextToRead
from onrecord.view.api.calls import API
from onrecord.view.api.description import description
from onrecord.view.links import statement_url
from onrecord.view.pages.api import api_page
from onrecord.view.routes.speakers import COMPLETED
from onrecord.view.search.exports import article_of, search_json, speakers_json
from onrecord.view.search.query import SearchQuery
from onrecord.view.server.visit import RoomRoute, Visit

ARTICLES_AT_ONCE = 100


def _page(visit: Visit) -> Response:
    return HTMLResponse(api_page(visit.frame))


def _description(_visit: Visit) -> Response:
    return _json(description())


def _statements(visit: Visit) -> Response:
    query = SearchQuery.parse(visit.request.query_params.multi_items())
    found = visit.store.search_page(query.to_filter(), sort=query.sort, after=query.after)
    return _json(search_json(query, found, path=f"{API}/statements"))


def _statement(visit: Visit) -> Response:
    wanted = visit.request.path_params["statement"]
    place = visit.store.place_of(wanted)
    everything = StatementFilter(article=place.article, modes=None)
    for stored in visit.store.statements(everything):
        if stored.statement.id == wanted:
            link = statement_url(wanted)
            about = article_of(stored)
            return _json(record_json(OneStatement(stored.statement, about, stored.reviewed, link)))
    raise NotFound(
        f"statement {wanted} no longer stands in article {place.article}; "
        "it was read again, corrected or rejected since"
    )


def _articles(visit: Visit) -> Response:
    after = visit.request.query_params.get("after")
    told = visit.store.articles_added(after=after, limit=ARTICLES_AT_ONCE)
    is_full = len(told) == ARTICLES_AT_ONCE
    following = f"{API}/articles?after={told[-1].id}" if is_full else None
    return _json(record_json(Articles(told, following)))


def _article(visit: Visit) -> Response:
    sha256 = visit.request.query_params.get("version")
    opened = visit.store.open_article(visit.request.path_params["article"], sha256=sha256)
    return _json(record_json(OneArticle(opened.shown, opened.versions)))


def _speakers(visit: Visit) -> Response:
    begun = visit.request.query_params.get("begun", "")
    store = visit.store
    entries = (
        store.speakers_begun(begun, limit=COMPLETED)
        if begun.strip()
        else store.most_quoted(COMPLETED)
    )
    return _json(speakers_json(entries))


def _speaker(visit: Visit) -> Response:
    return _json(record_json(visit.store.speaker_profile(visit.request.path_params["speaker"])))


def _extract(visit: Visit) -> Response:
    try:
        given = msgspec.json.decode(visit.body, type=TextToRead)
    except msgspec.DecodeError as error:
        raise InputError(
            ProblemKind.NOT_JSON,
            f'the body is not {{"text": "…"}} ({error}); send JSON in UTF-8',
        ) from error
    return _json(record_json(visit.room.extract(given.text, given.location)))


def _json(answer: bytes) -> Response:
    return Response(answer, media_type="application/json")


ROUTES = (
    RoomRoute("/api", _page),
    RoomRoute(f"{API}/openapi.json", _description),
    RoomRoute(f"{API}/statements", _statements),
    RoomRoute(f"{API}/statements/{{statement}}", _statement),
    RoomRoute(f"{API}/articles", _articles),
    RoomRoute(f"{API}/articles/{{article:path}}", _article),
    RoomRoute(f"{API}/speakers", _speakers),
    RoomRoute(f"{API}/speakers/{{speaker}}", _speaker),
    RoomRoute(f"{API}/extract", _extract, method="POST", takes_text=True),
)
