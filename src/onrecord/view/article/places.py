"""Where the paragraphs of a text stand, with what was not kept of it between them; where words
stand that are linked to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Span, Spans, Statement
from onrecord.paragraphs import find_paragraphs


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph; `gap` is how many characters right before it are not kept."""

    span: Span
    gap: int = 0


def places_of(text: str, gaps: Spans = ()) -> tuple[Place, ...]:
    """The paragraphs in order, none of them over a gap.

    A gap at the end stands before an empty paragraph.
    """
    return tuple(_places(text, sorted(gaps)))


def occasion_places(statement: Statement) -> Iterator[int]:
    """Where the words begin that tell to whom, where and when it was said."""
    for part in (statement.addressee, statement.venue, statement.said):
        if part is not None and part.spans:
            yield part.spans[0].start


def places_within(places: Sequence[Place], part: Span) -> tuple[Place, ...]:
    """What of the paragraphs lies in a part of the text."""
    return tuple(
        Place(
            Span(max(one.span.start, part.start), min(one.span.end, part.end)),
            one.gap if part.start <= one.span.start else 0,
        )
        for one in places
        if one.span.overlaps(part) or one.span.start == one.span.end == part.end
    )


def _places(text: str, gaps: Sequence[Span]) -> Iterator[Place]:
    at = missing = 0
    for start, end in (*gaps, Span(len(text), len(text))):
        for paragraph in find_paragraphs(text[at:start]):
            yield Place(Span(at + paragraph.start, at + paragraph.end), missing)
            missing = 0
        missing += end - start
        at = end
    if missing:
        yield Place(Span(at, at), missing)
