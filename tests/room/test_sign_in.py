"""Signing in and out with a token."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.store import open_store
from onrecord.store.reviewers import Role
from tests.room.answers import assert_shown
from tests.room.conftest import Client


@pytest.fixture
def token(record: Path) -> str:
    with open_store(record, write=True) as store:
        return store.add_reviewer("Ada Lind", Role.REVIEW)


def test_the_cookie_is_for_this_server_alone_and_no_script_reads_it(
    client: Client, token: str
) -> None:
    answer = client(port=8123).post("/sign-in", data={"token": token})
    cookie, *flags = answer.headers["set-cookie"].split("; ")
    assert cookie == f"onrecord_8123={token}"
    assert sorted(flags) == ["HttpOnly", "Path=/", "SameSite=strict"]


def test_where_something_in_front_speaks_https_the_cookie_is_for_https(
    client: Client, token: str
) -> None:
    visits = client()
    answer = visits.post(
        "/sign-in", data={"token": token}, headers={"origin": "https://localhost:8000"}
    )
    assert "Secure" in answer.headers["set-cookie"]


def test_after_signing_in_the_page_that_was_asked_for_comes(client: Client, token: str) -> None:
    answer = client().post("/sign-in?to=/search%3Fq%3Dtide", data={"token": token})
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=tide")


def test_after_signing_in_nobody_is_led_away(client: Client, token: str) -> None:
    answer = client().post("/sign-in?to=//harbour.example/", data={"token": token})
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("given", ["wrong", "", "   "])
def test_a_wrong_token_brings_the_form_again(client: Client, given: str) -> None:
    answer = client().post("/sign-in?to=/search%3Fq%3Dtide", data={"token": given})
    assert_shown(answer, 401, "This token does not open the record", "copy the whole of it")
    assert 'action="/sign-in?to=/search%3Fq%3Dtide"' in answer.text
    assert "set-cookie" not in answer.headers


def test_whoever_has_signed_in_is_known_until_signing_out(client: Client, token: str) -> None:
    visits = client(host="reading.example")
    assert visits.get("/").status_code == 401
    visits.post("/sign-in", data={"token": token})
    assert visits.get("/").status_code == 307
    ours = {"origin": "http://localhost:8000"}
    answer = visits.post("/sign-out", headers=ours)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert visits.get("/").status_code == 401


def test_a_token_never_stands_on_a_page(client: Client, token: str) -> None:
    visits = client()
    visits.post("/sign-in", data={"token": token})
    assert token not in visits.get("/nowhere").text
    assert token not in visits.get("/sign-in").text


def test_whoever_reads_without_a_name_can_sign_in_where_statements_are_corrected(
    client: Client, token: str
) -> None:
    visits = client(review=True)
    link = '<a class="plain" href="/sign-in?to=/speakers">Sign in to review</a>'
    assert link in visits.get("/speakers").text
    assert "Sign in to review" not in visits.get("/sign-in?to=/speakers").text
    visits.post("/sign-in", data={"token": token})
    signed_in = visits.get("/speakers").text
    assert "Sign out" in signed_in
    assert "Sign in to review" not in signed_in


def test_where_nothing_is_corrected_nobody_is_asked_to_sign_in(client: Client) -> None:
    assert "Sign in" not in client().get("/speakers").text
