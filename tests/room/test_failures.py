"""What went wrong is told as a page, as a part of one, or as JSON; never how it was made."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.responses import Response

from onrecord.contract import ProblemKind
from onrecord.errors import (
    DecisionConflict,
    DecisionRefused,
    InputError,
    NoModel,
    NotFound,
    QueryError,
    RecordFailed,
)
from onrecord.view.server.failure import Failure
from onrecord.view.server.visit import RoomRoute, Visit
from tests.room.answers import assert_shown, assert_told
from tests.room.conftest import Client


def _failing(error: Exception) -> Callable[[Visit], Response]:
    def page(_visit: Visit) -> Response:
        raise error

    return page


def _routes(error: Exception) -> tuple[RoomRoute, ...]:
    return (RoomRoute("/page", _failing(error)), RoomRoute("/page.json", _failing(error)))


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (NotFound("no statement 41c7; search the record"), 404, "not_found"),
        (QueryError("no word in it; give one"), 400, "bad_query"),
        (DecisionConflict("Ben Ode changed it at 10:02; look again"), 409, "conflict"),
        (DecisionRefused("it was rejected already; undo that"), 422, "refused"),
        (InputError(ProblemKind.EMPTY, "no text; send some"), 422, "unreadable"),
        (RecordFailed("the disk is full; make room"), 503, "record"),
        (NoModel("no model; install one"), 503, "model"),
    ],
)
def test_each_error_has_its_status_and_kind(
    client: Client, error: Exception, status: int, kind: str
) -> None:
    visits = client(routes=_routes(error))
    assert_told(visits.get("/page.json"), status, kind, str(error))
    assert_shown(visits.get("/page"), status, str(error)[1:])


def test_an_error_that_nobody_foresaw_has_a_number_that_the_log_has_too(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    visits = client(routes=_routes(RuntimeError("secret of the house")))
    with caplog.at_level(logging.ERROR, "onrecord.view"):
        answer = visits.get("/page.json")
    assert_told(answer, 500, "internal", "report it with the number")
    number = caplog.records[0].getMessage().removeprefix("failure ")
    assert number in answer.json()["error"]["message"]
    assert "secret" not in answer.text


def test_the_page_of_an_error_that_nobody_foresaw_shows_nothing_of_it(client: Client) -> None:
    answer = client(routes=_routes(RuntimeError("secret of the house"))).get("/page")
    assert_shown(answer, 500, "onrecord failed at this", "report it with the number")
    assert "secret" not in answer.text


def test_where_the_record_lies_is_not_told(client: Client, record: Path) -> None:
    error = RecordFailed(f"{record}: the disk is full; make room")
    answer = client(routes=_routes(error), title="Harbour news").get("/page")
    assert_shown(answer, 503, "Harbour news: the disk is full")
    assert str(record) not in answer.text


def test_a_record_that_has_gone_is_told_of_on_every_page(client: Client, record: Path) -> None:
    record.unlink()
    answer = client(title="Harbour news").get("/search")
    assert_shown(answer, 503, "No record at Harbour news")
    assert str(record) not in answer.text


def test_a_path_that_leads_nowhere(client: Client) -> None:
    visits = client()
    assert_shown(visits.get("/nowhere"), 404, "Nothing is at /nowhere", 'href="/search"')
    assert_told(visits.get("/api/v1/nowhere"), 404, "no_page", "/api/v1/nowhere")


def test_a_path_full_of_markup_is_shown_as_it_is(client: Client) -> None:
    answer = client().get("/<script>alert(1)</script>")
    assert_shown(answer, 404, "&lt;script&gt;alert(1)&lt;/script&gt;")
    assert "<script>alert" not in answer.text


def test_a_request_that_an_address_does_not_take(client: Client) -> None:
    answer = client().post("/search")
    assert_shown(answer, 405, "Method Not Allowed")
    assert "GET" in answer.headers["allow"]


def test_a_part_of_a_page_that_fails_is_a_notice(client: Client) -> None:
    visits = client(routes=_routes(NotFound("no statement 41c7; search the record")))
    answer = visits.get("/page", headers={"hx-request": "true"})
    assert answer.status_code == 404
    assert answer.text.lstrip().startswith('<div class="notice" role="alert">')
    assert "Understood" not in answer.text


def test_a_page_that_is_restored_from_history_is_whole(client: Client) -> None:
    headers = {"hx-request": "true", "hx-history-restore-request": "true"}
    assert_shown(client().get("/nowhere", headers=headers), 404, "Nothing is at")


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("no word in it; give one", "No word in it; give one."),
        ("news/ferry.txt: no such article", "news/ferry.txt: no such article."),
        ("Ben Ode changed it", "Ben Ode changed it."),
        ("", "."),
    ],
)
def test_a_message_becomes_a_sentence_and_names_keep_their_letters(
    message: str, sentence: str
) -> None:
    assert Failure(404, "not_found", "", message).sentence == sentence
