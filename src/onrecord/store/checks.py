"""What must be true of a statement, held against the text that it came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from onrecord.contract import Article, Span, Spans, Statement, words_of
from onrecord.identity import statement_id


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is not true of which statement."""

    statement: str
    wrong: str


def check_statements(article: Article, statements: tuple[Statement, ...]) -> Iterator[Wrong]:
    """Everything that is wrong with an extraction's statements."""
    by_id = {statement.id: statement for statement in statements}
    for twice, times in Counter(statement.id for statement in statements).items():
        if times > 1:
            yield Wrong(twice, f"{times} statements have this id")
    for statement in statements:
        for wrong in _check(article, statement, by_id):
            yield Wrong(statement.id, wrong)


def misplaced(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """The spans that are empty or do not lie in `text`."""
    return (span for span in spans if not 0 <= span.start < span.end <= len(text))


def _check(article: Article, statement: Statement, by_id: dict[str, Statement]) -> Iterator[str]:
    if not statement.content:
        yield "it has no content"
        return
    for span in misplaced(_spans_of(statement), article.text):
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


def _spans_of(statement: Statement) -> Iterator[Span]:
    lists: list[Spans] = [
        statement.content,
        statement.cue,
        statement.source,
        statement.speaker.spans,
        *(relay.spans for relay in statement.relays),
        tuple(quantity.span for quantity in statement.quantities),
    ]
    parts = (statement.addressee, statement.venue, statement.said)
    lists.extend(part.spans for part in parts if part is not None)
    return chain.from_iterable(lists)
