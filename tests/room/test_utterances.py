"""Utterances over a real record that is linked: pages, redirects, answers for programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.identity import sha256_of
from onrecord.store import open_store
from tests.room.answers import assert_shown, assert_told
from tests.room.conftest import Client
from tests.room.leaking import (
    COURIER,
    FULL,
    GAZETTE,
    LINK_TOOLS,
    POST,
    RADIO,
    WIRE,
    accounts,
    make_linked,
    statement_of,
)
from tests.room.test_api import assert_as_described
from tests.store.made import a_statement, an_extraction

EVERY = (RADIO, WIRE, COURIER, POST, GAZETTE)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "leak.db"
    make_linked(path)
    return path


@pytest.fixture
def reader(client: Client) -> TestClient:
    return client(link=LINK_TOOLS)


@pytest.fixture
def utterance(record: Path) -> str:
    with open_store(record) as store:
        return store.utterance_of(statement_of(RADIO))


def test_the_page_tells_all_that_is_on_record(reader: TestClient, utterance: str) -> None:
    page = reader.get(f"/utterances/{utterance}")
    assert_shown(
        page,
        200,
        "named in all 5 reports",
        "4 independent, 1 reprint; <bdi>A, B and C go back to Radio Skerry</bdi>",
        "<dt>When</dt><dd>Monday 14 June 2021",
        "<del>",
        "B, word for word the same",
        "differs: figure",
        "does not say how it heard",
    )


@pytest.mark.parametrize("outlet", EVERY)
def test_the_id_of_any_statement_leads_to_the_one_page(
    reader: TestClient, utterance: str, outlet: str
) -> None:
    answer = reader.get(f"/utterances/{statement_of(outlet)}?against=B")
    if statement_of(outlet) == utterance:
        assert answer.status_code == 200
    else:
        assert answer.status_code == 307
        assert answer.headers["location"] == f"/utterances/{utterance}?against=B"
        assert answer.headers["cache-control"] == "no-store"  # a split may take it back


def test_a_former_id_leads_there_too(reader: TestClient, record: Path, utterance: str) -> None:
    article = accounts()[0].article
    former = accounts()[0].statements[0].id
    text = f"Corrected. {article.text}"
    article = replace(article, text=text, sha256=sha256_of(text))
    corrected = a_statement(article, FULL, "said", "Lena Sorrel")
    make_linked(record, (an_extraction(article, corrected),))
    with open_store(record) as store:
        now = store.utterance_of(statement_of(WIRE))
    answer = reader.get(f"/utterances/{former}")
    assert answer.headers["location"] == f"/utterances/{now}"


def test_an_id_of_nothing_has_a_page_of_its_own(reader: TestClient) -> None:
    assert_shown(reader.get("/utterances/none"), 404, "There is no such utterance", "/compare")


def test_a_statement_that_is_not_linked_yet_says_what_to_do(client: Client, record: Path) -> None:
    record.unlink()
    with open_store(record, write=True) as store:
        store.add(accounts()[0])
    room = client()
    page = room.get(f"/utterances/{statement_of(RADIO)}")
    assert_shown(page, 404, "belongs to no utterance", "onrecord link", "in its article")
    assert_shown(room.get("/compare"), 200, "This record is not linked yet")


def test_reports_can_be_set_against_another(reader: TestClient, utterance: str) -> None:
    page = reader.get(f"/utterances/{utterance}?against=D")
    assert_shown(page, 200, "Every report is set against <b>D</b>")
    refused = reader.get(f"/utterances/{utterance}?against=Z")
    assert_shown(refused, 400, "it may be one of A, B, C, D")


def test_differences_have_a_page_by_kind(reader: TestClient, utterance: str) -> None:
    assert_shown(
        reader.get("/compare?kind=number"),
        200,
        '<span class="differs">40</span>',
        f'href="/utterances/{utterance}"',
    )
    assert_shown(reader.get("/compare?kind=name"), 200, "No two such reports differ")
    assert_shown(reader.get("/compare?kind=loud"), 400, "it may be one of number")
    assert_shown(reader.get("/compare?after=x"), 400, "begin again")


def test_lists_lead_to_the_utterance(reader: TestClient, utterance: str) -> None:
    link = f'<a href="/utterances/{utterance}">4 independent reports, 1 reprint</a>'
    assert reader.get("/search?q=bail").text.count(link) == len(EVERY)
    article = accounts()[0].article.id
    assert link in reader.get(f"/articles/{article}").text
    assert link in reader.get(f"/articles/{article}/desk?statement={statement_of(RADIO)}").text
    speaker = reader.get("/api/v1/speakers?begun=lena").json()["speakers"][0]["id"]
    assert link in reader.get(f"/speakers/{speaker}").text
    assert "/utterances/" not in reader.get("/search?q=clock").text


def test_an_article_tells_where_its_text_is_printed_too(reader: TestClient) -> None:
    by_outlet = {each.article.outlet: each.article.id for each in accounts()}
    page = reader.get(f"/articles/{by_outlet[POST]}")
    link = f'<a href="/articles/{by_outlet[WIRE]}"><bdi>{WIRE}</bdi></a>'
    assert_shown(page, 200, "The same text", f'{link} <span class="muted">came first</span>')
    assert "The same text" not in reader.get(f"/articles/{by_outlet[RADIO]}").text


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/api/v1/utterances", "?q=bail&at_least=2"),
        ("/api/v1/utterances/{utterance}", f"/{statement_of(COURIER)}"),
        ("/api/v1/differences", "?kind=number"),
        ("/api/v1/differences", ""),
        ("/api/v1/reprints", ""),
        ("/api/v1/reprints", f"?article={POST}.txt"),
    ],
)
def test_answers_are_as_they_are_described(reader: TestClient, path: str, asked: str) -> None:
    response = reader.get(path.partition("/{")[0] + asked)
    assert response.status_code == 200
    assert_as_described(reader, path, response.json())


def test_programs_are_told_the_same(reader: TestClient, utterance: str) -> None:
    (listed,) = reader.get("/api/v1/utterances").json()["utterances"]
    assert (listed["id"], listed["independent"], listed["reprints"]) == (utterance, 4, 1)
    told = reader.get(f"/api/v1/utterances/{utterance}").json()
    outlets = [each["statement"]["article"]["outlet"] for each in told["reports"]]
    assert outlets == [RADIO, WIRE, COURIER, POST, GAZETTE]
    assert [each["is_independent"] for each in told["reports"]] == [True, True, True, False, True]
    assert reader.get("/api/v1/utterances?at_least=9").json()["utterances"] == []
    (group,) = reader.get("/api/v1/reprints").json()["groups"]
    assert [each["outlet"] for each in group["articles"]] == [WIRE, POST]
    assert reader.get(f"/api/v1/reprints?article={RADIO}.txt").json()["groups"] == []


@pytest.mark.parametrize(
    ("path", "status", "kind", "message"),
    [
        ("/api/v1/utterances/none", 404, "not_found", "no statement 'none'"),
        ("/api/v1/utterances?after=x", 400, "bad_query", "begin again"),
        ("/api/v1/utterances?at_least=many", 400, "bad_query", "at_least"),
        ("/api/v1/differences?kind=cut", 400, "bad_query", "kind"),
        ("/api/v1/differences?speaker=none", 404, "not_found", "no speaker 'none'"),
        ("/api/v1/reprints?after=x", 400, "bad_query", "begin again"),
        ("/api/v1/reprints?article=none", 404, "not_found", "no article 'none'"),
    ],
)
def test_errors_have_one_shape(
    reader: TestClient, path: str, status: int, kind: str, message: str
) -> None:
    assert_told(reader.get(path), status, kind, message)
