"""What two sides have in common: a number for each signal, whichever side comes first."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from onrecord.link.pairs.alignment import alignment
from onrecord.link.pairs.order import longest_run
from onrecord.link.pairs.signals import SIGNALS, signals
from tests.link.pairs.made import LEVELS, side, speakers, texts

STEPS = np.array(LEVELS, dtype=np.float32)
BRIDGE = "We will open the new bridge to Marl in May, and nobody will pay a toll."


def told(
    a: str, b: str, *names: str, of: tuple[str | None, str | None] = (None, None)
) -> list[float]:
    found = dict(zip(SIGNALS, signals(side(a, of[0]), side(b, of[1])).tolist(), strict=True))
    return [found[name] for name in names]


def test_each_signal_has_its_own_name() -> None:
    assert len(set(SIGNALS)) == len(SIGNALS) == len(signals(side(BRIDGE), side("No.")))


@settings(deadline=None)
@given(texts, texts, speakers, speakers)
def test_whichever_comes_first_the_signals_are_the_same(
    a: str, b: str, one: str | None, other: str | None
) -> None:
    left, right = side(a, one), side(b, other)
    found = signals(left, right)
    assert np.isfinite(found).all()
    assert np.allclose(found, signals(right, left), atol=1e-6)
    aligned = alignment(left, right, STEPS, 1.5)
    assert np.isfinite(aligned).all()
    assert aligned.shape == (2 + 2 * len(LEVELS),)
    assert np.allclose(aligned, alignment(right, left, STEPS, 1.5), atol=1e-5)


@settings(deadline=None)
@given(texts)
def test_a_text_has_all_in_common_with_itself(text: str) -> None:
    if not side(text).words:
        return
    whole = "words", "letters", "run of the shorter", "order of the longer", "length"
    assert told(text, text, *whole) == pytest.approx([1] * len(whole))


def test_texts_without_words_have_nothing_in_common() -> None:
    for text in ("", "…", "\ud800"):
        assert told(text, BRIDGE, "words", "longest run", "pairs of words") == [0, 0, 0]


def test_a_part_of_a_text_is_all_of_the_shorter_one() -> None:
    part = BRIDGE[:42]
    names = "words of the shorter", "run of the shorter", "letters of a part"
    assert told(part, BRIDGE, *names) == pytest.approx([1, 1, 1])
    assert told(part, BRIDGE, "words of the longer")[0] < 0.7


def test_figures_are_compared_by_what_they_are_worth() -> None:
    names = "figures", "no figure in common", "figures on one side"
    assert told("12 boats came", "twelve boats came", *names) == [1, 0, 0]
    assert told("12 boats came", "14 boats came", *names) == [0, 1, 0]
    assert told("12 boats came", "boats came", *names) == [0, 0, 1]
    assert told("boats came", "boats went", *names) == [0.5, 0, 0]


def test_speakers_count_where_both_are_named() -> None:
    names = "a speaker is told", "same speaker", "other speaker"
    assert told(BRIDGE, BRIDGE, *names) == [0, 0, 0]
    assert told(BRIDGE, BRIDGE, *names, of=("Ann Reed", "she")) == [1, 0, 0]
    assert told(BRIDGE, BRIDGE, *names, of=("Ann Reed", "Mayor Reed")) == [1, 1, 0]
    assert told(BRIDGE, BRIDGE, *names, of=("Ann Reed", "Tom Bell")) == [1, 0, 1]


@pytest.mark.parametrize(
    ("a", "b", "length"),
    [
        ("we open the bridge", "they open the bridge", 3),
        ("a b a b a", "b a b", 3),
        ("a a a", "a a", 2),
        ("a", "b", 0),
        ("", "a", 0),
    ],
)
def test_the_longest_run_is_of_words_one_behind_the_other(a: str, b: str, length: int) -> None:
    one, other = tuple(a.split()), tuple(b.split())
    assert longest_run(one, other) == longest_run(other, one) == length


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "A " * 50_000, "word " * 5_000, "é½ß" * 30_000, "x_" * 50_000, "1 " * 5_000],
    ids=lambda text: text[:5],
)
def test_texts_of_any_length_are_compared(text: str) -> None:
    assert np.isfinite(signals(side(text), side(f"{text[:-9]}b"))).all()
