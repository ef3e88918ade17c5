"""The plain measures of whether two contents are the same, beside which ours is set."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz

from onrecord.link.pairs.imprint import Floats
from onrecord.link.pairs.judge import WordingJudge
from onrecord.link.pairs.side import Side
from onrecord.linking.wording import wording_of
from onrecord_lab.evaluate.links.jaccard import word_jaccard, words_of
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, PairSide

# A number for each pair, larger where it is likelier to be the same [n].
Measure = Callable[[Sequence[LabelledPair]], Floats]


def by_jaccard(pairs: Sequence[LabelledPair]) -> Floats:
    """The share of words that both have."""
    return np.array([word_jaccard(pair.a.text, pair.b.text) for pair in pairs], dtype=np.float32)


def by_token_set(pairs: Sequence[LabelledPair]) -> Floats:
    """How alike the common words are to each whole, as rapidfuzz tells it."""
    ratios = (fuzz.token_set_ratio(_joined(pair.a), _joined(pair.b)) for pair in pairs)
    return np.fromiter(ratios, dtype=np.float32)


class JudgeMeasures:
    """The judge's own score and the cosine of its encoder; a side is worked out once."""

    def __init__(self, judge: WordingJudge) -> None:
        self._judge = judge
        self._sides: dict[PairSide, Side] = {}

    def by_cosine(self, pairs: Sequence[LabelledPair]) -> Floats:
        """The cosine of the whole contents."""
        cosines = (self._whole(pair.a) @ self._whole(pair.b) for pair in pairs)
        return np.fromiter(cosines, dtype=np.float32)

    def by_judge(self, pairs: Sequence[LabelledPair]) -> Floats:
        """The judge's probability."""
        scores = (self._judge.score(self._side(pair.a), self._side(pair.b)) for pair in pairs)
        return np.fromiter(scores, dtype=np.float32)

    def _whole(self, side: PairSide) -> Floats:
        return self._side(side).imprint.whole

    def _side(self, side: PairSide) -> Side:
        if side not in self._sides:
            wording = wording_of(side.text, side.speaker)
            (imprint,) = self._judge.imprints([wording])
            self._sides[side] = self._judge.side(wording, imprint)
        return self._sides[side]


def best_threshold(scores: Floats, same: Sequence[bool]) -> float:
    """The score from which on pairs are called the same so that F1 is highest."""
    order = np.argsort(-scores, kind="stable")
    falling = scores[order]
    right = np.cumsum(np.array(same)[order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + sum(same))
    # No threshold lies between two equal scores.
    f1[:-1][falling[1:] == falling[:-1]] = 0
    return float(falling[int(f1.argmax())])


def _joined(side: PairSide) -> str:
    return " ".join(words_of(side.text))
