"""From to whom, where and when to the words that tell it; from a correction to its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from onrecord.store import open_store
from tests.room.accessible import assert_accessible
from tests.room.conftest import Room
from tests.store.occasions import CORRECTION, RALLY, rally

SIZES = (ViewportSize(width=360, height=700), ViewportSize(width=1440, height=900))
TOLL = rally().statements[0]
ARTICLE = f"/articles/{rally().article.id}?statement={TOLL.id}"
VENUE = f"#at-{RALLY.index('a rally in Orr')}"
PLACE = f"#at-{RALLY.index(CORRECTION)}"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "rally.db"
    with open_store(path, write=True) as store:
        store.add(rally())
    return path


@pytest.fixture
def address(room: Room) -> str:
    return room()


def opened(page: Page, address: str) -> None:
    """Everything that opens on a small screen is open."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")


@pytest.mark.parametrize("size", SIZES, ids=["narrow", "wide"])
def test_the_desk_leads_to_the_words_from_the_keyboard(
    address: str, page: Page, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    opened(page, address + ARTICLE)
    link = page.locator("#desk").get_by_role("link", name="a rally in Orr")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + ARTICLE + VENUE)
    expect(page.locator(VENUE)).to_be_in_viewport()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", SIZES, ids=["narrow", "wide"])
def test_a_result_leads_to_the_correction_and_that_to_its_statement(
    address: str, page: Page, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(f"{address}/search?addressee_words=ntv")
    expect(page.get_by_text(CORRECTION)).to_be_visible()
    page.get_by_role("link", name="Corrected by the outlet").click()
    expect(page).to_have_url(address + ARTICLE + PLACE)
    expect(page.locator(PLACE)).to_be_in_viewport()
    page.locator(".outlet-note").get_by_role("link", name="1").click()
    expect(page.locator(f"#n-{TOLL.id}")).to_have_class(re.compile(r"\bis-active\b"))


def test_without_a_script_all_of_it_works(address: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False, viewport=SIZES[1]) as visitor:
        page = visitor.new_page()
        page.goto(f"{address}/search")
        page.get_by_role("group", name="Narrow the results").get_by_text("Where").click()
        page.get_by_label("Words of the place").fill("rally")
        page.get_by_role("button", name="Narrow").click()
        expect(page.get_by_role("heading", name="1 statement")).to_be_visible()
        page.get_by_role("link", name="Tue 7 Jun 2016").click()
        expect(page.locator(f"#at-{RALLY.index('Tuesday')}")).to_be_in_viewport()
        page.locator("#desk").get_by_role("link", name="by the outlet").click()
        expect(page.locator(PLACE)).to_be_in_viewport()


def test_the_words_of_the_selected_statement_are_marked_over_the_text(
    address: str, page: Page
) -> None:
    page.goto(address + ARTICLE)
    marked = "[...CSS.highlights.get('statement-occasion')].map((one) => one.toString())"
    assert page.evaluate(marked) == ["NTV host Tom Bell", "a rally in Orr", "Tuesday"]
