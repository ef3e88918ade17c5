"""Furniture: lines that a page prints around an article. Marked, never cut.

Whole lines only, each by a pattern of `words/furniture.txt`; what might be a sentence of the
article is left alone, for a statement is never taken from furniture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.collect.furniture_patterns import (
    LONGEST_NOTE,
    NOTES,
    Pattern,
    Place,
    pattern_below,
    pattern_of,
)
from onrecord.contract import Furniture, FurnitureKind, Span
from onrecord.paragraphs import find_paragraphs

# Below an unmistakable footer a line like this is a link of it: short, no sentence.
LONGEST_LINK = 60
MOST_LINKS = 12
SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', "»", "’", ":", ",")


@dataclass(frozen=True, slots=True)
class _Line:
    """`words` is empty where the line is too long for any pattern."""

    span: Span
    words: str
    pattern: Pattern | None
    is_link: bool

    @property
    def is_end(self) -> bool:
        return self.pattern is not None and self.pattern.place is Place.END

    @property
    def may_stand_below(self) -> bool:
        """False for furniture of another kind, which is looked past below a label."""
        return self.pattern is None or self.pattern.kind in NOTES


def furniture_in(text: str, lines: Sequence[Span]) -> tuple[Furniture, ...]:
    """The furniture among the lines, in order; spans hold no white space at their ends."""
    read = list(_read_all(text, lines))
    kinds = dict(_certain(read))
    kinds.update(_at_start(read))
    kinds.update(_at_end(read))
    kinds.update(_below(read))
    return tuple(Furniture(read[index].span, kinds[index]) for index in sorted(kinds))


def looks_like_furniture(line: str) -> bool:
    """True where the line would be furniture at some place of a text."""
    return pattern_of(line) is not None


def _read_all(text: str, lines: Sequence[Span]) -> Iterator[_Line]:
    """Each line; those that a note is wrapped over are one."""
    wrapped = {note.span.start: note for note in _wrapped_notes(text, lines)}
    end = 0
    for span in lines:
        if span.start >= end:
            line = wrapped.get(span.start) or _read(span, span.of(text))
            end = line.span.end
            yield line


def _wrapped_notes(text: str, lines: Sequence[Span]) -> Iterator[_Line]:
    ends = {line.start: line.end for line in lines}
    for paragraph in find_paragraphs(text):
        is_wrapped = ends.get(paragraph.start, paragraph.end) < paragraph.end
        if is_wrapped and paragraph.end - paragraph.start <= LONGEST_NOTE:
            line = _read(paragraph, " ".join(paragraph.of(text).split()))
            if line.pattern and line.pattern.kind in NOTES:
                yield line


def _read(span: Span, words: str) -> _Line:
    words = words if span.end - span.start <= LONGEST_NOTE else ""
    is_link = 0 < len(words) <= LONGEST_LINK and not words.endswith(SENTENCE_ENDS)
    return _Line(span, words, pattern_of(words), is_link)


def _certain(lines: Sequence[_Line]) -> Iterator[tuple[int, FurnitureKind]]:
    """The furniture that is so wherever it stands."""
    for index, line in enumerate(lines):
        if line.pattern and line.pattern.place is not Place.EDGE:
            yield index, line.pattern.kind


def _below(lines: Sequence[_Line]) -> Iterator[tuple[int, FurnitureKind]]:
    """What labels on lines of their own belong to; behind a colon also whatever ends the text."""
    last = max((index for index, line in enumerate(lines) if not line.pattern), default=-1)
    label: Pattern | None = None
    opened = False
    for index, line in enumerate(lines):
        if line.pattern and line.pattern.place is Place.LABEL:
            label, opened = line.pattern, line.words.endswith(":")
        elif label and line.may_stand_below:
            if pattern_below(line.words) or (opened and index == last):
                opened = False
                yield index, label.kind
            elif not line.pattern:
                label = None


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
