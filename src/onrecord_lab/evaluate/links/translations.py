"""Two human translations of one segment, beside translations of other segments that are near it.

Same: both translations of a segment. Not the same, for each segment: the translation of another one
that shares most words with it among 500 drawn by chance, and the next one, mostly of its document;
these two are what is judged by (`JUDGED`). Harder still, and only to learn from and to look at:
those that share most words with it, and whose meaning is nearest by the encoder, of all segments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.sentence_vectors import SentenceVector
from onrecord.identity import sha256_of
from onrecord.link.pairs.imprint import Floats
from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.corpora.wmt import WMT, Segment, read_wmt
from onrecord_lab.evaluate.links.jaccard import words_of
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, PairSide

SAME, NEAR, NEXT, WORDS, TOPIC = "same", "words near", "next", "words", "topic"
JUDGED = frozenset((SAME, NEAR, NEXT))
# Segments among which the nearest by words is looked for.
_DRAWN = 500


class TextEncoder(Protocol):
    """What makes vectors of texts."""

    def vectors(self, texts: Sequence[str], /) -> Sequence[SentenceVector]:
        """One for each text, in order."""
        ...


def translation_pairs(folder: Path, encoder: TextEncoder) -> Iterator[LabelledPair]:
    """The pairs of the segments, in their order.

    `folder` holds `wmt-two-references`; raises OnrecordError where it does not.
    """
    every = list(read_wmt(corpus_folder(folder, WMT)))
    for is_held_back in (False, True):
        segments = [each for each in every if each.is_held_back is is_held_back]
        yield from _Part(segments, encoder).pairs()


class _Part:
    def __init__(self, segments: Sequence[Segment], encoder: TextEncoder) -> None:
        self._segments = segments
        self._a = [frozenset(words_of(each.a)) for each in segments]
        self._b = [frozenset(words_of(each.b)) for each in segments]
        self._sizes = np.array([len(words) for words in self._b], dtype=np.float32)
        self._meaning = _wholes(encoder, [each.a for each in segments])
        self._other = _wholes(encoder, [each.b for each in segments])
        self._drawn = _drawn(segments)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self._b):
            for word in words:
                self._places[word].append(place)

    def pairs(self) -> Iterator[LabelledPair]:
        """For each segment itself, and those beside it that are not."""
        for at, segment in enumerate(self._segments):
            yield _pair(segment, segment, SAME)
            by_words, by_meaning = self._overlap(at), self._meaning[at] @ self._other.T
            taken: set[int] = set()
            for sort, found in (
                (NEAR, self._nearest(at, np.where(self._drawn == self._drawn[at], by_words, -1))),
                (NEXT, self._next(at)),
                (WORDS, self._nearest(at, by_words)),
                (TOPIC, self._nearest(at, by_meaning)),
            ):
                if found is not None and found not in taken:
                    taken.add(found)
                    yield _pair(segment, self._segments[found], sort)

    def _overlap(self, at: int) -> Floats:
        common = np.zeros(len(self._b), dtype=np.float32)
        for word in self._a[at]:
            common[self._places[word]] += 1
        found: Floats = common / (len(self._a[at]) + self._sizes - common)
        return found

    def _nearest(self, at: int, scores: Floats) -> int | None:
        """The nearest that says something else, in so many words; None where there is none."""
        for other in np.argsort(-scores, kind="stable")[:8].tolist():
            if other != at and not _is_repeated(self._segments[at], self._segments[other]):
                return int(other)
        return None

    def _next(self, at: int) -> int | None:
        is_there = at + 1 < len(self._segments)
        repeats = is_there and _is_repeated(self._segments[at], self._segments[at + 1])
        return at + 1 if is_there and not repeats else None


def _drawn(segments: Sequence[Segment]) -> NDArray[np.int64]:
    """The number of each segment's drawing [n]: by chance, and always the same."""
    order = sorted(range(len(segments)), key=lambda at: sha256_of(segments[at].name))
    numbers = np.zeros(len(segments), dtype=np.int64)
    numbers[order] = np.arange(len(segments)) // _DRAWN
    return numbers


def _is_repeated(one: Segment, other: Segment) -> bool:
    return bool({one.a, one.b} & {other.a, other.b})


def _pair(one: Segment, other: Segment, sort: str) -> LabelledPair:
    a, b = PairSide(one.a), PairSide(other.b)
    id_ = f"{one.name}/{other.name}"
    return LabelledPair(id_, a, b, one is other, sort, one.is_held_back)


def _wholes(encoder: TextEncoder, texts: Sequence[str]) -> Floats:
    return np.stack([each.whole for each in encoder.vectors(texts)])
