"""When an answer is right, bare, unknown or wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Reason
from onrecord_lab.evaluate.speakers.judgement import Verdict, verdict_on
from onrecord_lab.evaluate.speakers.names import folded
from onrecord_lab.gold.speakers import SourceForm
from tests.lab.speaker_story import ROAD, label

REED = replace(label(ROAD, SourceForm.NAME, "Ann Reed", bare=("Reed",)), accept=("Ann B. Reed",))
NOBODY = label(ROAD, SourceForm.DESCRIPTION, None)


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("Ann Reed", Verdict.RIGHT),
        ("Ann B. Reed", Verdict.RIGHT),
        ("Ann B Reed", Verdict.RIGHT),
        ("ANN  REED", Verdict.RIGHT),
        ("Reed", Verdict.BARE),
        (None, Verdict.UNKNOWN),
        ("Mayor Ann Reed", Verdict.WRONG),
        ("Bob Holt", Verdict.WRONG),
    ],
)
def test_the_fullest_name_is_right(answer: str | None, verdict: Verdict) -> None:
    assert verdict_on(REED, answer) is verdict


def test_where_the_reader_knows_no_name_any_name_is_wrong() -> None:
    assert verdict_on(NOBODY, None) is Verdict.RIGHT
    assert verdict_on(NOBODY, "Ann Reed") is Verdict.WRONG


def test_of_two_candidates_neither_is_right() -> None:
    open_case = replace(NOBODY, accept=("Ann Reed", "Bob Holt"), reason=Reason.TWO_CANDIDATES)
    assert verdict_on(open_case, "Bob Holt") is Verdict.WRONG
    assert verdict_on(open_case, None) is Verdict.RIGHT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Harbour Board", "Harbour Board"),
        ("U.S. officials", "US officials"),
        ("Ann Reed’s board", "Ann Reed's board"),
        ("An Echo poll", "echo\u00a0poll"),
    ],
)
def test_small_differences_make_no_other_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize("name", ["Theo Reed", "Andrew Holt", "A", "Orrelia’s council"])
def test_what_only_looks_like_an_article_stays(name: str) -> None:
    assert folded(name) == name.casefold().replace("’", "'")


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)
