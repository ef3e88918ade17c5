"""The parts of a reprint on lines of their own: what is shared, what is gone, what is new."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from onrecord.contract import Span
from onrecord.reprinted import Relation
from onrecord.view.in_words import counted

LONGEST = 96
# A word or two that are the same between changed ones are no part that a reader looks for.
SHORTEST_SHARED = 5


def part_lines(relation: Relation, first: str, reprint: str) -> Iterator[str]:
    """`=` shared, `-` gone, `+` new, in the order of the reprint.

    What is gone stands before what followed it in the first text.
    """
    gone, new = deque(relation.gone), deque(relation.new)
    for part in relation.shared:
        yield from _lines("-", _before(gone, part.a.start), first)
        yield from _lines("+", _before(new, part.b.start), reprint)
        if part.words >= SHORTEST_SHARED:
            yield f"= {counted(part.words, 'word')}: {_clipped(part.b.of(reprint))}"
    yield from _lines("-", gone, first)
    yield from _lines("+", new, reprint)


def _before(spans: deque[Span], start: int) -> Iterator[Span]:
    while spans and spans[0].start < start:
        yield spans.popleft()


def _lines(mark: str, spans: Iterable[Span], text: str) -> Iterator[str]:
    return (f"{mark} {_clipped(span.of(text))}" for span in spans)


def _clipped(words: str) -> str:
    """The words on one line, the middle left out of many."""
    words = " ".join(words.split())
    if len(words) <= LONGEST:
        return f"“{words}”"
    half = LONGEST // 2
    return f"“{words[:half].rstrip()} … {words[-half:].lstrip()}”"
