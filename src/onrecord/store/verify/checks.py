"""What must be true of a statement, held against the text that it came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.contract import Article, Span, Spans, Statement, words_of
from onrecord.identity import statement_id
from onrecord.store.spans import first_behind, spans_of


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is not true of which statement."""

    statement: str
    wrong: str


def check_statements(
    article: Article, statements: tuple[Statement, ...], gaps: Spans = ()
) -> Iterator[Wrong]:
    """Everything that is wrong with an extraction's statements; in `gaps` no text is kept."""
    by_id = {statement.id: statement for statement in statements}
    for twice, times in Counter(statement.id for statement in statements).items():
        if times > 1:
            yield Wrong(twice, f"{times} statements have this id")
    for statement in statements:
        for wrong in _check(article, statement, by_id):
            yield Wrong(statement.id, wrong)
        for span in lost(spans_of(statement), gaps):
            yield Wrong(statement.id, f"the text at {span.start}-{span.end} is not kept")


def misplaced(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """The spans that are empty or do not lie in `text`."""
    return (span for span in spans if not 0 <= span.start < span.end <= len(text))


def lost(spans: Iterable[Span], gaps: Spans) -> Iterator[Span]:
    """The spans of which a character lies in one of the gaps, which are in order and apart."""
    for span in spans:
        place = first_behind(gaps, span.start)
        if place < len(gaps) and gaps[place].overlaps(span):
            yield span


def _check(article: Article, statement: Statement, by_id: dict[str, Statement]) -> Iterator[str]:
    if not statement.content:
        yield "it has no content"
        return
    for span in misplaced(spans_of(statement), article.text):
        yield f"the span {span.start}-{span.end} does not lie in the text"
    if statement.text != words_of(statement.content, article.text):
        yield "its text is not what stands at its content's place"
    if statement.id != statement_id(article, statement.content, statement.cue):
        yield "its id is not the one that its place gives"
    if statement.within is not None:
        yield from _check_within(statement, by_id)


def _check_within(statement: Statement, by_id: dict[str, Statement]) -> Iterator[str]:
    outer = by_id.get(statement.within or "")
    if outer is None:
        yield f"it lies within {statement.within}, which is not in this extraction"
    elif not outer.content or not outer.outer.holds(statement.outer):
        yield f"it does not lie within {statement.within}"
    passed = {statement.id}
    while outer is not None:
        if outer.id in passed:
            yield "it lies within itself"
            return
        passed.add(outer.id)
        outer = by_id.get(outer.within or "")
