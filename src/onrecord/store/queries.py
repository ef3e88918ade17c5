"""What the record holds: articles, counts, speakers, one article's extraction, the withdrawn."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator

from onrecord.contract import SAID, Extraction, Mode
from onrecord.store.find import find_article
from onrecord.store.readings import all_readings, reading_of_article
from onrecord.store.records import (
    ArticleSummary,
    Counts,
    SpeakerCount,
    WithdrawnStatement,
)
from onrecord.store.rows import by_of, statement_of
from onrecord.store.search.terms import SPOKEN, UNKNOWN, any_of

SUMMARY = """
SELECT article.id, article.location, version.title, version.outlet, version.wire,
       version.published, version.language, version.added,
       (SELECT count(*) FROM current_statement AS current
        WHERE current.article = article.id AND current.mode IN ({modes})
       ) AS statements,
       (SELECT count(*) FROM version AS any WHERE any.article = article.id) AS versions
FROM article JOIN version ON version.number = article.version """
ARTICLES = SUMMARY + "ORDER BY version.published_first NULLS LAST, article.location"
ADDED = (
    SUMMARY
    + """
WHERE article.rowid > coalesce((SELECT rowid FROM article WHERE id = ?), 0)
ORDER BY article.rowid LIMIT ?"""
)

COUNTS = """
SELECT (SELECT count(*) FROM article) AS articles,
       (SELECT count(*) FROM version) AS versions,
       count(*) AS statements,
       count(DISTINCT speaker_id) AS speakers
FROM current_statement WHERE mode IN ({modes})"""

# The same for what somebody said, asked or wrote, from what is counted already: on a million
# statements 0.03 s in place of 1.5.
COUNTS_SAID = """
SELECT (SELECT count(*) FROM article) AS articles,
       (SELECT count(*) FROM version) AS versions,
       (SELECT coalesce(sum(statements), 0) FROM current_speaker)
       + (SELECT count(*) FROM statement_words WHERE statement_words MATCH ?) AS statements,
       (SELECT count(*) FROM current_speaker WHERE statements > 0) AS speakers"""
UNKNOWN_SAID = f"{any_of([SPOKEN])} AND {any_of([UNKNOWN])}"

SPEAKERS = """
SELECT speaker AS name, count(*) AS statements, count(DISTINCT article) AS articles
FROM current_statement WHERE speaker IS NOT NULL AND mode IN ({modes})
GROUP BY speaker_id ORDER BY statements DESC, name"""

ORIGINAL = """
SELECT version.original FROM article JOIN version ON version.number = article.version
WHERE article.id = ?"""

# Newest version first: a statement that several of them held is told of the last one.
WITHDRAWN = """
SELECT statement.contract, statement.text, statement.cue, version.sha256, version.published,
       version.added, extraction.onrecord, extraction.model, extraction.settings, extraction.at
FROM article
JOIN version AS standing ON standing.number = article.version
JOIN version ON version.article = article.id AND version.number <> standing.number
JOIN extraction ON extraction.number = version.extraction
JOIN statement ON statement.extraction = extraction.number
WHERE article.id = ? AND NOT EXISTS (
    SELECT 1 FROM statement AS kept
    WHERE kept.extraction = standing.extraction
      AND kept.text = statement.text AND kept.cue = statement.cue)
ORDER BY version.number DESC, statement.position"""


def articles(connection: sqlite3.Connection, modes: tuple[Mode, ...]) -> Iterator[ArticleSummary]:
    """Every article, the earliest published first, those without a date last."""
    for row in connection.execute(_of_modes(ARTICLES, modes), modes):
        yield ArticleSummary(**dict(row))


def articles_added(
    connection: sqlite3.Connection, after: str | None, limit: int
) -> tuple[ArticleSummary, ...]:
    """Articles in the order in which they were added, from the one behind the id on."""
    rows = connection.execute(_of_modes(ADDED, SAID), (*SAID, after, limit))
    return tuple(ArticleSummary(**dict(row)) for row in rows)


def counts(connection: sqlite3.Connection, modes: tuple[Mode, ...]) -> Counts:
    """How much there is."""
    if modes == SAID:
        return Counts(**dict(connection.execute(COUNTS_SAID, (UNKNOWN_SAID,)).fetchone()))
    return Counts(**dict(connection.execute(_of_modes(COUNTS, modes), modes).fetchone()))


def speakers(connection: sqlite3.Connection, modes: tuple[Mode, ...]) -> Iterator[SpeakerCount]:
    """Every named speaker, those with the most statements first."""
    for row in connection.execute(_of_modes(SPEAKERS, modes), modes):
        yield SpeakerCount(**dict(row))


def extraction(connection: sqlite3.Connection, name: str) -> Extraction:
    """What was found in the version that counts of the article meant by `name`."""
    return reading_of_article(connection, find_article(connection, name)).extraction


def readings(connection: sqlite3.Connection, name: str) -> Iterator[Extraction]:
    """Every reading of the article meant by `name`, of all its versions, in order of the record."""
    found = all_readings(connection, find_article(connection, name))
    return (reading.extraction for reading in found)


def original(connection: sqlite3.Connection, name: str) -> bytes | None:
    """The bytes that the version that counts was read from; None where they are not kept."""
    row = connection.execute(ORIGINAL, (find_article(connection, name),)).fetchone()
    return zlib.decompress(row["original"]) if row["original"] is not None else None


def withdrawn(connection: sqlite3.Connection, name: str) -> Iterator[WithdrawnStatement]:
    """Statements, by content and cue, that only versions hold which no longer count."""
    return _each_once(connection.execute(WITHDRAWN, (find_article(connection, name),)))


def _each_once(rows: Iterable[sqlite3.Row]) -> Iterator[WithdrawnStatement]:
    told: set[tuple[str, str]] = set()
    for row in rows:
        words = (row["text"], row["cue"])
        if words not in told:
            told.add(words)
            yield WithdrawnStatement(
                statement=statement_of(row),
                sha256=row["sha256"],
                published=row["published"],
                added=row["added"],
                by=by_of(row),
            )


def _of_modes(sql: str, modes: tuple[Mode, ...]) -> str:
    return sql.format(modes=", ".join("?" * len(modes)))
