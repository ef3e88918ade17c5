"""The keys of an occasion: one speaker, some days, and of those what means the same."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.candidates.occasions import occasion_keys
from onrecord.link.pairs.imprint import WIDTH
from onrecord.link.utterances.occasion import Occasion, Period
from tests.link.pairs.made import imprint_of

WHOLE = imprint_of("The harbour board wants to replace the old ferry.")[:WIDTH]
OTHER = (-np.frombuffer(WHOLE, dtype=np.int8)).tobytes()
MONDAY = date(2021, 5, 3)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def on(day: date, speaker: str = "ana-ruiz") -> Occasion:
    return Occasion(speaker, Period(f"{day}", f"{day}"))


def keys(day: date, speaker: str = "ana-ruiz", whole: bytes = WHOLE) -> set[int]:
    return set(occasion_keys(on(day, speaker), whole))


@given(days)
def test_keys_are_eight_sorted_numbers_of_64_bits(day: date) -> None:
    found = occasion_keys(on(day), WHOLE)
    assert found == tuple(sorted(set(found)))
    assert len(found) == 8
    assert all(-(2**63) <= key < 2**63 for key in found)


@given(days, st.integers(0, 7))
def test_what_one_speaker_says_within_a_week_shares_a_key_whatever_it_means(
    day: date, later: int
) -> None:
    assert keys(day) & keys(day + timedelta(later), whole=OTHER)


@given(days, st.integers(14, 400))
def test_what_lies_a_fortnight_apart_shares_none(day: date, later: int) -> None:
    assert not keys(day) & keys(day + timedelta(later))


def test_of_one_day_what_means_the_same_shares_more() -> None:
    assert len(keys(MONDAY) & keys(MONDAY)) == 8
    assert len(keys(MONDAY) & keys(MONDAY, whole=OTHER)) == 4


def test_two_speakers_share_none() -> None:
    assert not keys(MONDAY) & keys(MONDAY, "tom-bell")


@pytest.mark.parametrize(
    "occasion",
    [
        Occasion("", Period("2021-05-03", "2021-05-03")),
        Occasion("ana-ruiz"),
        Occasion("ana-ruiz", Period("2021-05-03", None)),
        Occasion("ana-ruiz", Period("2021-05-01", "2021-05-31")),
    ],
    ids=["nobody is named", "no day is told", "an end is open", "some day of a month"],
)
def test_where_nobody_knows_who_or_when_there_is_no_key(occasion: Occasion) -> None:
    assert occasion_keys(occasion, bytes(WIDTH)) == ()


def test_the_day_of_publication_stands_for_that_of_saying() -> None:
    day = Period("2021-05-03", "2021-05-03")
    assert set(occasion_keys(Occasion("ana-ruiz", published=day), WHOLE)) == keys(MONDAY)


def test_keys_stay_what_they_were() -> None:
    # A record keeps them: others would make it be linked anew.
    found = occasion_keys(on(MONDAY), b"\1" * WIDTH)
    assert found[0] == -3792346953719610071
