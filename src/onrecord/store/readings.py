"""Readings as they are stored: the one that counts, and those that stay beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.contract import Extraction, Spans
from onrecord.store.excerpts import kept_text
from onrecord.store.records import Keep
from onrecord.store.rows import article_of, by_of, statement_of

READING = """
SELECT version.*, version.number AS version_number, version.text AS version_text, article.location,
       extraction.number AS reading, extraction.contract, extraction.onrecord, extraction.model,
       extraction.settings, extraction.at
FROM article
JOIN version ON version.article = article.id
JOIN extraction ON extraction.version = version.number
WHERE """
OF_ARTICLE = (
    READING + "article.id = ? AND version.number = article.version "
    "AND extraction.number = version.extraction"
)
OF_VERSION = READING + "version.number = ? AND extraction.number = version.extraction"
ALL_OF_ARTICLE = READING + "article.id = ? ORDER BY extraction.number"

STATEMENTS = "SELECT contract FROM statement WHERE extraction = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class Reading:
    """An extraction with the number that it has in the record; `kept` is how much of its text is.

    In `gaps` the article's text is blanks, since it is not kept there.
    """

    number: int
    extraction: Extraction
    kept: Keep = Keep.TEXT
    gaps: Spans = ()


def reading_of_article(connection: sqlite3.Connection, article: str) -> Reading:
    """The reading that counts of the version that counts; the article must be there."""
    return _reading(connection, connection.execute(OF_ARTICLE, (article,)).fetchone())


def reading_of_version(connection: sqlite3.Connection, version: int) -> Reading | None:
    """The reading of a version that counts; None where there is no such version."""
    row = connection.execute(OF_VERSION, (version,)).fetchone()
    return row and _reading(connection, row)


def all_readings(connection: sqlite3.Connection, article: str) -> Iterator[Reading]:
    """Every reading of every version of the article, the one that was made first comes first."""
    for row in connection.execute(ALL_OF_ARTICLE, (article,)):
        yield _reading(connection, row)


def _reading(connection: sqlite3.Connection, row: sqlite3.Row) -> Reading:
    rows = connection.execute(STATEMENTS, (row["reading"],))
    held = kept_text(connection, row)
    extraction = Extraction(
        contract=row["contract"],
        article=article_of(row, held.text),
        by=by_of(row),
        statements=tuple(statement_of(each) for each in rows),
    )
    return Reading(row["reading"], extraction, Keep(row["kept"]), held.gaps)
