"""The quotations of a draft, as the pipeline read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.checked import QUOTATION_MARKS, Draft, Quotation
from onrecord.contract import (
    SAID,
    Extraction,
    Kind,
    Said,
    SaidBasis,
    Span,
    Spans,
    Statement,
    words_of,
)
from onrecord.link.check.words import inside, words_in
from onrecord.quotations import find_quotations
from onrecord.store.said_days import said_days

_YEARLESS = re.compile("--[0-9]{2}-[0-9]{2}")


def draft_of(extraction: Extraction) -> Draft:
    """The draft with every direct and every mixed quotation of what somebody said, asked or wrote,
    in order."""
    text = extraction.article.text
    quoted = [each for each in extraction.statements if _is_quotation(each, text)]
    said = sorted((each for each in quoted if each.mode in SAID), key=lambda each: each.outer)
    quotations = tuple(found for each in said if (found := _quotation(each, text)))
    return Draft(text, quotations, len(quoted) - len(said))


def _quotation(statement: Statement, text: str) -> Quotation | None:
    """None where no word stands between its marks."""
    spans = _quoted(statement, text)
    words = words_of(tuple(inside(span, text) for span in spans), text)
    if not words_in(words):
        return None
    return Quotation(words, statement.speaker.name, *_days(statement.said), spans)


def _is_quotation(statement: Statement, text: str) -> bool:
    """What a quotation itself reports is none of its own, without marks of its own."""
    if statement.kind is Kind.INDIRECT:
        return False
    begins_with_mark = text[statement.outer.start] in QUOTATION_MARKS
    return statement.within is None or begins_with_mark or statement.kind is Kind.MIXED


def _days(said: Said | None) -> tuple[str | None, str | None]:
    """The first and the last day; without a year where the draft leaves it out."""
    days = said_days(said)
    if said is not None and said.start and _YEARLESS.fullmatch(said.start):
        end = said.end if said.end and _YEARLESS.fullmatch(said.end) else said.start
        return said.start, end
    if said is not None and said.basis is SaidBasis.EARLIER_DATE and days.closed:
        # Which year a date before it in the text gives is a guess.
        return f"-{days.closed.first[4:]}", f"-{days.closed.last[4:]}"
    return days.first, days.last


def _quoted(statement: Statement, text: str) -> Spans:
    """What of the content stands between quotation marks; all of it where nothing seems to."""
    if statement.kind is Kind.DIRECT:
        return statement.content
    stretches = (stretch for piece in statement.content for stretch in _stretches(piece, text))
    return tuple(stretches) or statement.content


def _stretches(piece: Span, text: str) -> Iterator[Span]:
    words = piece.of(text)
    for quotation in find_quotations(words, (Span(0, len(words)),)):
        if quotation.depth == 0:
            yield Span(piece.start + quotation.span.start, piece.start + quotation.span.end)
