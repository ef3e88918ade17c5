"""A judge, an encoder and keys that are worked out by hand: no model, and plain to follow."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import Span
from onrecord.link.parts import LinkParts
from onrecord.linked import Comparison, Difference, DifferenceKind, Wording

if TYPE_CHECKING:
    from onrecord.link.parts import Vector

DIMENSIONS = 16


class WordJudge:
    """Two wordings are one as far as the shorter one's words stand in the other.

    Counts how many it was asked about.
    """

    def __init__(self) -> None:
        self.asked = 0

    def score(self, a: Wording, b: Wording, vectors: tuple[Vector, Vector]) -> float:
        self.asked += 1
        one, other = words(a.text), words(b.text)
        return len(one & other) / max(1, min(len(one), len(other))) * 0.98

    def compare(self, a: Wording, b: Wording, vectors: tuple[Vector, Vector]) -> Comparison:
        score = self.score(a, b, vectors)
        return Comparison(score >= 0.5, score, "shares words", tuple(word_differences(a, b)))


class WordEncoder:
    """A vector of a text's letters."""

    def vectors(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        made = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for number, text in enumerate(texts):
            for letter in text:
                made[number, ord(letter) % DIMENSIONS] += 1
        lengths = np.maximum(np.linalg.norm(made, axis=1, keepdims=True), np.float32(1e-9))
        vectors: NDArray[np.float32] = made / lengths
        return vectors


def word_keys(wording: Wording, _vector: Vector, /) -> tuple[int, ...]:
    """A key for each word of five letters and more."""
    long = sorted(word for word in words(wording.text) if len(word) >= 5)
    return tuple(int.from_bytes(hashlib.sha256(w.encode()).digest()[:8], signed=True) for w in long)


def words(text: str) -> frozenset[str]:
    return frozenset(word.strip('.,?!"“”').casefold() for word in text.split()) - {""}


def word_differences(a: Wording, b: Wording) -> list[Difference]:
    """Numbers that differ are told as numbers, words left out as cuts, all else as words."""
    left, right = places(a.text), places(b.text)
    matcher = SequenceMatcher(None, [w for w, _ in left], [w for w, _ in right], autojunk=False)
    found = []
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag != "equal":
            one, other = outer(left[a0:a1]), outer(right[b0:b1])
            spans = (each.of(text) for each, text in ((one, a.text), (other, b.text)) if each)
            digits = [any(c.isdigit() for c in span) for span in spans]
            kind = DifferenceKind.NUMBER if all(digits) else DifferenceKind.WORDS
            kind = kind if one and other else DifferenceKind.CUT
            found.append(Difference(kind, one, other))
    return found


def places(text: str) -> list[tuple[str, Span]]:
    found, end = [], 0
    for word in text.split():
        start = text.index(word, end)
        end = start + len(word)
        found.append((word.strip('.,"“”').casefold(), Span(start, end)))
    return found


def outer(placed: list[tuple[str, Span]]) -> Span | None:
    return Span(placed[0][1].start, placed[-1][1].end) if placed else None


def by_hand(judge: WordJudge | None = None) -> LinkParts:
    return LinkParts(judge or WordJudge(), WordEncoder(), word_keys)
