"""Which statement of a reading a reviewer's decisions belong to: the one whose content fits best.

Fit is the intersection over the union of the contents' characters. White space is left out: a
line end more or less, or a blank beside a quotation mark, is no other content.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Span, Spans, Statement

# Not tuned: from here on most of what either covers is the same, and of statements that do not
# overlap only two halves of one can both reach it.
LEAST_FIT = 0.5
# What a reviewer added stands beside what was read there: only nearly the same is the same.
LEAST_FIT_ADDED = 0.9


@dataclass(frozen=True, slots=True)
class Wanted:
    """What decisions about one statement were bound to: its contents and ids, as they changed."""

    contents: tuple[Spans, ...]
    ids: frozenset[str]
    least_fit: float = LEAST_FIT


@dataclass(frozen=True, slots=True, order=True)
class _Pair:
    """A candidate; the smallest is the best."""

    unfit: float
    other_id: bool
    statement: int
    wanted: int


def best_fits(
    text: str, wanted: Sequence[Wanted], statements: Sequence[Statement]
) -> dict[int, int]:
    """The place of a statement for each place in `wanted` that fits one well enough.

    Every statement is given once, the best fit first; of equal ones that whose id is known comes
    first, then the one that stands first.
    """
    given: dict[int, int] = {}
    taken: set[int] = set()
    for pair in sorted(_pairs(text, wanted, statements)):
        if pair.wanted not in given and pair.statement not in taken:
            given[pair.wanted] = pair.statement
            taken.add(pair.statement)
    return given


def _pairs(text: str, wanted: Sequence[Wanted], statements: Sequence[Statement]) -> Iterator[_Pair]:
    contents = _Contents(text, statements)
    for place, want in enumerate(wanted):
        fits: dict[int, float] = {}
        for content in want.contents:
            for position, fit in contents.fits(content):
                fits[position] = max(fit, fits.get(position, 0.0))
        for position, fit in fits.items():
            if fit >= want.least_fit:
                other_id = statements[position].id not in want.ids
                yield _Pair(1 - fit, other_id, position, place)


class _Contents:
    """Which statements cover each character, so that no statement is held against every other."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        self._text = text
        self._sizes: list[int] = []
        self._covering: dict[int, list[int]] = {}
        for position, statement in enumerate(statements):
            characters = _characters(text, statement.content)
            self._sizes.append(len(characters))
            for character in characters:
                self._covering.setdefault(character, []).append(position)

    def fits(self, content: Spans) -> Iterator[tuple[int, float]]:
        """How well each statement fits that shares a character with `content`, from 0 to 1."""
        mine = _characters(self._text, content)
        shared = Counter(
            position for character in mine for position in self._covering.get(character, ())
        )
        for position, both in shared.items():
            yield position, both / (len(mine) + self._sizes[position] - both)


def _characters(text: str, spans: Spans) -> frozenset[int]:
    return frozenset(place for span in spans for place in _places(text, span))


def _places(text: str, span: Span) -> Iterator[int]:
    return (place for place in range(span.start, span.end) if not text[place].isspace())
