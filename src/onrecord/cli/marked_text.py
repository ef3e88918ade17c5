"""An article in a terminal: its text with the statements in colour, and notes below each paragraph.

Colours are those of the pages: direct teal, mixed violet, indirect ochre. The number and the word
are enough without them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import click

from onrecord.cli.printable import one_line, printable
from onrecord.contract import SAID, Extraction, Kind, Spans, Statement
from onrecord.paragraphs import find_paragraphs
from onrecord.store import Kept
from onrecord.store.corrected import CorrectionNote, correction_notes
from onrecord.view.article.segments import FURNITURE, Mark, NumberAt, Segment, Step, cut
from onrecord.view.in_words import date_in_words, reason_in_words, what_in_words
from onrecord.view.occasion_in_words import besides_in_words

_OPENING, _CLOSING = "⟦", "⟧"
_NOT_KEPT = "[…]"
_COLOURS = {Kind.DIRECT: "cyan", Kind.MIXED: "magenta", Kind.INDIRECT: "yellow"}


def marked_text(extraction: Extraction, kept: Kept, *, colour: bool) -> Iterator[str]:
    """The lines: heading, legend, then each paragraph with the notes of its statements.

    Without `colour` (a file, a pipe, NO_COLOR) brackets show where each content begins and ends.
    """
    yield from _heading(extraction, kept, colour=colour)
    numbered = dict(enumerate(extraction.statements, start=1))
    depths = _depths(extraction.statements)
    reviewers = {review.statement: review.by for review in extraction.reviewed}
    corrections = correction_notes(extraction.article, kept.gaps)
    text = extraction.article.text
    places = find_paragraphs(_parted(text, kept.gaps))
    gaps_told = 0
    for place, paragraph in zip(
        places, cut(text, places, _marks(extraction), _numbers(numbered)), strict=True
    ):
        gaps_before = bisect_right(kept.gaps, place.start, key=lambda gap: gap.start)
        if gaps_before > gaps_told:
            gaps_told = gaps_before
            yield from (_NOT_KEPT, "")
        yield _paragraph(paragraph, numbered, colour=colour)
        for number in sorted(s.number for s in paragraph if s.step is Step.NUMBER):
            yield _note(number, numbered[number], depths, reviewers)
            yield from _besides(numbered[number], depths, corrections)
        yield ""
    if gaps_told < len(kept.gaps):
        yield _NOT_KEPT


def _parted(text: str, gaps: Spans) -> str:
    """The text of the same length with lines ended where it is not kept: no paragraph goes on."""
    pieces: list[str] = []
    end = 0
    for gap in gaps:
        pieces += (text[end : gap.start], "\n" * (gap.end - gap.start))
        end = gap.end
    return "".join((*pieces, text[end:]))


def _heading(extraction: Extraction, kept: Kept, *, colour: bool) -> Iterator[str]:
    article = extraction.article
    published = date_in_words(article.published) if article.published else "no date in the text"
    outlet = article.outlet or article.wire or "outlet not known"
    yield click.style(f"{one_line(f'{outlet} · {published} · {article.location}')}", dim=True)
    yield f"{_counted(extraction.statements)}, {_read(extraction)}{_legend(colour=colour)}"
    if not kept.is_whole:
        yield f"The text is not kept, only the words around statements; {_NOT_KEPT} is the rest."
    yield ""


def _counted(statements: Sequence[Statement]) -> str:
    """All statements, and how many of them nobody said: counts elsewhere leave those out."""
    thought = sum(statement.mode not in SAID for statement in statements)
    told = f"{len(statements)} statements"
    return f"{told}, {thought} of them belief or attitude" if thought else told


def _read(extraction: Extraction) -> str:
    reviewed = len(extraction.reviewed)
    return f"machine-read, {reviewed} reviewed" if reviewed else "machine-read"


def _legend(*, colour: bool) -> str:
    if not colour:
        return f"; {_OPENING}content{_CLOSING}[number]"
    return ": " + "  ".join(click.style(kind, fg=tint) for kind, tint in _COLOURS.items())


def _marks(extraction: Extraction) -> Iterator[Mark]:
    for number, statement in enumerate(extraction.statements, start=1):
        yield from (Mark(span, number) for span in statement.content)
    for part in extraction.article.furniture:
        yield Mark(part.span, FURNITURE)


def _numbers(numbered: dict[int, Statement]) -> Iterator[NumberAt]:
    for number, statement in numbered.items():
        yield NumberAt(statement.outer.end, number)


def _paragraph(
    segments: tuple[Segment, ...], numbered: dict[int, Statement], *, colour: bool
) -> str:
    around: list[int] = []
    written: list[str] = []
    opening, closing = ("", "") if colour else (_OPENING, _CLOSING)
    for segment in segments:
        match segment.step:
            case Step.OPEN:
                around.append(segment.number)
                written.append(opening if segment.number != FURNITURE else "")
            case Step.CLOSE:
                written.append(closing if around.pop() != FURNITURE else "")
            case Step.NUMBER:
                written.append(click.style(f"[{segment.number}]", dim=True))
            case Step.TEXT:
                written.append(_styled(printable(segment.text), around, numbered))
    return "".join(written)


def _styled(text: str, around: list[int], numbered: dict[int, Statement]) -> str:
    if not around:
        return text
    if around[-1] == FURNITURE:
        return click.style(text, dim=True)
    innermost = numbered[around[-1]]
    return click.style(text, fg=_COLOURS[innermost.kind], underline=len(around) > 1)


def _note(
    number: int, statement: Statement, depths: dict[str, int], reviewers: dict[str, str]
) -> str:
    speaker = statement.speaker.name or reason_in_words(statement.speaker)
    inside = " " * 2 * depths[statement.id]
    reviewer = reviewers.get(statement.id)
    reviewed = f", reviewed by {printable(reviewer)}" if reviewer else ""
    what = click.style(what_in_words(statement) + reviewed, dim=True)
    return f"    {inside}[{number}] {click.style(printable(speaker), bold=True)} {what}"


def _besides(
    statement: Statement, depths: dict[str, int], corrections: dict[str, CorrectionNote]
) -> Iterator[str]:
    """To whom, where and when; the figures; what the outlet corrected: each where there is any."""
    inside = " " * (8 + 2 * depths[statement.id])
    for line in besides_in_words(statement, corrections.get(statement.id)):
        yield f"{inside}{one_line(line)}"


def _depths(statements: Sequence[Statement]) -> dict[str, int]:
    """How many statements lie around each, by its id; an outer one comes before its inner ones."""
    depths: dict[str, int] = {}
    for statement in statements:
        depths[statement.id] = depths[statement.within] + 1 if statement.within else 0
    return depths
