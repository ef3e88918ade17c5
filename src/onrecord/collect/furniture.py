"""Furniture: lines that a page prints around an article. Marked, never cut.

Whole lines only, each by a pattern of `words/furniture.txt`; what might be a sentence of the
article is left alone, for a statement is never taken from furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from onrecord.contract import Furniture, FurnitureKind, Span
from onrecord.word_lists import listed_lines

# Corrections and notes may be paragraphs; nothing else on the list is longer than LONGEST.
LONGEST = 300
LONGEST_NOTE = 1_600
NOTES = (FurnitureKind.CORRECTION, FurnitureKind.NOTE)
# Below an unmistakable footer a line like this is a link of it: short, no sentence.
LONGEST_LINK = 60
MOST_LINKS = 12
SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', "»", "’", ":", ",")
STRAIGHT = str.maketrans("‘’“”", "''\"\"")


class Place(StrEnum):
    """Where a pattern counts; `words/furniture.txt` explains."""

    ANYWHERE = "anywhere"
    EDGE = "edge"
    END = "end"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Every pattern of one kind that counts in the same place."""

    kind: FurnitureKind
    place: Place
    lines: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    pattern: Pattern | None
    is_link: bool

    @property
    def is_end(self) -> bool:
        return self.pattern is not None and self.pattern.place is Place.END


def furniture_in(text: str, lines: Sequence[Span]) -> tuple[Furniture, ...]:
    """The furniture among the lines, in order; spans hold no white space at their ends."""
    read = [_read(span, text) for span in lines]
    kinds = dict(_certain(read))
    kinds.update(_at_start(read))
    kinds.update(_at_end(read))
    return tuple(Furniture(read[index].span, kinds[index]) for index in sorted(kinds))


def looks_like_furniture(line: str) -> bool:
    """True where the line would be furniture at some place of a text."""
    return _pattern_of(line) is not None


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns by kind and place, in the order of the list."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for entry in listed_lines("collect", "furniture"):
        kind, place, pattern = entry.split("\t")
        grouped.setdefault((kind, place), []).append(f"(?:{pattern})")
    return tuple(
        Pattern(FurnitureKind(kind), Place(place), re.compile("|".join(group), re.IGNORECASE))
        for (kind, place), group in grouped.items()
    )


def _certain(lines: Sequence[_Line]) -> Iterator[tuple[int, FurnitureKind]]:
    """The furniture that is so wherever it stands."""
    for index, line in enumerate(lines):
        if line.pattern and line.pattern.place is not Place.EDGE:
            yield index, line.pattern.kind


def _read(span: Span, text: str) -> _Line:
    length = span.end - span.start
    words = span.of(text) if length <= LONGEST_NOTE else ""
    is_link = length <= LONGEST_LINK and not words.endswith(SENTENCE_ENDS)
    return _Line(span, _pattern_of(words), is_link)


def _pattern_of(line: str) -> Pattern | None:
    words = line.translate(STRAIGHT).removesuffix(".")
    return next((each for each in patterns() if _matches(each, words)), None)


def _matches(pattern: Pattern, words: str) -> bool:
    longest = LONGEST_NOTE if pattern.kind in NOTES else LONGEST
    return 0 < len(words) <= longest and pattern.lines.fullmatch(words) is not None


def _at_start(lines: Sequence[_Line]) -> Iterator[tuple[int, FurnitureKind]]:
    """The furniture that the text begins with."""
    for index, line in enumerate(lines):
        if line.pattern is None:
            return
        yield index, line.pattern.kind


def _at_end(lines: Sequence[_Line]) -> Iterator[tuple[int, FurnitureKind]]:
    """The furniture that the text ends with; links count once an unmistakable line is above."""
    waiting: list[int] = []
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.is_end:
            yield from ((each, FurnitureKind.FOOTER) for each in waiting if not lines[each].pattern)
            yield from _kinds(lines, waiting)
            waiting.clear()
        elif line.pattern and not waiting:
            yield from _kinds(lines, [index])
        elif (line.is_link or line.pattern) and len(waiting) < MOST_LINKS:
            waiting.append(index)
        else:
            return


def _kinds(lines: Sequence[_Line], indexes: Sequence[int]) -> Iterator[tuple[int, FurnitureKind]]:
    for index in indexes:
        pattern = lines[index].pattern
        if pattern:
            yield index, pattern.kind
