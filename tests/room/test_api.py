"""Programs ask the record: answers are as they are described, and errors have one shape."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

from onrecord.contract import Extraction
from onrecord.store import open_store
from onrecord.view.api.calls import CALLS
from onrecord.view.routes.api import ROUTES
from tests.room.answers import assert_told
from tests.room.conftest import Client
from tests.store.made import an_article, an_extraction, harbour

STATEMENT = harbour().statements[0].id
ARTICLE = harbour().article.id


def described(client: TestClient) -> dict[str, Any]:
    description: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return description


def assert_as_described(client: TestClient, path: str, answer: Any, method: str = "get") -> None:
    """The answer is one that the description of this call allows."""
    description = described(client)
    told = description["paths"][path][method]["responses"]["200"]
    schema = told["content"]["application/json"]["schema"]
    jsonschema.validate(answer, {**schema, "components": description["components"]})


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/api/v1/statements", "?q=harbour&kind=direct"),
        ("/api/v1/statements/{statement}", f"/{STATEMENT}"),
        ("/api/v1/articles", ""),
        ("/api/v1/articles/{article}", "/news/harbour.txt"),
        ("/api/v1/articles/{article}", f"/{ARTICLE}?version={harbour().article.sha256}"),
        ("/api/v1/speakers", "?begun=an"),
    ],
)
def test_answers_are_as_they_are_described(client: Client, path: str, asked: str) -> None:
    room = client()
    response = room.get(path.partition("/{")[0] + asked)
    assert response.status_code == 200
    assert_as_described(room, path, response.json())


def test_a_search_tells_statements_with_article_reader_and_review(client: Client) -> None:
    (found,) = client().get("/api/v1/statements?q=may").json()["statements"]
    assert found["statement"]["text"] == '"the harbour will open in May"'
    assert found["article"]["location"] == "news/harbour.txt"
    assert found["reviewed"] is None
    assert found["by"]["onrecord"] == "0.1.0"


def test_the_next_page_is_at_an_address_of_the_api(client: Client, record: Any) -> None:
    with open_store(record, write=True) as store:
        for number in range(25):
            store.add(harbour(f"news/{number}.txt"))
    room = client()
    answer = room.get("/api/v1/statements?q=harbour").json()
    told = answer["statements"]
    while answer["next"]:
        assert answer["next"].startswith("/api/v1/statements?q=harbour&after=")
        answer = room.get(answer["next"]).json()
        told += answer["statements"]
    assert len({each["statement"]["id"] for each in told}) == answer["found"] == 53


def test_a_speaker_leads_from_completion_to_the_profile(client: Client) -> None:
    room = client()
    (ana,) = room.get("/api/v1/speakers?begun=ana").json()["speakers"]
    profile = room.get(f"/api/v1/speakers/{ana['id']}").json()
    assert (profile["name"], profile["statements"]) == ("Ana Ruiz", 1)
    assert_as_described(room, "/api/v1/speakers/{speaker}", profile)


def _read(text: str, *, location: str | None) -> Extraction:
    return an_extraction(an_article(location or "stdin", text))


def test_a_text_is_read_and_not_kept(client: Client) -> None:
    room = client(extract=_read)
    answer = room.post("/api/v1/extract", json={"text": "Nobody said so.", "location": "x.txt"})
    assert answer.json()["article"]["text"] == "Nobody said so."
    assert_as_described(room, "/api/v1/extract", answer.json(), "post")
    assert len(room.get("/api/v1/articles").json()["articles"]) == 2


@pytest.mark.parametrize("body", ["", "text", "[]", '{"text": 1}', '{"text": "a"', "\ud83d"])
def test_a_body_that_is_no_text_is_refused(client: Client, body: str) -> None:
    response = client(extract=_read).post(
        "/api/v1/extract", content=body.encode("utf-8", "surrogatepass")
    )
    assert_told(response, 422, "unreadable", '{"text"')


@pytest.mark.parametrize(
    ("path", "status", "kind", "message"),
    [
        ("/api/v1/statements/none", 404, "not_found", "no statement 'none'"),
        ("/api/v1/articles/none", 404, "not_found", "no article 'none'"),
        ("/api/v1/speakers/none", 404, "not_found", "no speaker 'none'"),
        ("/api/v1/statements?kind=loud", 400, "bad_query", "kind"),
        ("/api/v1/statements?after=x", 400, "bad_query", "begin again"),
        ("/api/v1/statements?q=%3F", 400, "bad_query", "no word"),
        ("/api/v1/nowhere", 404, "no_page", "nowhere"),
    ],
)
def test_errors_have_one_shape(
    client: Client, path: str, status: int, kind: str, message: str
) -> None:
    assert_told(client().get(path), status, kind, message)


def test_a_statement_that_was_taken_out_since_is_told(client: Client, record: Any) -> None:
    with open_store(record, write=True) as store:
        store.add(an_extraction(harbour().article))
    response = client().get(f"/api/v1/statements/{STATEMENT}")
    assert_told(response, 404, "not_found", "no longer stands in article")


def test_every_call_is_described_and_every_description_is_a_call() -> None:
    described = {(call.method, call.path) for call in CALLS}
    answered = {(route.method, route.path.replace(":path", "")) for route in ROUTES}
    undescribed = {("GET", "/api"), ("GET", "/api/v1/openapi.json")}
    assert answered - undescribed == described


def test_every_reference_of_the_description_leads_somewhere(client: Client) -> None:
    description = described(client())
    names = description["components"]["schemas"].keys()

    def references(node: Any) -> set[str]:
        if isinstance(node, dict):
            here = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
            return here.union(*(references(each) for each in node.values()))
        return set().union(*map(references, node)) if isinstance(node, list) else set()

    assert {each.rpartition("/")[2] for each in references(description)} <= names


def test_the_page_tells_every_call(client: Client) -> None:
    page = client().get("/api").text
    assert all(f"{call.method} {call.path}" in page for call in CALLS)
