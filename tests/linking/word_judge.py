"""A judge that is worked out by hand: no model, and plain to follow."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from difflib import SequenceMatcher

from onrecord.contract import Span
from onrecord.link.utterances.occasion import Occasion
from onrecord.linked import Comparison, Difference, DifferenceKind, Wording


class WordJudge:
    """Two wordings are one as far as the shorter one's words stand in the other.

    They share a key for each word of five letters and more, and for what a speaker says on a day.
    Counts how many pairs it was asked about.
    """

    same = 0.5
    suggested = 0.35

    def __init__(self) -> None:
        self.asked = 0

    def imprints(self, wordings: Sequence[Wording]) -> list[bytes]:
        return [each.text[:8].encode() for each in wordings]

    def keys_of(self, wording: Wording) -> tuple[int, ...]:
        long = sorted(word for word in words(wording.text) if len(word) >= 5)
        return tuple(map(number_of, long))

    def occasion_keys(self, occasion: Occasion, imprint: bytes) -> tuple[int, ...]:
        if not occasion.speaker or occasion.when.first is None:
            return ()
        keys = (occasion.when.first, f"{occasion.when.first} {imprint[:1]!r}")
        return tuple(sorted(number_of(f"{occasion.speaker} {key}") for key in keys))

    def are_near(self, a: Sequence[bytes], b: Sequence[bytes], common: Sequence[int]) -> list[bool]:
        assert len(a) == len(b) == len(common)
        return [True] * len(common)

    def side(self, wording: Wording, imprint: bytes) -> Wording:
        return wording

    def score(self, a: Wording, b: Wording) -> float:
        self.asked += 1
        one, other = words(a.text), words(b.text)
        return len(one & other) / max(1, min(len(one), len(other))) * 0.98

    def compare(self, a: Wording, b: Wording) -> Comparison:
        score = self.score(a, b)
        return Comparison(score >= 0.5, score, "shares words", tuple(word_differences(a, b)))


def number_of(word: str) -> int:
    return int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], signed=True)


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
