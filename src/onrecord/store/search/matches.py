"""Where the words searched for stand in a content: the index says so itself, nothing is guessed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from onrecord.contract import BETWEEN_PIECES, Span, Spans, Statement

# Around each word found, in a copy of the content. No press text holds these two, which Unicode
# leaves to nobody; one that does has fewer words marked, never others.
BEGIN, END = "\ufdd0", "\ufdd1"
HIGHLIGHTED = """
SELECT statement_words.rowid, highlight(statement_words, 0, ?, ?)
FROM json_each(?) AS wanted
CROSS JOIN statement_words ON statement_words.rowid = wanted.value
WHERE statement_words MATCH ?"""


def matches_of(
    connection: sqlite3.Connection, numbers: Sequence[int], words: str | None
) -> dict[int, Spans]:
    """Spans into each row's content (`Statement.text`) of the words that were found there."""
    if words is None:
        return {}
    listed = f"[{','.join(map(str, numbers))}]"
    rows = connection.execute(HIGHLIGHTED, (BEGIN, END, listed, words))
    return {number: tuple(_marked(highlighted)) for number, highlighted in rows}


def in_article(statement: Statement, matches: Spans) -> Spans:
    """Spans into a content as spans into the article's text."""
    found: list[Span] = []
    start = 0
    for piece in statement.content:
        end = start + piece.end - piece.start
        shift = piece.start - start
        inside = (Span(max(each.start, start), min(each.end, end)) for each in matches)
        found += (
            Span(each.start + shift, each.end + shift) for each in inside if each.start < each.end
        )
        start = end + len(BETWEEN_PIECES)
    return tuple(sorted(found))


def _marked(highlighted: str) -> Iterator[Span]:
    """The places between BEGIN and END, counted without them."""
    at = 0
    for part in highlighted.split(BEGIN):
        found, end, rest = part.partition(END)
        if end:
            yield Span(at, at + len(found))
        at += len(found) + len(rest)
