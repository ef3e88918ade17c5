"""What an outlet says to correct its own article, with the statements that it names.

An article's furniture names statements by the ids under which they were read. A reviewer may have
given one other words, and so another id, or rejected it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.contract import (
    BETWEEN_PIECES,
    Article,
    Furniture,
    FurnitureKind,
    Spans,
)
from onrecord.store.review.records import DecidedStatement


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """An outlet's own correction of a statement: where it begins in the text, and its words.

    `words` are empty where they are not kept.
    """

    start: int
    words: str


def with_links_as_decided(article: Article, decided: Iterable[DecidedStatement]) -> Article:
    """The article whose furniture names statements by the ids that they have now."""
    if not any(part.statements for part in article.furniture):
        return article
    now = {
        each.found.id: each.statement.id
        for each in decided
        if each.found is not None and not each.rejected
    }
    return replace(article, furniture=tuple(_renamed(article.furniture, now)))


def without_links(article: Article) -> Article:
    """The article whose furniture names no statement, as it was before it was read."""
    return with_links_to(article, ())


def with_links_to(article: Article, statements: Iterable[str]) -> Article:
    """The article whose furniture names only such statements as are among these."""
    now = {each: each for each in statements}
    return replace(article, furniture=tuple(_renamed(article.furniture, now)))


def correction_notes(article: Article, gaps: Spans = ()) -> dict[str, CorrectionNote]:
    """By the ids of the statements that they name; several of one statement are one, joined.

    In `gaps` the text is not kept.
    """
    found: dict[str, CorrectionNote] = {}
    for part in sorted(corrections_in(article), key=lambda each: each.span):
        is_lost = any(part.span.overlaps(gap) for gap in gaps)
        words = "" if is_lost else part.span.of(article.text)
        for named in part.statements:
            before = found.get(named)
            pieces = (before.words, words) if before else (words,)
            start = before.start if before else part.span.start
            found[named] = CorrectionNote(start, BETWEEN_PIECES.join(filter(None, pieces)))
    return found


def corrections_in(article: Article) -> Iterator[Furniture]:
    """The outlet's corrections that name a statement."""
    return (
        part
        for part in article.furniture
        if part.kind is FurnitureKind.CORRECTION and part.statements
    )


def places_of_corrections(article: Article, statements: Iterable[str]) -> Spans:
    """Where the corrections stand that name one of these statements: they repeat its words."""
    named = frozenset(statements)
    return tuple(each.span for each in corrections_in(article) if named & set(each.statements))


def _renamed(furniture: Iterable[Furniture], now: dict[str, str]) -> Iterator[Furniture]:
    for part in furniture:
        named = tuple(now[each] for each in part.statements if each in now)
        yield replace(part, statements=named) if part.statements else part
