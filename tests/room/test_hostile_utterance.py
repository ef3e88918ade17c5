"""Utterances of articles that would harm a careless page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from onrecord.contract import Addressee, Relay, Venue
from tests.room.accessible import assert_accessible
from tests.room.conftest import Room
from tests.room.hostile import EVIL, TAKEN
from tests.room.leaking import (
    FULL,
    LINK_TOOLS,
    OTHER,
    RADIO,
    accounts,
    an_account,
    copy_of,
    make_linked,
    statement_of,
)
from tests.room.reviewing import WIDE
from tests.room.test_accessible import NARROW


@pytest.fixture(params=EVIL)
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The leak, told by two more outlets with such characters wherever a text can have them."""
    path, evil = tmp_path / "leak.db", EVIL[request.param]
    told = {
        "relays": (Relay(f"Wire {evil}", ()),),
        "addressee": Addressee(f"Bo {evil}", f"Bo {evil}", ()),
        "venue": Venue(f"Quay {evil}", ()),
    }
    others = (
        an_account(f"Sheet {evil}", f"{FULL} {evil}", "2021-06-17", text=copy_of("x"), **told),
        an_account(f"Paper {evil}", f"{OTHER} {evil}", "2021-06-18", text=copy_of("y"), **told),
    )
    make_linked(path, (*accounts(), *others))
    return path


@pytest.mark.parametrize("path", [f"/utterances/{statement_of(RADIO)}", "/compare"])
def test_nothing_runs_and_nothing_is_wider_than_the_page(room: Room, page: Page, path: str) -> None:
    address = room(link=LINK_TOOLS)
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        page.goto(address + path)
        assert page.evaluate(f"{TAKEN} === undefined")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert_accessible(page)
