"""Pages over a real record: axe-core finds nothing serious, nothing moves while they load."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from onrecord.identity import speaker_id_of
from onrecord.store import Act, Action, open_store
from onrecord.store.reviewers import Role
from tests.room.accessible import assert_accessible
from tests.room.conftest import Room
from tests.room.hostile import hostile
from tests.room.reviewing import TEXT, WIDE, harbour_read
from tests.room.shifts import shifted

NARROW = ViewportSize(width=360, height=800)
# Colours and width have nothing to do with each other.
LOOKS = (("dark", NARROW), ("light", WIDE))
EARLIER, NOW, FULL = harbour_read(f"Soon. {TEXT}"), harbour_read(), hostile("markup")
ARTICLE = f"/articles/{NOW.article.id}"
FOR_READERS = {
    "results": "/search?q=harbour",
    "nothing found": "/search?q=pelican&kind=mixed&said_from=2019",
    "all": "/search",
    "article": ARTICLE,
    "article with every field": f"/articles/{FULL.article.id}",
    "earlier version": f"{ARTICLE}?version={EARLIER.article.sha256}",
    "speaker": f"/speakers/{speaker_id_of(NOW.statements[0].speaker)}",
    "speakers": "/speakers",
    "sign-in": "/sign-in",
    "error": "/nowhere",
    "API": "/api",
    "keyboard": "/keyboard",
}
FOR_REVIEWERS = {
    "review": "/review",
    "article": f"{ARTICLE}?statement={NOW.statements[1].id}",
    "missed statement": f"{ARTICLE}?add=1",
}


@pytest.fixture(scope="module")
def token_and_record(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    path = tmp_path_factory.mktemp("accessible") / "harbour.db"
    with open_store(path, write=True) as store:
        for extraction in (EARLIER, NOW, FULL):
            store.add(extraction)
        for statement, action in zip(NOW.statements, (Action.ACCEPT, Action.REJECT), strict=True):
            store.decide(NOW.article.id, statement.id, Act(action), reviewer="Ada Lind")
        store.undo(2, reviewer="Ada Lind")
        return store.add_reviewer("Ada Lind", Role.REVIEW), path


@pytest.fixture
def record(token_and_record: tuple[str, Path]) -> Path:
    return token_and_record[1]


@pytest.fixture
def address(room: Room) -> str:
    return room(review=True)


def assert_accessible_in_every_look(page: Page, address: str) -> None:
    """Also with everything open that can be opened."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    for scheme, size in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert_accessible(page)


@pytest.mark.parametrize("path", FOR_READERS.values(), ids=FOR_READERS)
def test_for_readers(address: str, page: Page, path: str) -> None:
    assert_accessible_in_every_look(page, address + path)


def test_for_reviewers(address: str, page: Page, token_and_record: tuple[str, Path]) -> None:
    page.goto(f"{address}/sign-in")
    page.get_by_label("Your token").fill(token_and_record[0])
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    for path in FOR_REVIEWERS.values():
        assert_accessible_in_every_look(page, address + path)


@pytest.mark.parametrize("path", ["/search?q=ferry", ARTICLE, f"/articles/{FULL.article.id}"])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_nothing_moves_while_it_loads(
    address: str, page: Page, path: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(address + path)
    assert shifted(page) < 0.01
