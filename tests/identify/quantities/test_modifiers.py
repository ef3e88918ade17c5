"""What qualifies a figure opens one end, or none."""

from __future__ import annotations

import pytest

from onrecord.contract import Modifier
from tests.identify.quantities.told import ends, only


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("about 300 goats", Modifier.ABOUT),
        ("nearly 300 goats", Modifier.ABOUT),
        ("300 or so goats", Modifier.ABOUT),
        ("at least 300 goats", Modifier.AT_LEAST),
        ("no fewer than 300 goats", Modifier.AT_LEAST),
        ("300 or more goats", Modifier.AT_LEAST),
        ("300 goats or more", Modifier.AT_LEAST),
        ("up to 300 goats", Modifier.AT_MOST),
        ("no more than 300 goats", Modifier.AT_MOST),
        ("more than 300 goats", Modifier.MORE_THAN),
        ("over 300 goats", Modifier.MORE_THAN),
        ("fewer than 300 goats", Modifier.LESS_THAN),
        ("just under 300 goats", Modifier.LESS_THAN),
        ("an average of 300 goats", Modifier.AVERAGE),
        ("on average 300 goats", Modifier.AVERAGE),
        ("hundreds of goats", Modifier.AT_LEAST),
        ("300 goats", None),
    ],
)
def test_modifiers(words: str, modifier: Modifier | None) -> None:
    assert only(f"The farm has {words}.").modifier == modifier


def test_open_ends_are_null() -> None:
    assert ends("They met at least 8 goats.") == [8, None]
    assert ends("They met at most 8 goats.") == [None, 8]
    assert ends("They met about 8 goats.") == [8, 8]
    assert ends("They met tens of thousands of goats.") == [20_000, None]


def test_the_modifier_before_stays_outside() -> None:
    assert only("They met more than 300 goats.").text == "300 goats"


def test_over_is_no_modifier_of_what_lasts_or_of_a_verb() -> None:
    assert only("Over three days the river rose.").modifier is None
    assert only("She handed over $25 million.").modifier is None
    assert only("It lasted over three days.").modifier is Modifier.MORE_THAN


def test_talk_about_two_goats_estimates_nothing() -> None:
    assert only("They talked about two goats.").modifier is None
