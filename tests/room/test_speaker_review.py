"""Reviewers say who is who: put together, part, rename, with the way back, and two at once."""

from __future__ import annotations

import re
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Page, expect

from onrecord.store import open_store
from onrecord.store.reviewers import Role
from tests.room.accessible import assert_accessible
from tests.room.conftest import Pages, Room
from tests.room.reviewing import WIDE, added
from tests.store.known import a_list, said_by, who

PEOPLE = """name,id,type,aliases,role,from,to,Party
Lena Holt,H1,person,La Holt,Mayor of Orr,2012,,Lake
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "lake.db"
    with open_store(path, write=True) as store:
        said_by(store, "Lena Holt", "Madam Lake", "Tom Bell", "Tom Bell")
        a_list(store, PEOPLE)
    return path


def signed_in(pages: Pages, address: str, token: str, path: str) -> Page:
    page = pages(viewport=WIDE)
    page.goto(address + path)
    page.get_by_role("link", name="Sign in to review").click()
    page.get_by_label("Your token").fill(token)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile("/speakers/"))
    return page


def test_a_page_tells_who_a_speaker_is(room: Room, pages: Pages) -> None:
    page = pages(viewport=WIDE)
    page.goto(room() + "/speakers/H1")
    facts = page.locator(".facts")
    expect(facts).to_contain_text("La Holt")
    expect(facts).to_contain_text("Mayor of Orr, from 2012")
    page.get_by_role("link", name="Lake", exact=True).click()
    expect(page.locator("#found")).to_contain_text("Lena Holt")
    expect(page.locator("#found")).not_to_contain_text("Tom Bell")


def test_two_are_put_together_and_parted_again(room: Room, pages: Pages, record: Path) -> None:
    page = signed_in(pages, room(review=True), added(record, "Eve"), "/speakers/H1")
    page.get_by_label("Somebody else on record who is the same").fill("madam lake")
    page.get_by_role("button", name="Put together").click()
    expect(page.locator("#who")).to_contain_text("“Madam Lake” is “Lena Holt”")
    expect(page.locator(".facts")).to_contain_text("Madam Lake")
    assert_accessible(page)
    page.get_by_role("button", name="Undo decision 1").click()
    expect(page.locator("#who")).to_contain_text("(undone)")
    page.get_by_label("Name to be shown").fill("Lena M. Holt")
    page.get_by_role("button", name="Rename").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lena M. Holt")
    page.goto(page.url.split("/speakers")[0] + "/review")
    expect(page.locator("main")).to_contain_text("“Lena Holt” is shown as “Lena M. Holt”")
    assert_accessible(page)


def test_a_name_is_parted_in_one_article(room: Room, pages: Pages, record: Path) -> None:
    with open_store(record) as store:
        bell = who(store, "Tom Bell")
    page = signed_in(pages, room(review=True), added(record, "Eve"), f"/speakers/{bell}")
    page.get_by_label("Only in the article").fill("3.txt")
    page.get_by_role("button", name="Part the name").click()
    expect(page.locator("#who")).to_contain_text("somebody else than “Tom Bell” in one article")
    with open_store(record) as store:
        assert [each.statements for each in store.most_quoted(9)] == [1, 1, 1, 1]


def test_what_cannot_be_says_why_and_keeps_what_was_typed(
    room: Room, pages: Pages, record: Path
) -> None:
    page = signed_in(pages, room(review=True), added(record, "Eve"), "/speakers/H1")
    page.get_by_label("Somebody else on record who is the same").fill("Nobody at all")
    page.get_by_role("button", name="Put together").click()
    expect(page.get_by_role("alert")).to_contain_text("no speaker 'Nobody at all'")
    field = page.get_by_label("Somebody else on record who is the same")
    expect(field).to_have_value("Nobody at all")


def test_the_second_of_two_is_told_what_the_first_one_did(
    room: Room, pages: Pages, record: Path
) -> None:
    address = room(review=True)
    page = signed_in(pages, address, added(record, "Eve"), "/speakers/H1")
    with open_store(record, write=True) as store:
        store.rename_speaker("H1", "Lena of the Lake", reviewer="Tom")
    page.get_by_label("Name to be shown").fill("Lena M. Holt")
    page.get_by_role("button", name="Rename").click()
    expect(page.get_by_role("alert")).to_contain_text("Tom decided (rename)")
    expect(page.get_by_label("Name to be shown")).to_have_value("Lena M. Holt")
    page.get_by_role("button", name="Rename").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lena M. Holt")


def test_only_an_admin_undoes_what_others_decided(room: Room, pages: Pages, record: Path) -> None:
    with open_store(record, write=True) as store:
        store.rename_speaker("H1", "Lena of the Lake", reviewer="Tom")
    address = room(review=True)
    page = signed_in(pages, address, added(record, "Eve"), "/speakers/H1")
    page.get_by_role("button", name="Undo decision 1").click()
    expect(page.locator("main")).to_contain_text("is Tom’s")
    page = signed_in(pages, address, added(record, "Ida", Role.ADMIN), "/speakers/H1")
    page.get_by_role("button", name="Undo decision 1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lena Holt")


def test_a_link_to_one_who_was_put_with_another_leads_there(room: Room, record: Path) -> None:
    with open_store(record, write=True) as store:
        lake = who(store, "Madam Lake")
        store.merge_speakers("H1", "Madam Lake", reviewer="Tom")
    answer = httpx2.get(f"{room()}/speakers/{lake}", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"] == "/speakers/H1"
    told = httpx2.get(f"{room()}/api/v1/speakers/{lake}").json()
    assert told["identity"]["roles"] == [
        {"title": "Mayor of Orr", "first_day": "2012", "last_day": None}
    ]
    assert told["identity"]["columns"] == [{"name": "Party", "value": "Lake"}]
