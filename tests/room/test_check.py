"""Drafts checked in the room: on its page, in a browser, and for programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import httpx2
import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient

from onrecord.checked import Draft
from onrecord.contract import ProblemKind
from onrecord.errors import InputError, NoModel
from onrecord.view.routes import check as check_routes
from onrecord.view.server.room_settings import Limits
from onrecord.view.server.tools import CheckTools
from tests.room.accessible import assert_accessible
from tests.room.answers import assert_shown, assert_told
from tests.room.checking import CHECK_TOOLS, DRAFT
from tests.room.conftest import Client, Pages, Room
from tests.room.hostile import EVIL, TAKEN
from tests.room.leaking import ELSEWHERE, make_linked, statement_of
from tests.room.reviewing import WIDE
from tests.room.test_accessible import LOOKS, NARROW
from tests.room.test_api import assert_as_described

FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("leak") / "leak.db"
    make_linked(path)
    return path


@pytest.fixture
def record(linked: Path) -> Path:
    return linked


def sent(client: TestClient, draft: str) -> httpx2.Response:
    return client.post("/check", content=urlencode({"draft": draft}), headers=FORM)


def test_a_draft_comes_back_with_its_findings(client: Client) -> None:
    room = client(check=CHECK_TOOLS)
    assert_shown(room.get("/check"), 200, "Check a draft", "<textarea")
    shown = sent(room, DRAFT.replace("\n", "\r\n"))
    assert_shown(shown, 200, "<b>4 quotations</b>", "On record in other words", "<del>dawn</del>")
    assert "Reported of Lena Sorrel; never of Bo Larch." in shown.text
    assert "No statement in these 6 articles comes near." in shown.text
    assert "Too short to tell" in shown.text
    assert f"/utterances/{statement_of('Echo')}" in shown.text
    assert shown.headers["cache-control"] == "no-store"


def test_nothing_of_a_draft_is_kept(client: Client, record: Path) -> None:
    before = record.read_bytes()
    sent(client(check=CHECK_TOOLS), DRAFT)
    assert record.read_bytes() == before


def test_nothing_at_all_is_asked_for_again(client: Client) -> None:
    room = client(check=CHECK_TOOLS)
    assert_shown(sent(room, " \n "), 422, "<textarea")
    assert_shown(room.post("/check"), 422, "<textarea")
    assert_shown(sent(room, "Nobody says anything."), 200, "No quotation in this draft")


def test_only_our_own_pages_may_send_a_draft(client: Client) -> None:
    room = client(check=CHECK_TOOLS)
    foreign = {**FORM, "origin": "https://elsewhere.example"}
    answer = room.post("/check", content=urlencode({"draft": DRAFT}), headers=foreign)
    assert_shown(answer, 403, "This did not come from this reading room")


def test_what_is_too_long_is_refused(client: Client) -> None:
    room = client(check=CHECK_TOOLS, limits=Limits(text_bytes=1_000))
    assert_shown(sent(room, DRAFT * 9), 413, "This is too long")


def test_of_very_many_quotations_the_first_are_looked_up(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_routes, "MOST_QUOTATIONS", 1)
    shown = sent(client(check=CHECK_TOOLS), DRAFT)
    assert_shown(shown, 200, "<b>1 quotation</b>", "3 more quotations: too many")


def no_model(_text: str) -> Draft:
    raise NoModel("no model is installed; install onrecord[en]")


def no_text(_text: str) -> Draft:
    raise InputError(ProblemKind.EMPTY, "stdin holds no text; paste the whole page")


@pytest.mark.parametrize(
    ("tools", "status", "words"),
    [
        (replace(CHECK_TOOLS, read=no_model), 503, "No model is installed"),
        (replace(CHECK_TOOLS, read=no_text), 422, "Stdin holds no text"),
        (None, 503, "This room looks no quotations up"),
    ],
)
def test_a_draft_that_cannot_be_checked_stays_in_the_form(
    client: Client, tools: CheckTools | None, status: int, words: str
) -> None:
    assert_shown(sent(client(check=tools), DRAFT), status, words, "Bo Larch said.")


def test_programs_may_ask_too(client: Client) -> None:
    room = client(check=CHECK_TOOLS)
    answer = room.post("/api/v1/check", json={"text": DRAFT})
    assert_as_described(room, "/api/v1/check", answer.json(), "post")
    told = answer.json()
    assert told["text"] == DRAFT
    assert (told["articles"], told["left_out"], told["others"]) == (6, 0, 0)
    assert [each["outcome"] for each in told["findings"]] == [
        "changed",
        "word for word",
        "not on record",
        "too short",
    ]
    asked = {"quote": ELSEWHERE, "speaker": "Lena Sorrel", "said": "2021-06"}
    one = room.post("/api/v1/check", json=asked).json()
    (found,) = one["findings"]
    assert (found["outcome"], found["whose"], found["when"]) == (
        "word for word",
        "same",
        "not told",
    )
    assert found["found"]["first"]["outlet"] == "Echo"
    assert one["text"] is None


@pytest.mark.parametrize(
    "body",
    ["no json", "[]", "{}", '{"text": "a", "quote": "b"}', '{"text": "a", "speaker": "b"}'],
)
def test_what_programs_send_wrong_is_told(client: Client, body: str) -> None:
    answer = client(check=CHECK_TOOLS).post("/api/v1/check", content=body)
    assert_told(answer, 422, "unreadable", "the body is not")


def test_programs_are_told_of_bad_quotations_and_of_no_tools(client: Client) -> None:
    room = client(check=CHECK_TOOLS)
    for asked in ({"quote": "…"}, {"quote": "a word", "said": "soon"}):
        assert room.post("/api/v1/check", json=asked).status_code == 400
    answer = client().post("/api/v1/check", json={"quote": "the ferry"})
    assert_told(answer, 503, "no_extractor", "looks no quotations up")


def test_in_a_browser_a_draft_is_checked_and_checked_again(room: Room, page: Page) -> None:
    page.goto(f"{room(check=CHECK_TOOLS)}/search")
    page.get_by_role("link", name="Check a draft").click()
    page.get_by_label("Draft", exact=True).fill(DRAFT)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".summary-line")).to_contain_text("4 quotations")
    page.get_by_role("link", name="Finding on quotation 2").click()
    expect(page.locator("#c2:target")).to_contain_text("On record, from somebody else")
    page.get_by_role("link", name="Quotation 2 in the draft").click()
    expect(page.locator("#q2:target")).to_have_text("“The harbour clock has stopped again,”")
    page.get_by_text("Change the draft").click()
    expect(page.get_by_label("Draft", exact=True)).to_have_value(DRAFT)
    page.get_by_label("Draft", exact=True).fill("Nothing.")
    page.get_by_role("button", name="Check again").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("No quotation in this draft")


def test_without_script_it_is_the_same(room: Room, pages: Pages) -> None:
    page = pages(java_script_enabled=False)
    page.goto(f"{room(check=CHECK_TOOLS)}/check")
    page.get_by_label("Draft", exact=True).fill(DRAFT)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".note")).to_have_count(4)


def test_every_state_is_accessible(room: Room, page: Page) -> None:
    address = room(check=CHECK_TOOLS)
    for draft in ("", "Nothing.", DRAFT):
        page.goto(f"{address}/check")
        if draft:
            page.get_by_label("Draft", exact=True).fill(draft)
            page.get_by_role("button", name="Check").click()
            expect(page.get_by_label("Draft", exact=True)).to_have_value(draft)
        page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
        for scheme, size in LOOKS:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert_accessible(page)


@pytest.mark.parametrize("evil", EVIL)
def test_nothing_in_a_draft_runs_or_is_wider_than_the_page(
    room: Room, page: Page, evil: str
) -> None:
    page.goto(f"{room(check=CHECK_TOOLS)}/check")
    draft = f"Lena {EVIL[evil]} said: “The quay {EVIL[evil]} is wet today.”\n\n{DRAFT}"
    page.get_by_label("Draft", exact=True).fill(draft)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".summary-line")).to_contain_text("quotations")
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        assert page.evaluate(f"{TAKEN} === undefined")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
