"""The words around a statement, cut where the statement or a word that was searched for begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.contract import Span
from onrecord.store.page_records import Hit

# A statement and a sentence or two around it; what is longer is read in its article.
MOST_SHOWN = 1_200
# What is left before the first word that was found where the beginning has to go.
LEAD = 200
CUT = "… "


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are the statement's or only around it, and searched for or not."""

    words: str
    is_content: bool
    is_match: bool = False


def runs_of(hit: Hit) -> tuple[Run, ...]:
    """What a list shows of a hit, at most MOST_SHOWN characters of the text in order.

    Where no text is kept around the statement, its own words alone.
    """
    statement = hit.stored.statement
    if not hit.context:
        shown = statement.text[:MOST_SHOWN]
        cut = () if shown == statement.text else (Run(f" {CUT.strip()}", False),)
        return (Run(shown, True), *cut)
    window = _window(hit)
    return (
        *((Run(CUT, False),) if window.start > hit.surroundings.start else ()),
        *_cut(hit, window),
        *((Run(f" {CUT.strip()}", False),) if window.end < hit.surroundings.end else ()),
    )


def _window(hit: Hit) -> Span:
    """The characters shown: from the beginning, or from shortly before what was found."""
    whole = hit.surroundings
    if whole.end - whole.start <= MOST_SHOWN:
        return whole
    looked_for = hit.matches or hit.stored.statement.content
    first = min(span.start for span in looked_for)
    start = min(max(whole.start, first - LEAD), whole.end - MOST_SHOWN)
    return Span(start, start + MOST_SHOWN)


def _cut(hit: Hit, window: Span) -> Iterator[Run]:
    content = _turns(hit.stored.statement.content, window)
    matches = _turns(hit.matches, window)
    borders = sorted({window.start, *content, *matches, window.end})
    inside = found = 0
    for start, end in pairwise(borders):
        inside += content[start]
        found += matches[start]
        words = hit.context[start - hit.surroundings.start : end - hit.surroundings.start]
        yield Run(words, inside > 0, found > 0)


def _turns(spans: Iterable[Span], window: Span) -> Counter[int]:
    """How many more spans lie around the characters from each border on."""
    turns: Counter[int] = Counter()
    for span in spans:
        start, end = max(span.start, window.start), min(span.end, window.end)
        if start < end:
            turns[start] += 1
            turns[end] -= 1
    return turns
