"""The pages that list things in a browser: by keyboard, by script and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.room.accessible import assert_accessible
from tests.room.conftest import Room
from tests.room.listing import LISTING

PATHS = (
    "/search?q=ferry&kind=direct&said_from=2019",
    "/search?q=pelican&outlet=Courier",
    "/speakers/lena?month=2019-03",
    "/speakers",
    "/speakers?begun=zz",
    "/keyboard",
)
WIDTHS = (360, 1440, 2560)


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=name)


def names(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Speakers").get_by_role("option")


@pytest.fixture
def address(room: Room) -> str:
    return room(routes=LISTING)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_and_no_wider_than_the_window(
    address: str, page: Page, path: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert_accessible(page)


def test_a_box_changes_list_address_and_title_and_keeps_the_focus(address: str, page: Page) -> None:
    page.goto(f"{address}/search?q=ferry")
    page.evaluate("window.same = true")
    box(page, "mixed").check()
    expect(page).to_have_url(f"{address}/search?q=ferry&kind=mixed")
    expect(box(page, "mixed")).to_be_focused()
    page.get_by_label("Remove kind: mixed").click()
    expect(page).to_have_url(f"{address}/search?q=ferry")
    expect(box(page, "mixed")).not_to_be_checked()
    assert page.evaluate("window.same")


def test_a_group_that_was_opened_stays_open(address: str, page: Page) -> None:
    page.goto(f"{address}/search")
    page.get_by_text("Outlet", exact=True).click()
    box(page, "Gazette").check()
    expect(page).to_have_url(f"{address}/search?outlet=Gazette")
    box(page, "Gazette").uncheck()
    expect(page).to_have_url(f"{address}/search")
    expect(box(page, "Gazette")).to_be_visible()


def test_ticking_a_box_moves_nothing(address: str, page: Page) -> None:
    # High enough that nothing is scrolled to.
    page.set_viewport_size({"width": 1440, "height": 1600})
    page.goto(f"{address}/search")
    before = box(page, "mixed").bounding_box()
    box(page, "mixed").check()
    expect(page.get_by_text("kind: mixed")).to_be_visible()
    assert box(page, "mixed").bounding_box() == before


def test_going_back_restores_the_search_before(address: str, page: Page) -> None:
    page.goto(f"{address}/search?q=ferry")
    box(page, "mixed").check()
    expect(page).to_have_url(re.compile("kind=mixed"))
    page.go_back()
    expect(box(page, "mixed")).not_to_be_checked()
    expect(page.get_by_label("Words of a statement")).to_have_value("ferry")


def test_a_speaker_is_completed_by_keyboard(address: str, page: Page) -> None:
    page.goto(f"{address}/search")
    field = page.get_by_label("Find a speaker")
    field.press_sequentially("le")
    expect(names(page)).to_have_count(2)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowUp")
    expect(names(page).and_(page.locator("[aria-selected=true]"))).to_contain_text("Lena Sorrel")
    assert_accessible(page)
    field.press("Enter")
    expect(page).to_have_url(f"{address}/search?speaker=lena")
    expect(box(page, "Lena Sorrel")).to_be_checked()
    expect(field).to_have_value("")


def test_escape_closes_the_names_and_keeps_what_was_typed(address: str, page: Page) -> None:
    page.goto(f"{address}/search")
    field = page.get_by_label("Find a speaker")
    field.press_sequentially("le")
    expect(names(page)).to_have_count(2)
    field.press("Escape")
    expect(names(page)).to_have_count(0)
    expect(field).to_have_value("le")
    field.press("Enter")
    expect(page).to_have_url(f"{address}/search?by=le")


def test_a_name_is_taken_with_the_mouse(address: str, page: Page) -> None:
    page.goto(f"{address}/search")
    page.get_by_label("Find a speaker").press_sequentially("lee")
    names(page).click()
    expect(page).to_have_url(f"{address}/search?speaker=lee")


def test_the_next_page_is_read_from_its_heading(address: str, page: Page) -> None:
    page.goto(f"{address}/search?q=ferry")
    page.get_by_role("link", name="Next page").click()
    expect(page).to_have_url(f"{address}/search?q=ferry&after=c")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_plot_is_one_stop_with_arrow_keys(address: str, page: Page) -> None:
    page.goto(f"{address}/speakers/lena")
    bars = page.locator("[data-plot] svg a")
    expect(page.locator("[data-plot] svg a[tabindex='0']")).to_have_count(1)
    bars.first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/speakers/lena?month=2019-07")
    expect(page.get_by_role("heading", name="9 statements, July 2019")).to_be_visible()
    expect(bars.nth(2)).to_be_focused()
    expect(bars.nth(2)).to_have_attribute("aria-current", "true")


def test_speakers_are_found_while_a_name_is_typed(address: str, page: Page) -> None:
    page.goto(f"{address}/speakers")
    page.get_by_label("Find a speaker").press_sequentially("lee")
    expect(page.get_by_role("heading", level=2)).to_have_text("1 speaker found")
    expect(page).to_have_url(f"{address}/speakers?begun=lee")


def test_without_script_the_form_and_every_month_still_work(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/search?q=ferry")
    box(page, "mixed").check()
    page.get_by_role("button", name="Narrow").click()
    expect(page.get_by_text("kind: mixed")).to_be_visible()
    page.goto(f"{address}/speakers/lena")
    page.get_by_role("link", name="July 2019").click()
    expect(page).to_have_url(f"{address}/speakers/lena?month=2019-07")
    context.close()
