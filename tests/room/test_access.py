"""Who is let in: strangers, readers, reviewers; and from which names and pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse, Response

from onrecord.store import open_store
from onrecord.store.reviewers import Role
from onrecord.view.server.access import local_path
from onrecord.view.server.frame import Frame
from onrecord.view.server.open_room import OpenRoom
from onrecord.view.server.visit import RoomRoute, Visit
from onrecord.view.server.visitor import Visitor
from tests.room.answers import assert_shown, assert_told
from tests.room.conftest import Client

NETWORK = "reading.example"


def _who(visit: Visit) -> Response:
    return PlainTextResponse(f"{visit.visitor.name} {visit.visitor.role}")


ROUTES = (
    RoomRoute("/who", _who),
    RoomRoute("/who.json", _who),
    RoomRoute("/shut", _who, needs=Role.ADMIN),
    RoomRoute("/shut.json", _who, needs=Role.ADMIN),
    RoomRoute("/act", _who, method="POST", needs=Role.REVIEW, writes=True),
    RoomRoute("/api/v1/act", _who, method="POST", needs=Role.REVIEW, writes=True),
    RoomRoute("/api/v1/read", _who, method="POST"),
)


@pytest.fixture
def tokens(record: Path) -> dict[Role, str]:
    """A person for each role."""
    with open_store(record, write=True) as store:
        return {role: store.add_reviewer(f"Ada {role}", role) for role in Role}


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def test_on_this_machine_anybody_may_read(client: Client) -> None:
    assert client(routes=ROUTES).get("/who").text == "None read"


def test_a_person_is_known_by_the_token(client: Client, tokens: dict[Role, str]) -> None:
    visits = client(routes=ROUTES)
    assert visits.get("/who", headers=_bearer(tokens[Role.REVIEW])).text == "Ada review review"


def test_a_wrong_token_is_refused_and_told_what_to_do(client: Client) -> None:
    answer = client(routes=ROUTES).get("/who.json", headers=_bearer("not-a-token"))
    assert_told(answer, 401, "wrong_token", "ask whoever keeps the record")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_a_token_that_was_taken_back_is_a_wrong_one(
    client: Client, record: Path, tokens: dict[Role, str]
) -> None:
    with open_store(record, write=True) as store:
        store.revoke_reviewer("Ada review")
    answer = client(routes=ROUTES).get("/who.json", headers=_bearer(tokens[Role.REVIEW]))
    assert_told(answer, 401, "wrong_token", "taken back")


def test_an_old_cookie_does_not_keep_a_reader_out(client: Client) -> None:
    visits = client(routes=ROUTES)
    visits.cookies.set("onrecord_8000", "of-long-ago")
    assert visits.get("/who").text == "None read"


def test_whoever_may_do_less_than_is_needed_is_told_so(
    client: Client, tokens: dict[Role, str]
) -> None:
    visits = client(routes=ROUTES)
    answer = visits.get("/shut.json", headers=_bearer(tokens[Role.REVIEW]))
    assert_told(answer, 403, "not_allowed", "Ada review has the role review, and this needs admin")
    assert visits.get("/shut.json", headers=_bearer(tokens[Role.ADMIN])).status_code == 200


def test_the_page_of_a_refusal_knows_who_it_is_shown_to(
    client: Client, tokens: dict[Role, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Visitor] = []
    frame = OpenRoom.frame

    def watched(room: OpenRoom, path: str, visitor: Visitor) -> Frame:
        shown.append(visitor)
        return frame(room, path, visitor)

    monkeypatch.setattr(OpenRoom, "frame", watched)
    client(routes=ROUTES).get("/shut", headers=_bearer(tokens[Role.READ]))
    assert shown == [Visitor("Ada read", Role.READ)]


def test_correcting_needs_a_token_even_on_this_machine(
    client: Client, tokens: dict[Role, str]
) -> None:
    visits = client(routes=ROUTES, review=True)
    assert_told(visits.post("/api/v1/act"), 401, "not_signed_in", "role review")
    answer = visits.post("/api/v1/act", headers=_bearer(tokens[Role.READ]))
    assert_told(answer, 403, "not_allowed", "this needs review")
    assert visits.post("/act", headers=_bearer(tokens[Role.REVIEW])).text == "Ada review review"


def test_nothing_is_corrected_in_a_room_for_reading(
    client: Client, tokens: dict[Role, str]
) -> None:
    answer = client(routes=ROUTES).post("/api/v1/act", headers=_bearer(tokens[Role.ADMIN]))
    assert_told(answer, 403, "read_only", "--review")


@pytest.mark.parametrize("path", ["/who", "/nowhere", "/api/nowhere"])
def test_in_a_network_a_stranger_learns_nothing(client: Client, path: str) -> None:
    visits = client(routes=ROUTES, host=NETWORK)
    answer = visits.get(path)
    assert answer.status_code == 401
    assert "None read" not in answer.text


def test_in_a_network_a_token_opens_the_record(client: Client, tokens: dict[Role, str]) -> None:
    visits = client(routes=ROUTES, host=NETWORK)
    assert visits.get("/who", headers=_bearer(tokens[Role.READ])).text == "Ada read read"


def test_a_stranger_is_shown_where_to_sign_in_and_comes_back_to_the_page(client: Client) -> None:
    answer = client(routes=ROUTES, host=NETWORK).get("/who?q=tide+table")
    assert_shown(answer, 401, "Please sign in", 'action="/sign-in?to=/who%3Fq%3Dtide%2Btable"')


@pytest.mark.parametrize("host", ["harbour.example", "127.0.0.1.harbour.example", "10.0.0.7", ""])
def test_another_name_is_not_answered_to(client: Client, host: str) -> None:
    answer = client(routes=ROUTES).get("/who.json", headers={"host": host})
    assert_told(answer, 421, "foreign_host", "the address that `onrecord serve` printed")


@pytest.mark.parametrize("host", ["localhost:9000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST"])
def test_this_machine_has_several_names(client: Client, host: str) -> None:
    assert client(routes=ROUTES).get("/who", headers={"host": host}).text == "None read"


@pytest.mark.parametrize("host", [NETWORK, f"{NETWORK}:8000", "10.0.0.7:8000", "localhost"])
def test_in_a_network_the_name_given_and_addresses_are_ours(
    client: Client, tokens: dict[Role, str], host: str
) -> None:
    visits = client(routes=ROUTES, host=NETWORK)
    headers = {"host": host, **_bearer(tokens[Role.READ])}
    assert visits.get("/who", headers=headers).status_code == 200
    assert visits.get("/who", headers={**headers, "host": "other.example"}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "origin": "http://localhost:8000"},
        {"origin": "http://harbour.example"},
        {"origin": "http://localhost:9000"},
        {"origin": "null"},
        {"cookie": "onrecord_8000=x"},
    ],
)
def test_a_page_of_somebody_else_cannot_send_here(client: Client, headers: dict[str, str]) -> None:
    answer = client(routes=ROUTES).post("/api/v1/read", headers=headers)
    assert_told(answer, 403, "foreign_origin", "open it here and try again")


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin", "origin": "http://localhost:8000"},
        {"sec-fetch-site": "none"},
        {"origin": "http://localhost:8000", "cookie": "onrecord_8000=x"},
        {},
    ],
)
def test_our_pages_and_programs_can_send_here(client: Client, headers: dict[str, str]) -> None:
    assert client(routes=ROUTES).post("/api/v1/read", headers=headers).text == "None read"


def test_reading_is_not_asked_whence_it_comes(client: Client) -> None:
    """A link from another page may lead here."""
    answer = client(routes=ROUTES).get("/who", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        ("/search?q=tide#s1", "/search?q=tide#s1"),
        ("/articles/ä", "/articles/ä"),
        ("//harbour.example", "/"),
        ("/\\harbour.example", "/"),
        ("/a\\b", "/"),
        ("https://harbour.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("/\t/harbour.example", "/"),
        ("/x\r\nset-cookie: a=b", "/"),
        ("", "/"),
    ],
)
def test_only_our_own_pages_are_returned_to(wanted: str, path: str) -> None:
    assert local_path(wanted) == path
