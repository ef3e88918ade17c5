"""Numbers of the rows that answer to a question, in the order asked for, a page at a time.

Sorting needs every hit, and a million of them take a second: by anything else than publication a
page sorts only the newest MOST_COUNTED.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from onrecord.errors import QueryError
from onrecord.store.page_records import MOST_COUNTED, Sort
from onrecord.store.rows import Value
from onrecord.store.search.numbers import UNDATED, Numbers
from onrecord.store.search.question import Question, Range

T = TypeVar("T")

INDEXED = """
SELECT statement_words.rowid AS number FROM statement_words {joined}
WHERE statement_words MATCH ? AND statement_words.rowid BETWEEN ? AND ?{conditions}
ORDER BY statement_words.rowid {direction} LIMIT ?"""
WHOLE = """
SELECT current_statement.number FROM current_statement
WHERE current_statement.number BETWEEN ? AND ?{conditions}
ORDER BY current_statement.number {direction} LIMIT ?"""
JOINED = "CROSS JOIN current_statement ON current_statement.number = statement_words.rowid"
# Of an open end nothing is known but the other one.
FIRST = "coalesce(current_statement.said_first, current_statement.said_last)"
LAST = "coalesce(current_statement.said_last, current_statement.said_first)"
# A statement without a day of saying comes last in both directions. Without words all match alike.
KEYS = {
    Sort.BEST: "0.0",
    Sort.SAID_NEWEST: f"coalesce(-julianday({LAST}), 1e9)",
    Sort.SAID_OLDEST: f"coalesce(julianday({FIRST}), 1e9)",
}
KEYED = """
SELECT number, {key} AS key FROM ({hits}) AS hits JOIN current_statement USING (number)"""
# Only the words are asked again: with the terms of filters among them bm25 would weigh these too,
# which takes 16 ms for the commonest. Words of the content count most. `+` keeps SQLite from
# looking each hit up in the index by itself, which takes half a minute.
SCORED = """
WITH hits AS MATERIALIZED ({hits})
SELECT statement_words.rowid AS number,
       bm25(statement_words, 4.0, 2.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0) AS key
FROM statement_words
WHERE statement_words.rowid >= (SELECT min(number) FROM hits)
  AND +statement_words.rowid IN (SELECT number FROM hits) AND statement_words MATCH ?"""
SORTED = """
SELECT * FROM ({keyed}) WHERE (key, -number) > (?, ?) ORDER BY key, -number LIMIT ?"""
BEFORE_ALL = (-1e300, 0)
NO_LIMIT = -1


@dataclass(frozen=True, slots=True)
class Sql:
    """A query with the values bound in it."""

    text: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers in order, with the cursor of what comes after them; None where nothing does."""

    numbers: tuple[int, ...]
    after: str | None


def newest(question: Question, limit: int) -> Sql:
    """The numbers of the newest hits, up to `limit`.

    Each range stops by itself at the limit: none is read to its end.
    """
    parts = [_ask(each, Sort.NEWEST, limit=limit) for each in _in_order(question, Sort.NEWEST)]
    text = " UNION ALL ".join(f"SELECT * FROM ({part.text})" for part in parts)
    values = tuple(value for part in parts for value in part.values)
    return Sql(f"SELECT * FROM ({text}) LIMIT ?", (*values, limit))


def every_number(connection: sqlite3.Connection, question: Question, sort: Sort) -> Iterator[int]:
    """All hits; by publication as they come, otherwise all are sorted first."""
    if sort in KEYS:
        asked = _sorted(question, NO_LIMIT, sort, BEFORE_ALL, NO_LIMIT)
        return (row[0] for row in connection.execute(asked.text, asked.values))
    return _by_publication(connection, _in_order(question, sort), sort)


def page_of_numbers(
    connection: sqlite3.Connection, question: Question, sort: Sort, after: str | None, size: int
) -> Found:
    """One page of hits. Raises QueryError for a cursor that no page gave."""
    if sort in KEYS:
        asked = _sorted(question, MOST_COUNTED, sort, _key_of(after), size + 1)
        rows = connection.execute(asked.text, asked.values).fetchall()
        return _found([row[0] for row in rows], [f"{row[1]!r}:{row[0]}" for row in rows], size)
    ranges = _in_order(question, sort)
    if after is not None:
        ranges = _behind(ranges, _cursor(after, int), sort)
    numbers = [*islice(_by_publication(connection, ranges, sort), size + 1)]
    return _found(numbers, [str(number) for number in numbers], size)


def _found(numbers: Sequence[int], cursors: Sequence[str], size: int) -> Found:
    return Found(tuple(numbers[:size]), cursors[size - 1] if len(numbers) > size else None)


def _in_order(question: Question, sort: Sort) -> list[Range]:
    """The ranges as they come; articles without a date are the last in both directions."""
    ranges = list(question.ranges)
    if sort is not Sort.OLDEST:
        ranges.sort(key=lambda each: (each.numbers == UNDATED, -each.numbers.first))
    return ranges


def _behind(ranges: Sequence[Range], last: int, sort: Sort) -> list[Range]:
    """What is left of the ranges behind the number that was told last."""
    for place, each in enumerate(ranges):
        numbers = each.numbers
        if numbers.first <= last <= numbers.last:
            left = (
                Numbers(last + 1, numbers.last)
                if sort is Sort.OLDEST
                else Numbers(numbers.first, last - 1)
            )
            return [replace(each, numbers=left), *ranges[place + 1 :]]
    raise _no_such_page(str(last))


def _by_publication(
    connection: sqlite3.Connection, ranges: Sequence[Range], sort: Sort
) -> Iterator[int]:
    for each in ranges:
        asked = _ask(each, sort, limit=NO_LIMIT)
        for row in connection.execute(asked.text, asked.values):
            yield row[0]


def _ask(asked: Range, sort: Sort, *, limit: int) -> Sql:
    conditions = "".join(f" AND {condition.sql}" for condition in asked.conditions)
    text = (WHOLE if asked.match is None else INDEXED).format(
        joined=JOINED if asked.conditions else "",
        conditions=conditions,
        direction="ASC" if sort is Sort.OLDEST else "DESC",
    )
    match = () if asked.match is None else (asked.match,)
    values = (value for condition in asked.conditions for value in condition.values)
    return Sql(text, (*match, asked.numbers.first, asked.numbers.last, *values, limit))


def _sorted(
    question: Question, among: int, sort: Sort, after: tuple[float, int], limit: int
) -> Sql:
    keyed = _keyed(question, newest(question, among), sort)
    return Sql(SORTED.format(keyed=keyed.text), (*keyed.values, *after, limit))


def _keyed(question: Question, hits: Sql, sort: Sort) -> Sql:
    """The hits with what they are sorted by."""
    if sort is Sort.BEST and question.words is not None:
        return Sql(SCORED.format(hits=hits.text), (*hits.values, question.words))
    return Sql(KEYED.format(key=KEYS[sort], hits=hits.text), hits.values)


def _key_of(after: str | None) -> tuple[float, int]:
    if after is None:
        return BEFORE_ALL
    key, _, number = after.partition(":")
    last = _cursor(number, int)
    if not 0 <= last <= UNDATED.last:
        raise _no_such_page(after)
    return _cursor(key, float), -last


def _cursor(written: str, read: Callable[[str], T]) -> T:
    try:
        return read(written)
    except ValueError:
        raise _no_such_page(written) from None


def _no_such_page(written: str) -> QueryError:
    return QueryError(f"there is no page after {written!r}; begin again at the first one")
