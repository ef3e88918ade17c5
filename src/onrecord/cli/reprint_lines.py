"""The parts of a reprint on lines of their own: what is shared, what is gone, what is new."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.contract import Span
from onrecord.reprinted import Relation, SharedPart
from onrecord.view.in_words import counted

LONGEST = 96
# A word or two that are the same between changed ones are no part that a reader looks for.
SHORTEST_SHARED = 5


def part_lines(relation: Relation, first: str, reprint: str) -> Iterator[str]:
    """In the order of the reprint; what is gone stands before what followed it in the first text.

    `=` shared, `-` gone, `+` new.
    """
    gone = list(relation.gone)
    for start, part in _in_order(relation):
        if isinstance(part, Span):
            yield f"+ {_clipped(part.of(reprint))}"
            continue
        while gone and gone[0].start < start:
            yield f"- {_clipped(gone.pop(0).of(first))}"
        if part.words >= SHORTEST_SHARED:
            yield f"= {counted(part.words, 'word')}: {_clipped(part.b.of(reprint))}"
    for span in gone:
        yield f"- {_clipped(span.of(first))}"


def _in_order(relation: Relation) -> Iterator[tuple[int, SharedPart | Span]]:
    """The parts of the reprint, each with where it stands in the first text; 0 for new ones."""
    new = list(relation.new)
    for part in relation.shared:
        while new and new[0].start < part.b.start:
            yield 0, new.pop(0)
        yield part.a.start, part
    for span in new:
        yield 0, span


def _clipped(words: str) -> str:
    """The words on one line, the middle left out of many."""
    words = " ".join(words.split())
    if len(words) <= LONGEST:
        return f"“{words}”"
    half = LONGEST // 2
    return f"“{words[:half].rstrip()} … {words[-half:].lstrip()}”"
