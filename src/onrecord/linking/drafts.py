"""The quotations of a draft, as the pipeline read it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.checked import QUOTATION_MARKS, Draft, Quotation
from onrecord.contract import SAID, Extraction, Kind, Span, Spans, Statement, words_of
from onrecord.link.check.words import inside, words_in
from onrecord.quotations import find_quotations
from onrecord.store.said_days import said_days


def draft_of(extraction: Extraction) -> Draft:
    """The draft with its quotations in order."""
    return Draft(extraction.article.text, tuple(_quotations(extraction)))


def _quotations(extraction: Extraction) -> Iterator[Quotation]:
    """Every direct and every mixed quotation of what somebody said, asked or wrote, in order."""
    text = extraction.article.text
    for statement in sorted(extraction.statements, key=lambda each: each.outer):
        if not _is_quotation(statement, text):
            continue
        spans = _quoted(statement, text)
        words = words_of(tuple(inside(span, text) for span in spans), text)
        if words_in(words):
            said = said_days(statement.said)
            yield Quotation(words, statement.speaker.name, said.first, said.last, spans)


def _is_quotation(statement: Statement, text: str) -> bool:
    """What a quotation itself reports is none of its own, without marks of its own."""
    if statement.kind is Kind.INDIRECT or statement.mode not in SAID:
        return False
    begins_with_mark = text[statement.outer.start] in QUOTATION_MARKS
    return statement.within is None or begins_with_mark or statement.kind is Kind.MIXED


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
