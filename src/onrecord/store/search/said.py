"""When something was said, as a question to the index: by terms of months and years.

What was said on some day up to another, or from one on, carries the year of the day that is known.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.days import Days
from onrecord.store.search.terms import Field, term, terms_between

FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"
# Of the whole record, each found at an end of an index.
KNOWN = """
SELECT (SELECT min(said_first) FROM current_statement WHERE said_first IS NOT NULL),
       (SELECT max(said_first) FROM current_statement WHERE said_first IS NOT NULL),
       (SELECT min(said_last) FROM current_statement WHERE said_last IS NOT NULL),
       (SELECT max(said_last) FROM current_statement WHERE said_last IS NOT NULL)"""
# Two periods overlap where each begins before the other ends; an open end reaches everything.
OVERLAPS = (
    "(current_statement.said_last IS NULL OR current_statement.said_last >= ?) "
    "AND (current_statement.said_first IS NULL OR current_statement.said_first <= ?)"
)


def said_terms(connection: sqlite3.Connection, asked: Days) -> Iterator[str]:
    """Everything that may have been said on one of the days carries one of these terms.

    And little else: OVERLAPS tells which of it. Years in which nothing was said have none, so that
    a search without an end asks for no more terms than the record has years.
    """
    known = connection.execute(KNOWN).fetchone()
    first = Days(known[0] or LAST_DAY, known[1] or FIRST_DAY)
    last = Days(known[2] or LAST_DAY, known[3] or FIRST_DAY)
    yield from terms_between(max(asked.first, first.first), min(asked.last, last.last))
    yield from _years(Field.SAID_UNTIL, max(asked.first, last.first), last.last)
    yield from _years(Field.SAID_SINCE, first.first, min(asked.last, first.last))


def _years(field: Field, first: str, last: str) -> Iterator[str]:
    return (term(field, f"{year:04d}") for year in range(int(first[:4]), int(last[:4]) + 1))
