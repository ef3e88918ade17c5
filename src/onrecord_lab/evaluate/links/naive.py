"""A plain word diff, told by eye: what differences cost who knows nothing of language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from onrecord.contract import Span
from onrecord.linked import Difference, DifferenceKind

_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")
_NEGATION = re.compile(r"\b(?:not|no|never|without|cannot|none|nobody|nothing)\b|n['’]t\b", re.I)
_CAPITAL = re.compile(r"\W*[A-Z]")


def naive_differences(a: str, b: str) -> tuple[Difference, ...]:
    """Stretches of other words: a number for a digit, a name for a capital on both sides, a
    negation for one word more that denies."""
    spans_a = [Span(*found.span()) for found in _WORD.finditer(a)]
    spans_b = [Span(*found.span()) for found in _WORD.finditer(b)]
    words_a, words_b = ([span.of(a) for span in spans_a], [span.of(b) for span in spans_b])
    found: list[Difference] = []
    for step in Levenshtein.opcodes(words_a, words_b):
        if step.tag != "equal":
            place_a = _joined(spans_a[step.src_start : step.src_end])
            place_b = _joined(spans_b[step.dest_start : step.dest_end])
            kinds = _kinds(
                words_a[step.src_start : step.src_end], words_b[step.dest_start : step.dest_end]
            )
            found.extend(Difference(kind, place_a, place_b) for kind in kinds)
    return tuple(found)


def _kinds(a: Sequence[str], b: Sequence[str]) -> list[DifferenceKind]:
    kinds = []
    if any(map(_DIGIT.search, a)) and any(map(_DIGIT.search, b)):
        kinds.append(DifferenceKind.NUMBER)
    if _denials(a) != _denials(b):
        kinds.append(DifferenceKind.NEGATION)
    if any(map(_CAPITAL.match, a)) and any(map(_CAPITAL.match, b)):
        kinds.append(DifferenceKind.NAME)
    return kinds or [DifferenceKind.WORDS]


def _denials(words: Sequence[str]) -> int:
    return len(_NEGATION.findall(" ".join(words)))


def _joined(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None
