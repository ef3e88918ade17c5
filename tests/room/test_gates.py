"""Headers, sizes, rates, times."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse, Response

from onrecord.contract import Extraction
from onrecord.view.server.room_settings import Limits
from onrecord.view.server.visit import RoomRoute, Visit
from tests.room.answers import assert_told
from tests.room.conftest import Client
from tests.room.slow import ENDLESS
from tests.store.made import harbour


def _length(visit: Visit) -> Response:
    return PlainTextResponse(f"{len(visit.body)} {sorted(visit.form.multi_items())}")


def _endless(visit: Visit) -> Response:
    visit.store.connection.execute(ENDLESS).fetchone()
    return PlainTextResponse("never")


def _read(visit: Visit) -> Response:
    return PlainTextResponse(visit.room.extract(visit.body.decode()).article.title or "")


ROUTES = (
    RoomRoute("/form.json", _length, method="POST"),
    RoomRoute("/api/text", _length, method="POST", takes_text=True),
    RoomRoute("/api/endless", _endless),
    RoomRoute("/api/read", _read, method="POST", takes_text=True),
    RoomRoute("/api/here", _length),
)


@pytest.mark.parametrize("path", ["/api/here", "/nowhere", "/static/onrecord.css", "/robots.txt"])
def test_every_answer_has_the_headers_that_protect_its_reader(client: Client, path: str) -> None:
    headers = client(routes=ROUTES).get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


def test_what_is_refused_at_the_gate_has_them_too(client: Client) -> None:
    answer = client(routes=ROUTES).get("/api/here", headers={"host": "harbour.example"})
    assert answer.status_code == 421
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_form_comes_as_its_fields(client: Client) -> None:
    fields = {"kind": ["direct", "mixed"], "q": "tide & time ä"}
    answer = client(routes=ROUTES).post("/form.json", data=fields)
    assert answer.text.endswith("[('kind', 'direct'), ('kind', 'mixed'), ('q', 'tide & time ä')]")


@pytest.mark.parametrize("body", [b"q=%ff", b"q=\xff", b"&".join([b"q=1"] * 1001)])
def test_a_form_that_cannot_be_read(client: Client, body: bytes) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = client(routes=ROUTES).post("/form.json", content=body, headers=headers)
    assert_told(answer, 400, "bad_form", "send it from its page")


def test_a_form_has_a_largest_size_and_a_text_another(client: Client) -> None:
    limits = Limits(form_bytes=10, text_bytes=20)
    visits = client(routes=ROUTES, limits=limits)
    assert visits.post("/form.json", content=b"x" * 10).text.startswith("10 ")
    assert_told(visits.post("/form.json", content=b"x" * 11), 413, "too_large", "10 bytes")
    assert visits.post("/api/text", content=b"x" * 20).text.startswith("20 ")
    assert_told(visits.post("/api/text", content=b"x" * 21), 413, "too_large", "20 bytes")


def test_a_body_that_does_not_tell_its_size_is_counted(client: Client) -> None:
    visits = client(routes=ROUTES, limits=Limits(form_bytes=10))
    answer = visits.post("/form.json", content=iter([b"x" * 6, b"x" * 6]))
    assert "content-length" not in answer.request.headers
    assert_told(answer, 413, "too_large", "10 bytes")


def test_whoever_asks_too_often_is_asked_to_wait(client: Client) -> None:
    visits = client(routes=ROUTES, limits=Limits(requests_per_second=0.1, burst=2))
    assert [visits.get("/api/here").status_code for _ in range(2)] == [200, 200]
    answer = visits.get("/api/here")
    assert_told(answer, 429, "too_many", "ask again in 10 seconds")
    assert answer.headers["retry-after"] == "10"


def test_a_search_without_end_is_stopped_and_the_next_one_is_answered(client: Client) -> None:
    visits = client(routes=ROUTES, limits=Limits(seconds_per_query=0.05, readers=1))
    assert_told(visits.get("/api/endless"), 503, "too_slow", "longer than 0.05 seconds")
    assert visits.get("/api/here").status_code == 200


# Seconds; only a test that fails waits so long.
PATIENCE = 20


def test_a_room_without_extractor_says_so(client: Client) -> None:
    answer = client(routes=ROUTES).post("/api/read", content=b"text")
    assert_told(answer, 503, "no_extractor", "onrecord extract")


def test_a_text_is_read(client: Client) -> None:
    def extract(text: str, *, location: str | None) -> Extraction:
        read = harbour()
        return replace(read, article=replace(read.article, title=text.upper()))

    answer = client(routes=ROUTES, extract=extract).post("/api/read", content=b"tide")
    assert answer.text == "TIDE"


def test_one_text_is_read_at_a_time(client: Client, record: Path) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def slow(_text: str, *, location: str | None) -> Extraction:
        begun.set()
        may_end.wait(PATIENCE)
        return harbour()

    visits = client(routes=ROUTES, extract=slow)
    first = threading.Thread(target=visits.post, args=("/api/read",))
    first.start()
    assert begun.wait(PATIENCE)
    try:
        answer = visits.post("/api/read")
    finally:
        may_end.set()
        first.join()
    assert_told(answer, 429, "too_many", "another text is being read")
    assert answer.headers["retry-after"] == "5"
    assert visits.post("/api/read").status_code == 200
