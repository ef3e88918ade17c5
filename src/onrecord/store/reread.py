"""Stored texts and who read them last; another reading of one, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from onrecord.contract import Article, Extraction
from onrecord.store.add import DESCRIBE_VERSION, SET_EXTRACTION, put_extraction
from onrecord.store.connection import transaction
from onrecord.store.corrected import without_links
from onrecord.store.current import refresh
from onrecord.store.excerpts import KeptText
from onrecord.store.find import find_article
from onrecord.store.forget.partly import keep_partly
from onrecord.store.forget.tombstones import Allowed, allowed
from onrecord.store.readings import Reading, reading_of_version
from onrecord.store.records import Added, Reread, StoredVersion
from onrecord.store.review.decisions import decided_reading
from onrecord.store.rows import by_of, description_row, statement_row

NUMBERS = "SELECT number FROM version WHERE text IS NOT NULL ORDER BY number"
NUMBERS_OF_ARTICLE = """
SELECT number FROM version WHERE article = ? AND text IS NOT NULL ORDER BY number"""
NOT_KEPT = "SELECT count(*) FROM version WHERE text IS NULL"
NOT_KEPT_OF_ARTICLE = NOT_KEPT + " AND article = ?"
VERSION = """
SELECT version.number, article.location, version.sha256, version.number = article.version AS counts,
       extraction.number AS reading, extraction.onrecord, extraction.model, extraction.settings,
       extraction.at
FROM version
JOIN article ON article.id = version.article
JOIN extraction ON extraction.number = version.extraction
WHERE version.number = ?"""


def versions(connection: sqlite3.Connection, names: Iterable[str]) -> Iterator[StoredVersion]:
    """Every version whose text is kept, of the articles meant, or of all.

    Which ones is settled at once, and each is looked up when it is asked for: between two of them
    there may be writes. Raises NotFound for a name that means no article.
    """
    articles = dict.fromkeys(find_article(connection, name) for name in names)
    if articles:
        rows = [
            row
            for article in articles
            for row in connection.execute(NUMBERS_OF_ARTICLE, (article,))
        ]
    else:
        rows = list(connection.execute(NUMBERS))
    return _versions(connection, [row[0] for row in rows])


def article_of_version(connection: sqlite3.Connection, version: StoredVersion) -> Article | None:
    """The article with the text of that version; None where it was erased meanwhile."""
    reading = reading_of_version(connection, version.number)
    return reading.extraction.article if reading else None


def as_it_stands(connection: sqlite3.Connection, version: StoredVersion) -> Reread | None:
    """What there is to tell of a version that is not read again."""
    reading = reading_of_version(connection, version.number)
    return _told(connection, version, reading, reading) if reading else None


def reread(
    connection: sqlite3.Connection, version: StoredVersion, extraction: Extraction
) -> Reread | None:
    """Makes the extraction the one that counts for the version; the one before it stays.

    None, with nothing written, where another program changed, read or erased it meanwhile.
    """
    with transaction(connection):
        before = reading_of_version(connection, version.number)
        if before is None or before.number != version.reading:
            return None
        if without_links(before.extraction.article) != without_links(extraction.article):
            return None
        known = before.extraction.article
        number = _put(connection, version, known, allowed(connection, extraction))
        connection.execute(SET_EXTRACTION, (number, version.number))
        if version.counts:
            refresh(connection, extraction.article.id)
        after = reading_of_version(connection, version.number)
        assert after is not None  # written just now
        return _told(connection, version, before, after)


def not_kept(connection: sqlite3.Connection, names: Iterable[str]) -> int:
    """How many versions have no text to be read again, of the articles meant, or of all."""
    articles = dict.fromkeys(find_article(connection, name) for name in names)
    if not articles:
        everywhere: int = connection.execute(NOT_KEPT).fetchone()[0]
        return everywhere
    return sum(
        connection.execute(NOT_KEPT_OF_ARTICLE, (article,)).fetchone()[0] for article in articles
    )


def _put(
    connection: sqlite3.Connection, version: StoredVersion, known: Article, given: Allowed
) -> int:
    """The number of the extraction, written without the statements of who was forgotten.

    Another reading may find other statements that the outlet's corrections name.
    """
    text = given.extraction.article.text
    statements = [statement_row(each, text) for each in given.extraction.statements]
    number = put_extraction(connection, version.number, given.extraction, statements)
    if given.extraction.article != known:
        description = description_row(given.extraction.article)
        connection.execute(DESCRIBE_VERSION, (*description, version.number))
    if given.erased:
        keep_partly(connection, version.number, KeptText(text), given.erased)
    return number


def _versions(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[StoredVersion]:
    for number in numbers:
        row = connection.execute(VERSION, (number,)).fetchone()
        if row is not None:
            yield StoredVersion(
                number=row["number"],
                location=row["location"],
                sha256=row["sha256"],
                counts=bool(row["counts"]),
                reading=row["reading"],
                by=by_of(row),
            )


def _told(
    connection: sqlite3.Connection, version: StoredVersion, before: Reading, after: Reading
) -> Reread:
    same = before.number == after.number
    decided = decided_reading(connection, after)
    held = sum(len(each.decisions) for each in decided if not each.to_look_at)
    return Reread(
        location=version.location,
        sha256=version.sha256,
        counts=version.counts,
        became=Added.UNCHANGED if same else Added.READ_AGAIN,
        before=len(before.extraction.statements),
        after=len(after.extraction.statements),
        reapplied=0 if same else held,
        # Nobody is shown an older version's statements, so there is nothing to do about them.
        corrections=tuple(each for each in decided if each.to_look_at and version.counts),
    )
