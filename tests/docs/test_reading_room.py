"""The page about the reading room tells of every parameter, key, role and limit that there is."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from onrecord.store.page_records import MOST_COUNTED
from onrecord.store.reviewers import Role
from onrecord.view.api.calls import SEARCH, Parameter
from onrecord.view.pages.keyboard import keyboard_page
from onrecord.view.search.query import SearchQuery
from onrecord.view.server.room_settings import Limits
from tests.view.listed import a_frame

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reading-room.md").read_text(encoding="utf-8")
ROW = re.compile(
    r"^\| `(?P<name>\w+)`(?P<plus> \+)? \| (?P<asks>.*) \| `(?P<example>.+)` \|$", re.M
)
ROWS = {row["name"]: row for row in ROW.finditer(PAGE)}


def test_its_table_has_each_parameter_of_a_search_once() -> None:
    named = [row["name"] for row in ROW.finditer(PAGE)]
    assert sorted(named) == sorted(parameter.name for parameter in SEARCH)


@pytest.mark.parametrize("parameter", SEARCH, ids=lambda one: one.name)
def test_the_table_tells_of_a_parameter_what_is_true(parameter: Parameter) -> None:
    row = ROWS[parameter.name]
    assert bool(row["plus"]) == parameter.is_repeatable
    if len(parameter.values) > 1:
        assert [value for value in parameter.values if f"`{value}`" not in row["asks"]] == []


@pytest.mark.parametrize("name", ROWS)
def test_each_example_asks_for_something(name: str) -> None:
    parameter, _, value = ROWS[name]["example"].partition("=")
    assert parameter == name
    assert SearchQuery.parse([(name, value)]) != SearchQuery()


def test_it_tells_of_every_key() -> None:
    keys = re.findall(r"<kbd>(.+?)</kbd>", keyboard_page(a_frame("/keyboard")))
    assert len(keys) > 5
    told = PAGE.partition("## Keyboard")[2].partition("\n## ")[0]
    assert [key for key in keys if unescape(key) not in told] == []


def test_it_tells_of_every_role() -> None:
    assert [role for role in Role if f"\n| `{role}` | " not in PAGE] == []


def test_its_limits_are_those_of_the_room() -> None:
    limits = Limits()
    for told in (
        f"stops after {limits.seconds_per_query:.0f} seconds",
        f"{limits.requests_per_second:.0f} times a second, {limits.burst} at once",
        f"a form may have {limits.form_bytes // 1000} kB",
        f"`/api/v1/extract` {limits.text_bytes // 1_000_000} MB",
        f"dropped after {limits.seconds_to_send:.0f} seconds",
        f"exact up to {MOST_COUNTED:,}",
    ):
        assert told in " ".join(PAGE.split())
