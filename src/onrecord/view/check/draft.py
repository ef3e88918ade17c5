"""A draft as it is read: paragraphs, cut at their quotations, each with its findings."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.checked import Finding
from onrecord.paragraphs import find_paragraphs
from onrecord.view.article.segments import Mark, NumberAt, Segment, cut
from onrecord.view.check.notes import FindingNote, note_of


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """A paragraph, cut at its marks; `start` is its place in the text."""

    start: int
    segments: tuple[Segment, ...]
    notes: tuple[FindingNote, ...]


def draft_paragraphs(
    text: str, findings: Sequence[Finding], articles: int
) -> Iterator[DraftParagraph]:
    """The paragraphs of a draft in order; findings count from 1. In time linear in the text."""
    paragraphs = find_paragraphs(text)
    starts = [each.start for each in paragraphs]
    beside: dict[int, list[FindingNote]] = defaultdict(list)
    marks, numbers = [], []
    for number, finding in enumerate(findings, start=1):
        spans = finding.quotation.spans
        if not spans or not starts:
            continue
        place = max(0, bisect_right(starts, spans[0].start) - 1)
        beside[place].append(note_of(number, finding, articles))
        marks += [Mark(span, number) for span in spans]
        numbers.append(NumberAt(spans[-1].end, number))
    every = cut(text, paragraphs, marks, numbers)
    for place, (paragraph, segments) in enumerate(zip(paragraphs, every, strict=True)):
        yield DraftParagraph(paragraph.start, segments, tuple(beside[place]))
