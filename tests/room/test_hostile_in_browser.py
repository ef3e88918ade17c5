"""Articles that would harm a careless page, in a browser: they are shown, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from onrecord.contract import Article
from onrecord.identity import speaker_id_of
from onrecord.store import Act, Action, open_store
from onrecord.store.reviewers import Role
from tests.room.conftest import Pages, Room
from tests.room.hostile import BOATS, EVIL, LINE, MARKUP, TAKEN, hostile, make_record, one_line
from tests.view.made_room import assert_stretches

WIDTHS = (360, 1440)
REVIEWER = f"Ada {MARKUP}"
STRETCHES = """() => [...document.querySelectorAll("[data-start]")].map((one) => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll(".ref").forEach((number) => number.remove());
  return [Number(one.dataset.start), copy.textContent];
})"""


@pytest.fixture(scope="module")
def token_and_record(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    make_record(path)
    with open_store(path, write=True) as store:
        token = store.add_reviewer(REVIEWER, Role.REVIEW)
        for name in EVIL:
            extraction = hostile(name)
            told, asked = extraction.statements
            speaker = Act(Action.SPEAKER, speaker=told.speaker)
            store.decide(extraction.article.id, asked.id, speaker, reviewer=REVIEWER)
    return token, path


@pytest.fixture
def record(token_and_record: tuple[str, Path]) -> Path:
    return token_and_record[1]


@pytest.fixture
def address(room: Room) -> str:
    return room(review=True)


@pytest.fixture
def reviewer(address: str, pages: Pages, token_and_record: tuple[str, Path]) -> Page:
    """A page of somebody who signed in."""
    page = pages()
    page.goto(f"{address}/sign-in?to=/review")
    page.get_by_label("Your token").fill(token_and_record[0])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Review")
    return page


def assert_harmless(page: Page) -> None:
    """Nothing ran, no link leads away, and the page is as wide as the window."""
    assert page.evaluate(f"{TAKEN} === undefined")
    assert page.evaluate("[...document.links].every((one) => one.origin === location.origin)")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def assert_shown_as_it_is(page: Page, article: Article) -> None:
    """The text stands on the page, every character."""
    assert_stretches(article, page.evaluate(STRETCHES))


@pytest.mark.parametrize("name", EVIL)
def test_an_article_for_a_reader(address: str, page: Page, name: str) -> None:
    article = hostile(name).article
    page.goto(f"{address}/articles/{article.id}")
    assert_shown_as_it_is(page, article)
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert_harmless(page)


@pytest.mark.parametrize("name", EVIL)
def test_an_article_and_its_speaker_for_a_reviewer(address: str, reviewer: Page, name: str) -> None:
    extraction = hostile(name)
    reviewer.goto(f"{address}/articles/{extraction.article.id}")
    assert_shown_as_it_is(reviewer, extraction.article)
    reviewer.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert_harmless(reviewer)
    reviewer.goto(f"{address}/speakers/{speaker_id_of(extraction.statements[0].speaker)}")
    assert_harmless(reviewer)


@pytest.mark.parametrize("path", ["/search?q=ferry", "/search?q=boat", "/speakers", "/review"])
def test_pages_that_list_them(address: str, reviewer: Page, path: str) -> None:
    reviewer.goto(f"{address}{path}")
    reviewer.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert_harmless(reviewer)


def test_markup_is_words_like_others(address: str, page: Page) -> None:
    page.goto(f"{address}/search?q=ferry")
    assert f"“The ferry {MARKUP} sails,”" in (page.locator("#found").text_content() or "")
    page.goto(f"{address}/articles/{hostile('markup').article.id}")
    assert page.title().startswith(f"Pier {MARKUP}, Echo {MARKUP}")


def test_each_statement_is_listed_with_its_words(address: str, page: Page) -> None:
    page.goto(f"{address}/search?q=ferry")
    told = page.locator(".entry .words").all_text_contents()
    assert len(told) == len(EVIL)
    assert all("“The ferry" in words for words in told)


@pytest.mark.parametrize("name", EVIL)
def test_what_somebody_typed(address: str, page: Page, name: str) -> None:
    page.goto(f"{address}/search")
    page.get_by_label("Words of a statement").fill(EVIL[name].replace("\x00", ""))
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=**")
    assert_harmless(page)
    page.get_by_label("Find a speaker").press_sequentially("Ann")
    expect(page.get_by_role("listbox", name="Speakers").get_by_role("option")).not_to_have_count(0)
    assert_harmless(page)


def test_the_link_to_a_statement_deep_in_a_long_line_leads_to_it(address: str, page: Page) -> None:
    deep = one_line().statements[BOATS - 30]
    page.goto(f"{address}/statements/{deep.id}")
    mark = page.locator(f"#text .st[data-statement='{deep.id}']").first
    expect(mark).to_have_text(deep.text)
    expect(mark).to_be_in_viewport()
    ((start, shown),) = page.evaluate(STRETCHES)
    assert LINE[start : start + len(shown)] == shown
    page.get_by_role("link", name="Next part").first.click()
    page.wait_for_url("**part=**")
    assert_harmless(page)
