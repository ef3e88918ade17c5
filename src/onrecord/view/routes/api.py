"""The record for programs. `view/api` says what each call takes and answers."""

from __future__ import annotations

from itertools import islice

import msgspec
from starlette.responses import HTMLResponse, Response

from onrecord.contract import ProblemKind
from onrecord.contract_json import record_json
from onrecord.errors import InputError
from onrecord.view.api.answers import Articles, OneArticle, Reprints, TextToRead
from onrecord.view.api.calls import API
from onrecord.view.api.description import description
from onrecord.view.compare.exports import differences_json
from onrecord.view.compare.query import CompareQuery
from onrecord.view.pages.api import api_page
from onrecord.view.routes.check import check_answer
from onrecord.view.routes.search import json_of
from onrecord.view.routes.speakers import completion
from onrecord.view.search.exports import told_statement
from onrecord.view.search.parameters import Parameters
from onrecord.view.server.visit import RoomRoute, Visit
from onrecord.view.utterance.exports import utterance_json, utterances_json
from onrecord.view.utterance.query import UtteranceQuery

ARTICLES_AT_ONCE = 100
GROUPS_AT_ONCE = 20


def _page(visit: Visit) -> Response:
    return HTMLResponse(api_page(visit.frame))


def _description(_visit: Visit) -> Response:
    return _json(description())


def _statements(visit: Visit) -> Response:
    return json_of(visit, f"{API}/statements")


def _statement(visit: Visit) -> Response:
    stored = visit.store.statement(visit.request.path_params["statement"])
    return _json(record_json(told_statement(stored)))


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


def _speaker(visit: Visit) -> Response:
    return _json(record_json(visit.store.speaker_profile(visit.request.path_params["speaker"])))


def _utterances(visit: Visit) -> Response:
    query = UtteranceQuery.parse(visit.request.query_params.multi_items())
    page = visit.store.utterance_page(query.wanted, after=query.after)
    return _json(utterances_json(query, page, path=f"{API}/utterances"))


def _utterance(visit: Visit) -> Response:
    return _json(utterance_json(visit.store.utterance(visit.request.path_params["utterance"])))


def _differences(visit: Visit) -> Response:
    query = CompareQuery.parse(visit.request.query_params.multi_items())
    page = visit.store.differences(
        kind=query.kind, speaker=query.speaker, utterance=query.utterance, after=query.after
    )
    counts = visit.store.difference_counts()
    return _json(differences_json(query, page, counts, path=f"{API}/differences"))


def _reprints(visit: Visit) -> Response:
    asked = Parameters(visit.request.query_params.multi_items())
    article, after = asked.text("article"), asked.text("after")
    if article is not None:
        group = visit.store.reprints_of(article)
        return _json(record_json(Reprints((group,) if group else (), None)))
    told = tuple(islice(visit.store.reprint_groups(after), GROUPS_AT_ONCE))
    is_full = len(told) == GROUPS_AT_ONCE
    following = f"{API}/reprints?after={told[-1].first.id}" if is_full else None
    return _json(record_json(Reprints(told, following)))


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
    RoomRoute(f"{API}/speakers", completion),
    RoomRoute(f"{API}/speakers/{{speaker}}", _speaker),
    RoomRoute(f"{API}/utterances", _utterances),
    RoomRoute(f"{API}/utterances/{{utterance}}", _utterance),
    RoomRoute(f"{API}/differences", _differences),
    RoomRoute(f"{API}/reprints", _reprints),
    RoomRoute(f"{API}/extract", _extract, method="POST", takes_text=True),
    RoomRoute(f"{API}/check", check_answer, method="POST", takes_text=True),
)
