"""The words of a text as they are compared: letters and digits, case folded, each a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import Span, Spans
from onrecord.reprinted import ComparedText

WORD = re.compile(r"[^\W_]+")
HASH_BYTES = 8
# Stands where nobody knows the words: no sequence goes across it.
UNKNOWN = 0
NOT_UNKNOWN = 1


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order.

    hashes
        A number per word; the same word has the same one in every text, whatever its case.
        UNKNOWN where words are missing.
    spans
        Where each stands, starts and ends: an array of two columns.
    """

    hashes: NDArray[np.uint64]
    spans: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.hashes)

    def span(self, first: int, end: int) -> Span:
        """From the first of these words to the last, end-exclusive."""
        return Span(int(self.spans[first, 0]), int(self.spans[end - 1, 1]))


def words_in(compared: ComparedText) -> Words:
    """The words of a text, without those of its furniture."""
    hashes: list[int] = []
    spans: list[Span] = []
    for stretch in _stretches(compared):
        if not stretch.start < stretch.end:
            hashes.append(UNKNOWN)
            spans.append(stretch)
        for match in WORD.finditer(compared.text, stretch.start, stretch.end):
            hashes.append(hash_of(match[0]))
            spans.append(Span(*match.span()))
    return Words(
        np.array(hashes, dtype=np.uint64), np.array(spans, dtype=np.int64).reshape(len(spans), 2)
    )


def word_hashes(compared: ComparedText) -> NDArray[np.uint64]:
    """The numbers of the words alone: in half the time, where nobody asks where they stand."""
    hashes: list[int] = []
    for stretch in _stretches(compared):
        if not stretch.start < stretch.end:
            hashes.append(UNKNOWN)
        hashes += map(hash_of, WORD.findall(compared.text, stretch.start, stretch.end))
    return np.array(hashes, dtype=np.uint64)


@lru_cache(maxsize=1 << 16)
def hash_of(word: str) -> int:
    """The number of a word, whatever its case: the same in every run, on every machine."""
    folded = word.casefold().encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(folded, digest_size=HASH_BYTES).digest(), "little") or NOT_UNKNOWN


def _stretches(compared: ComparedText) -> Iterator[Span]:
    """What is read, in order; an empty one stands for a gap."""
    left_out = sorted([(span, False) for span in compared.apart] + _marked(compared.gaps))
    place = 0
    for span, is_gap in left_out:
        if span.start > place:
            yield Span(place, span.start)
        if is_gap:
            yield Span(span.start, span.start)
        place = max(place, span.end)
    if place < len(compared.text):
        yield Span(place, len(compared.text))


def _marked(gaps: Spans) -> list[tuple[Span, bool]]:
    return [(gap, True) for gap in gaps]
