"""Reviewing in a browser over a real record: what is decided stays, and the search tells it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from onrecord.contract import Spans, words_of
from onrecord.store import Act, Action, Decision, open_store
from onrecord.store.reviewers import Role
from tests.room.conftest import Pages, Room
from tests.room.reviewing import (
    LOCATION,
    MISSED,
    OPENS,
    PAYS,
    TEXT,
    WIDE,
    Reviewing,
    added,
    harbour_read,
)

Arrive = Callable[..., Reviewing]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.db"
    with open_store(path, write=True) as store:
        store.add(harbour_read())
    return path


@pytest.fixture
def arrive(room: Room, pages: Pages, record: Path) -> Arrive:
    """Somebody comes with a browser of their own and signs in."""
    address = room(review=True)

    def arrived(name: str, role: Role = Role.REVIEW, **settings: Any) -> Reviewing:
        one = Reviewing(pages(viewport=WIDE, **settings), address)
        one.sign_in(added(record, name, role))
        return one

    return arrived


def decisions(record: Path) -> list[Decision]:
    with open_store(record) as store:
        return list(store.decisions(LOCATION))


def actions(record: Path) -> list[Action]:
    return [one.act.action for one in decisions(record)]


def words(spans: Spans) -> str:
    return words_of(spans, TEXT)


def test_accepted_rejected_and_undone(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind")
    ada.press("Accept")
    expect(ada.log).to_contain_text("Ada Lind")
    expect(ada.page.locator("#desk")).to_contain_text("by Ada Lind")
    ada.take(PAYS)
    ada.press("Not a statement")
    expect(ada.page.get_by_role("heading", name="Rejected")).to_be_visible()
    expect(ada.page.locator("#text .st", has_text=PAYS)).to_have_count(0)
    ada.page.locator(".rejected").get_by_role("button", name="Undo").click()
    expect(ada.page.locator("#text .st", has_text=PAYS)).not_to_have_count(0)
    assert actions(record) == [Action.ACCEPT, Action.REJECT, Action.UNDO]


def test_the_search_shows_the_new_speaker_and_who_reviewed(arrive: Arrive) -> None:
    ada = arrive("Ada Lind")
    ada.take(PAYS)
    ada.name_speaker("Tom Bell")
    expect(ada.log).to_contain_text("Tom Bell")
    ada.page.get_by_role("link", name="Search").click()
    ada.page.get_by_label("Words of a statement").fill("pays")
    ada.page.keyboard.press("Enter")
    entry = ada.page.locator(".entry")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text("Tom Bell")
    expect(entry).to_contain_text("reviewed by Ada Lind")


def test_words_are_selected_with_the_mouse(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind")
    ada.take(OPENS)
    ada.drag_over("harbour 🛶 opens")
    ada.press("What was said")
    ada.drag_over("on the pier")
    ada.press("Cue")
    ada.press("Save words")
    expect(ada.log).to_contain_text("harbour 🛶 opens")
    (decision,) = decisions(record)
    assert words(decision.act.content) == "harbour 🛶 opens"
    assert words(decision.act.cue) == "on the pier"


def test_a_missed_statement_is_added_and_found(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind")
    ada.drag_over(MISSED)
    ada.page.get_by_role("link", name="Add a missed statement").click()
    expect(ada.page.get_by_role("heading", name="A missed statement")).to_be_visible()
    ada.page.get_by_label("Ana Ruiz").check()
    ada.page.get_by_label("Kind").select_option("indirect")
    ada.press("Add the statement")
    expect(ada.log).to_contain_text("Ada Lind")
    assert words(decisions(record)[0].act.content) == MISSED
    ada.page.goto(f"{ada.address}/search?q=fee")
    expect(ada.page.locator(".entry")).to_contain_text("Ana Ruiz")


def test_the_second_of_two_is_told_and_keeps_the_draft(arrive: Arrive, record: Path) -> None:
    ada, ben = arrive("Ada Lind"), arrive("Ben Holt")
    for one in (ada, ben):
        one.take(PAYS)
    ada.name_speaker("Tom Bell")
    expect(ada.log).to_contain_text("Tom Bell")
    ben.name_speaker("Thomas Bell")
    expect(ben.alert).to_contain_text("Ada Lind")
    expect(ben.name_field).to_have_value("Thomas Bell")
    assert len(decisions(record)) == 1
    ben.press("Apply mine anew")
    expect(ben.log).to_contain_text("Thomas Bell")
    assert [one.reviewer for one in decisions(record)] == ["Ada Lind", "Ben Holt"]


def test_whoever_may_only_read_has_no_form(arrive: Arrive) -> None:
    cyd = arrive("Cyd Moor", Role.READ)
    expect(cyd.page.get_by_text("Cyd Moor")).to_be_visible()
    expect(cyd.page.locator("#desk")).to_be_visible()
    expect(cyd.page.locator("#review")).to_have_count(0)
    refused = cyd.page.evaluate(
        "(to) => fetch(to, { method: 'POST', body: new URLSearchParams({ action: 'accept' }) })"
        ".then((answer) => answer.status)",
        f"{cyd.page.url.split('?')[0]}/decisions",
    )
    assert refused == 403


def test_only_an_admin_undoes_what_another_decided(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind")
    ada.press("Accept")
    expect(ada.log).to_contain_text("Ada Lind")
    ben, eve = arrive("Ben Holt"), arrive("Eve Stone", Role.ADMIN)
    ben.log.get_by_role("button", name="Undo").click()
    expect(ben.alert).to_contain_text("ask for the role admin")
    expect(ben.log).to_be_visible()
    ben.press("Understood")
    expect(ben.alert).to_have_count(0)
    assert actions(record) == [Action.ACCEPT]
    eve.log.get_by_role("button", name="Undo").click()
    expect(eve.log).to_contain_text("Eve Stone")
    assert actions(record) == [Action.ACCEPT, Action.UNDO]


def test_an_article_that_was_read_again_meanwhile(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind")
    ada.take(PAYS)
    ada.name_field.fill("Tom Bell")
    with open_store(record, write=True) as store:
        store.add(harbour_read(f"Mended 🛟 today. {TEXT}"))
    ada.press("Save speaker")
    expect(ada.alert).to_contain_text("read again while you were editing")
    expect(ada.name_field).to_have_value("Tom Bell")
    assert decisions(record) == []
    ada.press("Apply mine anew")
    expect(ada.log).to_contain_text("Tom Bell")
    assert actions(record) == [Action.SPEAKER]


def test_a_token_that_was_taken_back_costs_no_draft(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind")
    ada.take(PAYS)
    ada.name_field.fill("Tom Bell")
    with open_store(record, write=True) as store:
        store.revoke_reviewer("Ada Lind")
    ada.press("Save speaker")
    expect(ada.alert).to_contain_text("Please sign in")
    expect(ada.name_field).to_have_value("Tom Bell")
    with ada.page.expect_popup() as popup:
        ada.alert.get_by_role("link", name="Sign in").click()
    popup.value.get_by_label("Your token").fill(added(record, "Ada Lind"))
    popup.value.get_by_role("button", name="Sign in").click()
    expect(popup.value.get_by_role("button", name="Sign out")).to_be_visible()
    ada.press("Save speaker")
    expect(ada.log).to_contain_text("Tom Bell")
    expect(ada.alert).to_have_count(0)


def test_a_draft_after_a_conflict_is_kept_while_one_looks_around(
    arrive: Arrive, record: Path
) -> None:
    ada = arrive("Ada Lind")
    ada.take(PAYS)
    with open_store(record, write=True) as store:
        shown = harbour_read().statements[1].id
        store.decide(LOCATION, shown, Act(Action.ACCEPT), reviewer="Ben Holt")
    ada.name_speaker("Tom Bell")
    expect(ada.alert).to_contain_text("Ben Holt")
    ada.take(OPENS)
    ada.take(PAYS)
    expect(ada.name_field).to_have_value("Tom Bell")
    ada.press("Save speaker")
    expect(ada.log).to_contain_text("Tom Bell")


def test_a_room_that_is_gone_costs_no_draft(room: Room, browser: Browser, record: Path) -> None:
    """Nobody watches this page: the browser complains of the room, and rightly."""
    ada = Reviewing(browser.new_page(viewport=WIDE), room(review=True))
    ada.sign_in(added(record, "Ada Lind"))
    ada.take(PAYS)
    ada.page.route("**/decisions", lambda route: route.abort())
    ada.name_speaker("Tom Bell")
    expect(ada.alert).to_contain_text("did not answer")
    expect(ada.name_field).to_have_value("Tom Bell")
    ada.page.unroute("**/decisions")
    ada.press("Save speaker")
    expect(ada.log).to_contain_text("Tom Bell")
    ada.page.close()


def test_without_script(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind", java_script_enabled=False)
    ada.press("Accept")
    expect(ada.log).to_contain_text("Ada Lind")
    ada.page.get_by_role("link", name="Next").click()
    ada.page.get_by_role("radio", name="Somebody else").check()
    ada.name_speaker("Tom Bell")
    expect(ada.log).to_contain_text("Tom Bell")
    assert actions(record) == [Action.ACCEPT, Action.SPEAKER]


def test_with_the_keyboard_alone(arrive: Arrive, record: Path) -> None:
    ada = arrive("Ada Lind")
    keyboard = ada.page.keyboard
    keyboard.press("j")
    ada.on_desk(PAYS)
    keyboard.press("k")
    ada.on_desk(OPENS)
    keyboard.press("j")
    ada.on_desk(PAYS)
    keyboard.press("d")
    accept = ada.page.get_by_role("button", name="Accept")
    for _ in range(5):
        if accept.evaluate("(one) => one === document.activeElement"):
            break
        keyboard.press("Tab")
    expect(accept).to_be_focused()
    keyboard.press("Enter")
    expect(ada.log).to_contain_text("Ada Lind")
    (decision,) = decisions(record)
    assert (decision.act.action, decision.judged.shown.text) == (Action.ACCEPT, PAYS)
