"""Attributions to statements: kind, text, headline, nesting and the name that never changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from onrecord.contract import Article, Kind, Span, Spans, Statement, words_of
from onrecord.extract.attribution import Attribution
from onrecord.extract.confidence import confidence_of
from onrecord.extract.modes import mode_of, polarity_of
from onrecord.identity import statement_id
from onrecord.quotations import Quotation


def to_statements(
    article: Article,
    attributions: Iterable[Attribution],
    quotations: Sequence[Quotation],
    headlines: frozenset[Span],
) -> tuple[Statement, ...]:
    """The statements in order of their contents; of two with one id only the first is kept."""
    outermost = [quotation.span for quotation in quotations if quotation.depth == 0]
    titles = sorted(headlines)
    statements: dict[str, Statement] = {}
    around: list[Statement] = []
    for attribution in sorted(attributions, key=_reading_order):
        while around and around[-1].outer.end < attribution.last:
            around.pop()
        within = next((s.id for s in reversed(around) if _holds(s, attribution)), None)
        statement = _statement(article, attribution, outermost, titles, within)
        if statement.id not in statements:
            statements[statement.id] = statement
            around.append(statement)
    return tuple(statements.values())


def _reading_order(attribution: Attribution) -> tuple[int, int]:
    """Outer before inner, so that a statement meets those around it first."""
    return attribution.outer.start, -attribution.outer.end


def _holds(outer: Statement, inner: Attribution) -> bool:
    """True where content, cue and source of the inner one lie in one piece of the outer's."""
    parts = (*inner.content, *inner.cue, *inner.source)
    return any(all(piece.holds(part) for part in parts) for piece in outer.content)


def _statement(
    article: Article,
    attribution: Attribution,
    outermost: list[Span],
    titles: list[Span],
    within: str | None,
) -> Statement:
    return Statement(
        id=statement_id(article, attribution.content, attribution.cue),
        kind=kind_of(article.text, attribution.content, outermost),
        mode=mode_of(article.text, attribution),
        polarity=polarity_of(article.text, attribution),
        headline=_span_around(titles, attribution.outer) is not None,
        within=within,
        text=words_of(attribution.content, article.text),
        content=attribution.content,
        cue=attribution.cue,
        source=attribution.source,
        confidence=confidence_of(attribution),
    )


def kind_of(text: str, content: Spans, quotations: Sequence[Span]) -> Kind:
    """Direct where all letters and digits stand in quotation marks, indirect where none does.

    `quotations`: the outermost ones in order.
    """
    inside = outside = False
    for span in content:
        position = span.start
        index = max(0, bisect_right(quotations, span.start, key=lambda q: q.start) - 1)
        while position < span.end:
            quotation = quotations[index] if index < len(quotations) else Span(span.end, span.end)
            outside = outside or _has_word(text, position, min(span.end, quotation.start))
            quoted_from = max(position, quotation.start)
            inside = inside or _has_word(text, quoted_from, min(span.end, quotation.end))
            position = max(position, quotation.end)
            index += 1
    if inside:
        return Kind.MIXED if outside else Kind.DIRECT
    return Kind.INDIRECT


def _has_word(text: str, start: int, end: int) -> bool:
    return any(text[i].isalnum() for i in range(start, end))


def _span_around(spans: list[Span], inner: Span) -> Span | None:
    index = bisect_right(spans, inner.start, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and spans[index].holds(inner) else None
