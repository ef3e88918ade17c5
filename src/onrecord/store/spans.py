"""What can be done with spans: those of a statement, joined, taken away, what lies between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from onrecord.contract import Span, Spans, Statement


def spans_of(statement: Statement) -> Iterator[Span]:
    """Every span that a statement names."""
    return chain(
        words_spans(statement), statement.speaker.spans, _spans_of_circumstances(statement)
    )


def words_spans(statement: Statement) -> Iterator[Span]:
    """The spans of what was said, of the words that attribute it, and of who says it."""
    return chain(statement.content, statement.cue, statement.source)


def joined(spans: Iterable[Span]) -> Spans:
    """The same characters as spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        elif span.start < span.end:
            found.append(span)
    return tuple(found)


def without(spans: Spans, taken: Spans) -> Spans:
    """The characters of `spans` that are not among `taken`; both as `joined` gives them."""
    left: list[Span] = []
    for span in spans:
        start = span.start
        for hole in taken[first_behind(taken, start) :]:
            if hole.start >= span.end:
                break
            if start < hole.start:
                left.append(Span(start, hole.start))
            start = hole.end
        if start < span.end:
            left.append(Span(start, span.end))
    return tuple(left)


def gaps_between(spans: Spans, length: int) -> Spans:
    """What a text of that length has beside `spans`, which are as `joined` gives them."""
    return without((Span(0, length),) if length else (), spans)


def first_behind(spans: Spans, offset: int) -> int:
    """The place of the first of the spans, in order and apart, that ends behind the offset."""
    return bisect_right(spans, offset, key=lambda span: span.end)


def _spans_of_circumstances(statement: Statement) -> Iterator[Span]:
    for relay in statement.relays:
        yield from relay.spans
    for part in (statement.addressee, statement.venue, statement.said):
        yield from part.spans if part is not None else ()
    for quantity in statement.quantities:
        yield quantity.span
