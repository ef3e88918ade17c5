"""Figures of pairs: what is chosen on the taught part is measured on the part held back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.pairs.imprint import Floats
from onrecord.linking.judge import load_judge
from onrecord_lab.evaluate.links.jaccard import word_jaccard, words_of
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, PairSide
from onrecord_lab.evaluate.links.measures import (
    JudgeMeasures,
    best_threshold,
    by_jaccard,
    by_token_set,
)
from onrecord_lab.evaluate.links.pair_figures import is_hard, measure_pairs

BRIDGE = "We open the bridge in May."


def pair(a: str, b: str, *, same: bool, held_back: bool = True) -> LabelledPair:
    return LabelledPair(f"{a}/{b}", PairSide(a), PairSide(b), same, "made", held_back)


SAME = pair(BRIDGE, "we open the bridge in May", same=True)
OTHER = pair(BRIDGE, "Every apple had a wasp in it.", same=False)
LIKE = pair(BRIDGE, "We open the school in May.", same=False)


def by_length(pairs: Sequence[LabelledPair]) -> Floats:
    return np.array([len(each.a.text) for each in pairs], dtype=np.float32)


def of_length(length: int, *, same: bool, held_back: bool) -> LabelledPair:
    return pair("a" * length, "b", same=same, held_back=held_back)


def test_the_threshold_is_chosen_where_nothing_is_measured() -> None:
    taught = [of_length(n, same=n >= 6, held_back=False) for n in range(10)]
    held_back = [of_length(n, same=n >= 4, held_back=True) for n in range(8)]
    figures = measure_pairs([*taught, *held_back], {"length": by_length}, by_length, 4)
    assert (figures.pairs, figures.same) == (8, 4)
    # From 6 on two of four are found and none is wrong; from 4 on all are.
    assert figures.f1 == {"length": pytest.approx(66.7), "ours": 100.0}


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=12))
def test_no_other_threshold_is_better(told: list[tuple[int, bool]]) -> None:
    scores = np.array([score for score, _ in told], dtype=np.float32)
    same = [is_same for _, is_same in told]

    def f1(least: float) -> float:
        found = [is_same for score, is_same in told if score >= least]
        return 2 * sum(found) / max(1, len(found) + sum(same))

    assert f1(best_threshold(scores, same)) == pytest.approx(max(map(f1, range(10))))


def test_a_measure_by_words_tells_hard_pairs() -> None:
    assert [is_hard(each) for each in (SAME, OTHER, LIKE)] == [False, False, True]
    assert is_hard(pair(BRIDGE, "The crossing will be ready then.", same=True))


def test_words_that_both_have() -> None:
    assert words_of("Don’t stop, Ann!") == ["don't", "stop", "ann"]
    assert word_jaccard("a b c", "B c d") == 0.5
    assert word_jaccard("", "…") == 0
    assert by_jaccard([SAME, OTHER]).tolist() == pytest.approx([1, 1 / 12])


def test_every_measure_sets_the_same_above_the_other() -> None:
    ours = JudgeMeasures(load_judge())
    for measure in (by_jaccard, by_token_set, ours.by_cosine, ours.by_judge):
        same, other = measure([SAME, OTHER]).tolist()
        assert same > other
    assert ours.by_judge([SAME, OTHER]).tolist() == ours.by_judge([SAME, OTHER]).tolist()
