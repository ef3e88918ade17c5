"""Disagreements that readers found between reports of one utterance in real articles.

Each is found where a difference stands at its place, on one of the two sides. Words that one
outlet left out inside quotation marks are a disagreement to most readers and `cut` to us, so what
kind it is given is told apart. Those that lie outside of both contents (who is said to have said
it) are not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.contract import BETWEEN_PIECES, Span, Spans, words_of
from onrecord.link.differences import differences
from onrecord.linked import DISAGREEMENTS, Difference, DifferenceKind
from onrecord.linking.wording import wording_of
from onrecord_lab.evaluate.links.labelled_pairs import (
    PlacedDifference,
    PlacedPair,
    placed_pairs,
    texts_of,
)

_FACTS = (
    *(DifferenceKind.NUMBER, DifferenceKind.DATE),
    *(DifferenceKind.NEGATION, DifferenceKind.NAME),
)


@dataclass(frozen=True, slots=True)
class DisagreementFigures:
    """Of the disagreements in contents how many were found, and how many as a disagreement.

    `clean`: of the `agreeing` pairs of one utterance, in which readers found none, those in which
    no figure, date, negation or name is said to differ.
    """

    disagreements: int
    found: int
    disagreeing: int
    agreeing: int
    clean: int


def measure_disagreements(folder: Path) -> DisagreementFigures:
    """`folder` holds the corpora. Raises OnrecordError where one is missing."""
    texts = texts_of(folder)
    asked = found = disagreeing = agreeing = clean = 0
    for pair in placed_pairs():
        if pair.same and pair.differences is not None:
            told = _told(pair, texts)
            for each in _in_contents(pair):
                at = [t for t in told if _is_at(t, each, pair)]
                asked += 1
                found += bool(at)
                disagreeing += any(t.kind in DISAGREEMENTS for t in at)
            if not pair.differences:
                agreeing += 1
                clean += not any(t.kind in _FACTS for t in told)
    return DisagreementFigures(asked, found, disagreeing, agreeing, clean)


def _told(pair: PlacedPair, texts: dict[str, str]) -> list[Difference]:
    a, b = (wording_of(words_of(each.content, texts[each.article])) for each in (pair.a, pair.b))
    return list(differences(a, b))


def _in_contents(pair: PlacedPair) -> Iterator[PlacedDifference]:
    for each in pair.differences or ():
        if _within(each.a, pair.a.content) or _within(each.b, pair.b.content):
            yield each


def _is_at(told: Difference, wanted: PlacedDifference, pair: PlacedPair) -> bool:
    sides = ((told.a, wanted.a, pair.a.content), (told.b, wanted.b, pair.b.content))
    return any(
        span is not None and place is not None and span.overlaps(place)
        for span, place in ((span, _within(there, content)) for span, there, content in sides)
    )


def _within(span: Span | None, content: Spans) -> Span | None:
    """The place in the joined content of characters of the article; None where it has none."""
    start = 0
    for piece in content:
        if span is not None and piece.holds(span):
            return Span(start + span.start - piece.start, start + span.end - piece.start)
        start += piece.end - piece.start + len(BETWEEN_PIECES)
    return None
