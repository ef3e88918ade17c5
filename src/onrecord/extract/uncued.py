"""Quotations that no cue reached: joined to a statement, or one of their own.

`"…," Reed said. "…"` is one statement; so is a quotation that a second paragraph continues. After
an indirect report, a quotation that stands alone is a statement without cue and source. The
tagger was taught on gold in which every attribution has a cue, so it leaves these.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.contract import Span
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.loose_quotations import MOST_PIECES, alone, is_speech, is_title
from onrecord.quotations import Quotation

# A quotation in the middle of a sentence that the tagger gave to no cue is the harder to believe.
_FEWEST_WORDS_INSIDE = 8
_STOPS = frozenset(".?!…:")
_MARKS = frozenset("\"'”’»“‘«")


def take_uncued_quotations(
    text: str,
    paragraphs: Sequence[Span],
    quotations: Sequence[Quotation],
    found: Sequence[Attribution],
) -> list[Attribution]:
    """`found` with the outermost quotations that touch none of its spans, by place."""
    told = sorted(found, key=lambda attribution: attribution.last)
    ends = [attribution.last for attribution in told]
    taken = _Taken(told)
    starts = [paragraph.start for paragraph in paragraphs]
    for quotation in quotations:
        if quotation.depth or taken.touches(quotation.span) or _is_stage_direction(text, quotation):
            continue
        paragraph = paragraphs[bisect_right(starts, quotation.span.start) - 1]
        before = bisect_right(ends, quotation.span.start) - 1
        by_itself = _stands_by_itself(text, paragraph, quotation.span)
        if before >= 0 and _goes_on(text, paragraph, quotation, told[before], by_itself):
            told[before] = told[before].with_more(quotation.span)
            ends[before] = quotation.span.end
        elif _is_somebody_s(text, quotation.span, by_itself):
            told.insert(before + 1, alone(quotation.span))
            ends.insert(before + 1, quotation.span.end)
    return told


def _is_stage_direction(text: str, quotation: Quotation) -> bool:
    """`"(Laughter.)`: what a transcript notes of the room."""
    words = quotation.inside.of(text)
    return words.startswith(("(", "[")) and words.endswith((")", "]"))


def _is_somebody_s(text: str, span: Span, by_itself: bool) -> bool:
    """False for a title, and for a few words in the middle of a sentence: scare quotes."""
    if by_itself:
        return not is_title(text, span)
    return is_speech(text, span) and len(span.of(text).split()) >= _FEWEST_WORDS_INSIDE


class _Taken:
    """The characters of any role of the attributions."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._spans = sorted(
            span for each in found for span in (*each.content, *each.cue, *each.source)
        )
        self._reach: list[int] = []
        for span in self._spans:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))

    def touches(self, span: Span) -> bool:
        index = bisect_left(self._spans, Span(span.end, span.end)) - 1
        return index >= 0 and self._reach[index] > span.start


def _goes_on(
    text: str, paragraph: Span, quotation: Quotation, last: Attribution, by_itself: bool
) -> bool:
    quoted = last.rule is Rule.LABEL or text[last.content[0].start] in _MARKS
    if len(last.content) >= MOST_PIECES or not quoted:
        return False
    if quotation.continues:
        return last.content[-1].end == last.last
    return by_itself and last.outer.start >= paragraph.start


def _stands_by_itself(text: str, paragraph: Span, span: Span) -> bool:
    """True where the quotation is a sentence of its own."""
    before, after = span.start - 1, span.end
    while before >= paragraph.start and text[before].isspace():
        before -= 1
    while after < paragraph.end and text[after].isspace():
        after += 1
    opens = before < paragraph.start or text[before] in _STOPS or text[before] in _MARKS
    follows = after >= paragraph.end or text[after].isupper() or text[after] in _MARKS
    closed = any(
        character in _STOPS for character in text[max(span.start, span.end - 2) : span.end]
    )
    return opens and follows and (closed or after >= paragraph.end)
