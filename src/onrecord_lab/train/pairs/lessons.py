"""Pairs to learn from: what is compared of each side, and whether they are one utterance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.encoder.sentence_vectors import DIRECTIONS, SentenceEncoder, SentenceVector
from onrecord.link.pairs.imprint import Floats, packed, unpacked
from onrecord.link.pairs.side import Side, side_of
from onrecord.link.pairs.signals import signals
from onrecord.link.pairs.weights import LEARNED
from onrecord.linking.wording import wording_of
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, PairSide

# What is yet to be learned.
_NO_PROJECTION = np.zeros((DIRECTIONS, LEARNED), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A pair: of each side the pieces [n, 48] and their weights [n]; `signals` of both."""

    a: Floats
    a_weights: Floats
    b: Floats
    b_weights: Floats
    signals: Floats
    same: bool
    weight: float


class LessonMaker:
    """Makes lessons; what a side needs is worked out once."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._vectors: dict[str, SentenceVector] = {}
        self._sides: dict[PairSide, Side] = {}

    def lessons(self, pairs: Iterable[LabelledPair], weight: float = 1.0) -> list[Lesson]:
        """A lesson for each pair, of the weight given."""
        return [self._lesson(pair, weight) for pair in pairs]

    def vectors(self, texts: Sequence[str]) -> tuple[SentenceVector, ...]:
        """As the encoder's, remembered."""
        return tuple(map(self._vector, texts))

    def _lesson(self, pair: LabelledPair, weight: float) -> Lesson:
        a, b = self._side(pair.a), self._side(pair.b)
        return Lesson(
            a=a.imprint.pieces,
            a_weights=a.weights,
            b=b.imprint.pieces,
            b_weights=b.weights,
            signals=signals(a, b),
            same=pair.same,
            weight=weight,
        )

    def _side(self, side: PairSide) -> Side:
        if side not in self._sides:
            imprint = unpacked(packed(self._vector(side.text)))
            wording = wording_of(side.text, side.speaker)
            self._sides[side] = side_of(wording, imprint, _NO_PROJECTION)
        return self._sides[side]

    def _vector(self, text: str) -> SentenceVector:
        if text not in self._vectors:
            (self._vectors[text],) = self._encoder.vectors([text])
        return self._vectors[text]


def batches(lessons: Sequence[Lesson], order: Sequence[int], size: int) -> list[list[int]]:
    """The order in batches of lessons about as long as each other."""
    stretch = size * 16
    found = []
    for start in range(0, len(order), stretch):
        part = sorted(order[start : start + stretch], key=lambda at: _length(lessons[at]))
        found += [part[at : at + size] for at in range(0, len(part), size)]
    return found


def _length(lesson: Lesson) -> int:
    return max(len(lesson.a), len(lesson.b))
