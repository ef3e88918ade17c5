"""A text with marks over it, which may nest and cross, as steps that nest properly.

One sweep over the text: it stops where a paragraph, a mark or a number begins or ends, closes what
ends there and opens what begins. A mark that crosses another, or a paragraph, is closed with it
and opened again behind it, so that any spans give sound markup.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.contract import Span

# The number of a mark that is furniture; statements count from 1.
FURNITURE = 0

# A fifth line under the same words could not be told from the others, and an article that nests
# ten thousand statements must not cost ten thousand squared: what lies deeper has only its number.
DEEPEST = 4


class Step(StrEnum):
    """What a segment is: a run of text, the border of a mark, the number behind a statement, or a
    place that something links to."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    NUMBER = "number"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that is marked: one piece of a statement's content, or furniture."""

    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class NumberAt:
    """Where the number of a statement is printed: behind the character before `position`."""

    position: int
    number: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One step through a paragraph.

    `anchor` is True at the first mark of a statement, or at its number where it has no mark:
    there its link leads. `holds` is how many levels of marks lie inside this one. Of a place
    `number` is the offset in the text.
    """

    step: Step
    text: str = ""
    number: int = FURNITURE
    anchor: bool = False
    holds: int = 0


def cut(
    text: str,
    paragraphs: Iterable[Span],
    marks: Iterable[Mark],
    numbers: Iterable[NumberAt],
    places: Iterable[int] = (),
) -> Iterator[tuple[Segment, ...]]:
    """The segments of each paragraph in order; their texts together are the paragraph's.

    Every number comes out once: those that lie between two paragraphs at the end of the first.
    Every place of `places` that lies in a paragraph comes out once, before its character.
    The work grows with the length of the text and the number of marks, however they nest.
    """
    listed = tuple(paragraphs)
    sweep = _Sweep(text, marks, numbers, places)
    next_starts = (*(paragraph.start for paragraph in listed[1:]), len(text))
    for paragraph, next_start in zip(listed, next_starts, strict=False):
        yield _with_levels(sweep.over(paragraph, next_start))


class _Sweep:
    """The state of the sweep: what is still to come, what lies around, what is open."""

    def __init__(
        self,
        text: str,
        marks: Iterable[Mark],
        numbers: Iterable[NumberAt],
        places: Iterable[int],
    ) -> None:
        self._text = text
        self._marks = deque(sorted(marks, key=_outer_first))
        self._numbers = deque(sorted(numbers, key=_innermost_first))
        self._places = deque(sorted(set(places)))
        self._around: list[Mark] = []
        self._open: list[Mark] = []
        self._anchored = {FURNITURE}
        self._made: list[Segment] = []

    def over(self, paragraph: Span, next_start: int) -> list[Segment]:
        self._made = []
        at = paragraph.start
        while at < paragraph.end:
            self._turn(at)
            until = self._next_border(paragraph.end)
            self._made.append(Segment(Step.TEXT, self._text[at:until]))
            at = until
        self._close_to(0)
        self._print_numbers(next_start)
        return self._made

    def _turn(self, at: int) -> None:
        self._around = [mark for mark in self._around if mark.span.end > at]
        self._meet(at)
        kept = _common(self._open, self._around)
        self._close_to(kept)
        self._print_numbers(at)
        for mark in self._around[kept:]:
            self._open.append(mark)
            self._made.append(Segment(Step.OPEN, "", mark.number, self._is_first(mark.number)))
        while self._places and self._places[0] <= at:
            self._made.append(Segment(Step.PLACE, "", self._places.popleft()))

    def _meet(self, at: int) -> None:
        while self._marks and self._marks[0].span.start <= at:
            mark = self._marks.popleft()
            if mark.span.end > at and len(self._around) < DEEPEST:
                self._around.append(mark)

    def _next_border(self, end: int) -> int:
        borders = [end, *(mark.span.end for mark in self._around)]
        if self._marks:
            borders.append(self._marks[0].span.start)
        if self._numbers:
            borders.append(self._numbers[0].position)
        if self._places:
            borders.append(self._places[0])
        return min(borders)

    def _close_to(self, depth: int) -> None:
        while len(self._open) > depth:
            self._made.append(Segment(Step.CLOSE, "", self._open.pop().number))

    def _print_numbers(self, at: int) -> None:
        while self._numbers and self._numbers[0].position <= at:
            number = self._numbers.popleft().number
            self._made.append(Segment(Step.NUMBER, "", number, self._is_first(number)))

    def _is_first(self, number: int) -> bool:
        first = number not in self._anchored
        self._anchored.add(number)
        return first


def _with_levels(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The same segments; each statement's marks know the levels inside, one number for all."""
    levels: dict[int, int] = {}
    around: list[int] = []
    for segment in segments:
        if segment.step is Step.OPEN:
            for above, number in enumerate(reversed(around), start=1):
                levels[number] = max(levels.get(number, 0), above)
            around.append(segment.number)
        elif segment.step is Step.CLOSE:
            around.pop()
    return tuple(
        replace(segment, holds=levels.get(segment.number, 0))
        if segment.step is Step.OPEN
        else segment
        for segment in segments
    )


def _outer_first(mark: Mark) -> tuple[int, int, int]:
    return mark.span.start, -mark.span.end, mark.number


def _innermost_first(number: NumberAt) -> tuple[int, int]:
    """Statements are numbered outer before inner, so the higher number comes first."""
    return number.position, -number.number


def _common(first: Sequence[Mark], second: Sequence[Mark]) -> int:
    """How many marks both begin with."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one is not other:
            break
        count += 1
    return count
