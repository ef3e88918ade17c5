"""Bundles and their statements out of the record, and statements with what is told of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.days import days_of
from onrecord.store.links.rows import StoredBundle, as_list

OF_NUMBERS = """
SELECT number, content, speaker, said, published FROM link_bundle
WHERE number IN (SELECT value FROM json_each(?))"""
OF_CONTENT = """
SELECT number, content, speaker, said, published FROM link_bundle WHERE content = ?"""
STATEMENTS = "SELECT statement FROM report WHERE bundle = ? ORDER BY statement"
OF_STATEMENT = "SELECT bundle FROM report WHERE statement = ?"
NESTED = """
SELECT report.statement, report.within FROM json_each(?) AS wanted
CROSS JOIN report ON report.statement = wanted.value WHERE report.within <> ''"""
TOLD = """
SELECT report.statement, report.article, report.direct, report.headline, report.published,
       report.place, report.differences, report.reason, report.probability,
       link_bundle.content,
       current_statement.text, current_statement.speaker, current_statement.speaker_id,
       current_statement.said_first, current_statement.said_last,
       current_statement.published AS printed, reprint_group.first AS reprint_of, article.location
FROM json_each(?) AS wanted
CROSS JOIN report ON report.statement = wanted.value
JOIN link_bundle ON link_bundle.number = report.bundle
JOIN current_statement ON current_statement.id = report.statement
                      AND current_statement.article = report.article
JOIN article ON article.id = report.article
LEFT JOIN reprint_group ON reprint_group.article = report.article
ORDER BY report.statement"""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of an utterance, with what its place among the others hangs on.

    published
        As the article prints it. `day` is its first day, empty where not told.
    leads
        The id of the article that leads the group of reprints, its own where there is no other.
    probability, reason, differences
        As it was set against the first report when it was linked last; null where it was not.
    """

    statement: str
    article: str
    location: str
    content: int
    text: str
    speaker: str | None
    speaker_id: str | None
    said_first: str | None
    said_last: str | None
    published: str | None
    day: str
    leads: str
    is_direct: bool
    is_headline: bool
    place: int
    probability: float | None
    reason: str | None
    differences: str | None

    @property
    def order(self) -> tuple[bool, str, bool, str, bool, int, str]:
        """In order of publication; of a day no reprint first, of an article the headline last."""
        is_reprint = self.leads != self.article
        where = (self.location, self.is_headline, self.place, self.statement)
        return (not self.day, self.day, is_reprint, *where)


def bundles_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[StoredBundle]:
    """The bundles of these numbers that are there."""
    return _bundles(connection, connection.execute(OF_NUMBERS, (as_list(numbers),)))


def bundles_of_content(connection: sqlite3.Connection, content: int) -> Iterator[StoredBundle]:
    """Every bundle of a content."""
    return _bundles(connection, connection.execute(OF_CONTENT, (content,)))


def bundle_of(connection: sqlite3.Connection, statement: str) -> int | None:
    """The number of the bundle that a statement stands in; None for one that is not linked."""
    row = connection.execute(OF_STATEMENT, (statement,)).fetchone()
    return None if row is None else int(row["bundle"])


def nested(connection: sqlite3.Connection, statements: Iterable[str]) -> list[tuple[str, str]]:
    """Those of the statements that lie within another one, each with that one."""
    rows = connection.execute(NESTED, (as_list(statements),))
    return [(row["statement"], row["within"]) for row in rows]


def told(connection: sqlite3.Connection, statements: Iterable[str]) -> list[Told]:
    """The statements of these ids, in order of publication."""
    rows = connection.execute(TOLD, (as_list(statements),))
    found = {row["statement"]: _told(row) for row in rows}
    return sorted(found.values(), key=lambda each: each.order)


def _bundles(connection: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> Iterator[StoredBundle]:
    for row in list(rows):
        statements = connection.execute(STATEMENTS, (row["number"],))
        yield StoredBundle(**dict(row), statements=tuple(each["statement"] for each in statements))


def _told(row: sqlite3.Row) -> Told:
    days = days_of(row["printed"])
    return Told(
        statement=row["statement"],
        article=row["article"],
        location=row["location"],
        content=row["content"],
        text=row["text"],
        speaker=row["speaker"],
        speaker_id=row["speaker_id"],
        said_first=row["said_first"],
        said_last=row["said_last"],
        published=row["printed"],
        day=days.first if days else "",
        leads=row["reprint_of"] or row["article"],
        is_direct=bool(row["direct"]),
        is_headline=bool(row["headline"]),
        place=row["place"],
        probability=row["probability"],
        reason=row["reason"],
        differences=row["differences"],
    )
