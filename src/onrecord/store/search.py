"""Statements that answer to a filter."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.errors import QueryError
from onrecord.store.days import Days, days_of
from onrecord.store.find import find_article
from onrecord.store.records import StatementFilter, StoredStatement
from onrecord.store.rows import Value, by_of, statement_of
from onrecord.store.words import content_match, speaker_match

SELECT = """
SELECT statement.contract, statement.cue, statement.source, version.article, article.location,
       version.title, version.outlet, version.wire, version.published, extraction.onrecord,
       extraction.model, extraction.settings, extraction.at
FROM """
THROUGH_INDEX = """statement_words
JOIN statement ON statement.number = statement_words.rowid
JOIN """
# Joining through the two pointers leaves only what counts today.
STANDING = """version {on_version}
JOIN article ON article.version = version.number
JOIN extraction ON extraction.number = version.extraction
"""
BY_DATE = "version.published_first NULLS LAST, version.article, statement.position"
# Words of the content alone make a match better; those of the speaker are a condition.
BEST_FIRST = "bm25(statement_words, 1.0, 0.0, 0.0), " + BY_DATE


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL that must be true, with the values bound in it."""

    sql: str
    values: tuple[Value, ...] = ()


def statements(
    connection: sqlite3.Connection, wanted: StatementFilter
) -> Iterator[StoredStatement]:
    """The statements wanted: best match first where words are, otherwise by date of publication.

    Raises QueryError for a search without a word and for a bound that is no date, NotFound for an
    article that is not there.
    """
    conditions = [*_conditions(connection, wanted)]
    indexed = wanted.words is not None or wanted.speaker is not None
    sql = SELECT + (_through_index() if indexed else _through_versions())
    if conditions:
        sql += "WHERE " + " AND ".join(condition.sql for condition in conditions)
    sql += f" ORDER BY {BY_DATE if wanted.words is None else BEST_FIRST} LIMIT ?"
    values = [value for condition in conditions for value in condition.values]
    limit = -1 if wanted.limit is None else max(wanted.limit, 0)
    return map(_stored, connection.execute(sql, (*values, limit)))


def _through_index() -> str:
    return THROUGH_INDEX + STANDING.format(
        on_version="ON version.extraction = statement.extraction"
    )


def _through_versions() -> str:
    on_statement = "JOIN statement ON statement.extraction = version.extraction\n"
    return STANDING.format(on_version="") + on_statement


def _conditions(connection: sqlite3.Connection, wanted: StatementFilter) -> Iterator[Condition]:
    yield from _conditions_of_words(wanted)
    yield from _conditions_of_article(connection, wanted)
    for column in ("kind", "polarity", "headline"):
        value: Value = getattr(wanted, column)
        if value is not None:
            yield Condition(f"statement.{column} = ?", (value,))
    if wanted.modes is not None:
        marks = ", ".join("?" * len(wanted.modes))
        yield Condition(f"statement.mode IN ({marks})", wanted.modes)
    if wanted.named is not None:
        yield Condition(f"(statement.speaker IS NOT NULL) = {int(wanted.named)}")


def _conditions_of_words(wanted: StatementFilter) -> Iterator[Condition]:
    matches: list[str] = []
    if wanted.words is not None:
        matches.append(content_match(wanted.words))
    if wanted.speaker is not None:
        matches.append(speaker_match(wanted.speaker))
    if matches:
        yield Condition("statement_words MATCH ?", (" AND ".join(f"({m})" for m in matches),))


def _conditions_of_article(
    connection: sqlite3.Connection, wanted: StatementFilter
) -> Iterator[Condition]:
    if wanted.article is not None:
        yield Condition("article.id = ?", (find_article(connection, wanted.article),))
    if wanted.outlet is not None:
        outlet = wanted.outlet.encode("utf-8", "replace").decode()
        yield Condition("instr(lower(coalesce(version.outlet, version.wire)), lower(?))", (outlet,))
    # Two intervals overlap where each begins before the other ends.
    if wanted.published_from is not None:
        yield Condition("version.published_last >= ?", (_bound(wanted.published_from).first,))
    if wanted.published_to is not None:
        yield Condition("version.published_first <= ?", (_bound(wanted.published_to).last,))


def _bound(date: str) -> Days:
    days = days_of(date)
    if days is None:
        raise QueryError(f"{date!r} cannot bound a search; give 2015, 2015-10 or 2015-10-13")
    return days


def _stored(row: sqlite3.Row) -> StoredStatement:
    return StoredStatement(
        statement=statement_of(row),
        article=row["article"],
        location=row["location"],
        title=row["title"],
        outlet=row["outlet"],
        wire=row["wire"],
        published=row["published"],
        cue=row["cue"],
        source=row["source"],
        by=by_of(row),
    )
