"""The numbers of what the record says today: they rise with the day of publication.

The full-text index hands out rows in order of their numbers without sorting, so that the newest of
a million hits cost no more than the newest of ten. Articles without a date come last of all.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

from onrecord.contract import Article
from onrecord.days import days_of

# As many statements as one day of publication can have.
_ONE_DAY = 1 << 40
# Later than the last day of a calendar, 31 December 9999, which is number 3,652,059.
_UNDATED = 4_000_000

LAST_ON_DAY = """
SELECT max(number) FROM current_statement WHERE number BETWEEN :first AND :last"""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers from `first` to `last`, both included."""

    first: int
    last: int


DATED = Numbers(0, _UNDATED * _ONE_DAY - 1)
UNDATED = Numbers(_UNDATED * _ONE_DAY, (_UNDATED + 1) * _ONE_DAY - 1)


def numbers_between(first: str, last: str) -> Numbers:
    """The numbers of articles whose first possible day of publication lies between two days."""
    return Numbers(_ordinal(first) * _ONE_DAY, (_ordinal(last) + 1) * _ONE_DAY - 1)


def next_number(connection: sqlite3.Connection, article: Article) -> int:
    """The first number that is free for statements of the article."""
    days = days_of(article.published)
    on_day = numbers_between(days.first, days.first) if days else UNDATED
    row = connection.execute(LAST_ON_DAY, {"first": on_day.first, "last": on_day.last}).fetchone()
    return on_day.first if row[0] is None else int(row[0]) + 1


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
