"""Reviewers say what is one act of saying: put together, split off, with the way back."""

from __future__ import annotations

import re
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Page, expect

from onrecord.errors import NoModel
from onrecord.store import Store, open_store
from onrecord.store.reviewers import Role
from onrecord.view.server.tools import LinkTools
from tests.room.accessible import assert_accessible
from tests.room.conftest import Pages, Room
from tests.room.leaking import (
    GAZETTE,
    LINK_TOOLS,
    RADIO,
    WIRE,
    made_anew,
    make_linked,
    statement_of,
)
from tests.room.reviewing import WIDE, added


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "leak.db"
    make_linked(path)
    return path


@pytest.fixture
def address(room: Room) -> str:
    return room(review=True, link=LINK_TOOLS)


def signed_in(pages: Pages, address: str, token: str, statement: str) -> Page:
    page = pages(viewport=WIDE)
    page.goto(f"{address}/utterances/{statement}")
    page.get_by_role("link", name="Sign in to review").click()
    page.get_by_label("Your token").fill(token)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile("/utterances/"))
    return page


def split_off(page: Page, outlet: str) -> None:
    page.get_by_label(outlet, exact=False).last.check()
    page.get_by_role("button", name="Split off").click()


def test_a_report_is_split_off_and_that_is_undone(address: str, pages: Pages, record: Path) -> None:
    page = signed_in(pages, address, added(record, "Eve"), statement_of(RADIO))
    split_off(page, GAZETTE)
    expect(page.locator(".facts")).to_contain_text("3 independent, 1 reprint")
    expect(page.locator("#same")).to_contain_text("1 statement is of another act than the 4 others")
    assert_accessible(page)
    alone = page.request.get(f"{address}/utterances/{statement_of(GAZETTE)}")
    assert "One report, and nothing to set beside it" in alone.text()
    page.get_by_role("button", name="Undo decision 1").click()
    expect(page.locator(".facts")).to_contain_text("4 independent, 1 reprint")
    expect(page.locator("#same")).to_contain_text("(undone)")


def test_two_are_put_together_by_the_address_of_one(
    address: str, pages: Pages, record: Path
) -> None:
    page = signed_in(pages, address, added(record, "Eve"), statement_of(RADIO))
    field = page.get_by_label("Another utterance that is the same")
    field.fill(f"{address}/statements/{statement_of('Echo')}")
    page.get_by_role("button", name="Put together").click()
    expect(page.locator(".facts")).to_contain_text("5 independent, 1 reprint")
    expect(page.locator("#same")).to_contain_text("5 statements and 1 statement are of one act")
    expect(page).to_have_url(re.compile("#same$"))
    page.goto(f"{address}/review")
    expect(page.locator("main")).to_contain_text("5 statements and 1 statement are of one act")


def test_what_cannot_be_says_why_and_keeps_what_was_typed(
    address: str, pages: Pages, record: Path
) -> None:
    page = signed_in(pages, address, added(record, "Eve"), statement_of(RADIO))
    field = page.get_by_label("Another utterance that is the same")
    field.fill(statement_of(WIRE))
    page.get_by_role("button", name="Put together").click()
    expect(page.get_by_role("alert")).to_contain_text("are one utterance already")
    expect(field).to_have_value(statement_of(WIRE))
    page.get_by_role("button", name="Split off").click()
    expect(page.get_by_role("alert")).to_contain_text("choose the reports")


def test_the_second_of_two_is_told_what_the_first_one_did(
    address: str, pages: Pages, record: Path
) -> None:
    page = signed_in(pages, address, added(record, "Eve"), statement_of(RADIO))
    with open_store(record, write=True) as store:
        store.split_utterance(statement_of(RADIO), [statement_of(WIRE)], reviewer="Tom")
        made_anew(store)
    split_off(page, GAZETTE)
    expect(page.get_by_role("alert")).to_contain_text("Tom decided (split)")
    expect(page.get_by_label(GAZETTE, exact=False).last).to_be_checked()


def test_only_an_admin_undoes_what_others_decided(address: str, pages: Pages, record: Path) -> None:
    with open_store(record, write=True) as store:
        store.split_utterance(statement_of(RADIO), [statement_of(GAZETTE)], reviewer="Tom")
    page = signed_in(pages, address, added(record, "Eve"), statement_of(RADIO))
    page.get_by_role("button", name="Undo decision 1").click()
    expect(page.locator("main")).to_contain_text("is Tom’s")
    page = signed_in(pages, address, added(record, "Ida", Role.ADMIN), statement_of(RADIO))
    page.get_by_role("button", name="Undo decision 1").click()
    expect(page.locator("#same")).to_contain_text("(undone)")


def _no_model(_store: Store) -> None:
    raise NoModel("no model is installed")


def test_without_a_model_a_decision_waits_for_linking(room: Room, record: Path) -> None:
    address = room(review=True, link=LinkTools(regroup=_no_model))
    answer = httpx2.post(
        f"{address}/utterances/{statement_of(RADIO)}/decisions",
        data={"action": "split", "statement": statement_of(GAZETTE), "seen": "0"},
        headers={"authorization": f"Bearer {added(record, 'Eve')}"},
        follow_redirects=True,
    )
    assert answer.status_code == 200
    assert "since this record was linked" in answer.text
    with open_store(record) as store:
        assert len(store.utterance_decisions()) == 1


def test_a_reader_has_no_form_and_cannot_send_one(address: str, record: Path) -> None:
    path = f"{address}/utterances/{statement_of(RADIO)}"
    page = httpx2.get(path, follow_redirects=True).text
    assert "Split off" not in page
    assert httpx2.post(f"{path}/decisions", data={"action": "split"}).status_code == 401


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"action": "loud"},
        {"action": "merge", "other": "x" * 2_000, "seen": "0"},
        {"action": "undo", "decision": "99"},
        {"action": "split", "statement": "none", "seen": "0"},
    ],
)
def test_a_form_that_makes_no_sense_is_told(
    address: str, record: Path, form: dict[str, str]
) -> None:
    token = added(record, "Eve")
    answer = httpx2.post(
        f"{address}/utterances/{statement_of(RADIO)}/decisions",
        data=form,
        headers={"authorization": f"Bearer {token}"},
    )
    assert answer.status_code == 422
    assert "Not saved" in answer.text
    with open_store(record) as store:
        assert store.utterance_decisions() == ()
