"""The pages of an utterance and of differences in a browser: what changes, what a reader meets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.room.conftest import Pages, Room
from tests.room.leaking import (
    FULL,
    LINK_TOOLS,
    RADIO,
    make_linked,
    statement_of,
)
from tests.room.shifts import shifted
from tests.room.test_accessible import NARROW, assert_accessible_in_every_look


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("leak") / "leak.db"
    make_linked(path)
    return path


@pytest.fixture
def record(linked: Path) -> Path:
    return linked


@pytest.fixture
def address(room: Room) -> str:
    return room(link=LINK_TOOLS)


def test_reports_are_set_against_another_without_loading_the_page_anew(
    address: str, page: Page
) -> None:
    page.goto(f"{address}/utterances/{statement_of(RADIO)}")
    page.evaluate("window.kept = true")
    page.get_by_text("Set against another").click()
    page.get_by_role("link", name="D Gazette").click()
    expect(page.locator("#reports")).to_contain_text("Every report is set against D")
    expect(page).to_have_url(re.compile(r"\?against=D$"))
    expect(page.locator("#A ins").first).to_be_visible()
    expect(page.locator("#D ins, #D del")).to_have_count(0)
    assert page.evaluate("window.kept")
    expect(page.get_by_role("link", name="B Stannard Wire")).to_be_hidden()
    expect(page.get_by_text("Set against another")).to_be_focused()
    page.go_back()
    expect(page.locator("#reports")).to_contain_text("Every report is set against A")


def test_the_choice_is_closed_by_going_on(address: str, page: Page) -> None:
    page.goto(f"{address}/utterances/{statement_of(RADIO)}")
    choice = page.get_by_role("link", name="B Stannard Wire")
    page.get_by_text("Set against another").click()
    expect(choice).to_be_visible()
    page.keyboard.press("Escape")
    expect(choice).to_be_hidden()
    page.get_by_text("Set against another").click()
    expect(choice).to_be_visible()
    page.get_by_role("heading", level=1).click()
    expect(choice).to_be_hidden()


def test_what_differs_is_announced_in_words(address: str, page: Page) -> None:
    page.goto(f"{address}/utterances/{statement_of(RADIO)}")
    told = page.locator("#D .words").aria_snapshot()
    assert re.search(r"left out: .*40.*here: .*50", told.replace("\n", " "))


def test_a_kind_of_difference_is_chosen(address: str, page: Page) -> None:
    page.goto(f"{address}/compare")
    page.evaluate("window.kept = true")
    page.get_by_role("navigation", name="What differs").get_by_text("number").click()
    expect(page).to_have_url(re.compile(r"/compare\?kind=number$"))
    expect(page.locator(".difference")).to_have_count(1)
    assert page.evaluate("window.kept")
    page.locator(".difference").get_by_role("link", name="two reports of one utterance").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lena Sorrel")


def test_a_place_leads_to_its_words_in_the_article(address: str, page: Page) -> None:
    page.goto(f"{address}/compare?kind=number")
    page.locator(".place").first.get_by_role("link", name=RADIO).click()
    expect(page.locator("#text .st:target")).to_have_text(FULL)


@pytest.mark.parametrize(
    "path",
    [f"/utterances/{statement_of(RADIO)}", "/compare", "/utterances/none", "/compare?kind=name"],
)
def test_every_page_is_accessible(address: str, page: Page, path: str) -> None:
    assert_accessible_in_every_look(page, address + path)


@pytest.mark.parametrize("path", [f"/utterances/{statement_of(RADIO)}", "/compare"])
def test_nothing_moves_while_it_loads(address: str, page: Page, path: str) -> None:
    page.set_viewport_size(NARROW)
    page.goto(address + path)
    assert shifted(page) < 0.01


def test_without_script_everything_is_a_link(address: str, pages: Pages) -> None:
    page = pages(java_script_enabled=False)
    page.goto(f"{address}/utterances/{statement_of(RADIO)}")
    page.get_by_text("Set against another").click()
    page.get_by_role("link", name="B Stannard Wire").click()
    expect(page.locator("#reports")).to_contain_text("Every report is set against B")
    page.get_by_role("link", name="Compare").click()
    page.get_by_role("link", name="number", exact=False).first.click()
    expect(page.locator(".difference")).to_have_count(1)
