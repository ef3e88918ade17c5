"""What was reviewed in the browser is what `export` writes and `evaluate` reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from onrecord.contract import Statement
from onrecord.store import open_store
from tests.room.conftest import Room
from tests.room.reviewing import MISSED, PAYS, WIDE, Reviewing, added, harbour_read
from tests.room.started import told_by


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "onrecord.db"
    with open_store(path, write=True) as store:
        store.add(harbour_read())
    return path


def test_a_reviewed_article_becomes_labels(room: Room, page: Page, record: Path) -> None:
    page.set_viewport_size(WIDE)
    ada = Reviewing(page, room(review=True))
    ada.sign_in(added(record, "Ada Lind"))
    ada.press("Accept")
    expect(ada.log).to_contain_text("Ada Lind")
    ada.take(PAYS)
    ada.name_speaker("Tom Bell")
    expect(ada.log).to_contain_text("Tom Bell")
    ada.drag_over(MISSED)
    page.get_by_role("link", name="Add a missed statement").click()
    page.get_by_label("Ana Ruiz").check()
    page.get_by_label("Kind").select_option("indirect")
    ada.press("Add the statement")
    expect(page.locator("#text .st", has_text=MISSED)).to_have_count(1)
    assert len(reviewed(record)) == 3
    told_by(record.parent, "export", "--format", "labels", "--output", "labels")
    measured = told_by(record.parent, "evaluate", "--gold", "labels", "--split", "train")
    assert measured.startswith("1 articles, 3 gold attributions")


def reviewed(record: Path) -> list[Statement]:
    with open_store(record) as store:
        return [one.statement for one in store.decided(harbour_read().article.id) if one.decisions]
