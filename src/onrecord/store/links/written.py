"""Utterances into the record, as linking made them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.contract_json import record_json
from onrecord.linked import Difference, DifferenceKind
from onrecord.store.links.rows import as_list

OLD = """
SELECT DISTINCT utterance FROM report
WHERE statement IN (SELECT value FROM json_each(?)) AND utterance IS NOT NULL"""
FIND = "SELECT number FROM utterance WHERE id = ?"
COLUMNS = (
    "id",
    "first",
    "longest",
    "speaker_id",
    "said_first",
    "said_last",
    "published",
    "independent",
    "articles",
    "reports",
    "differences",
)
INSERT = f"""
INSERT INTO utterance ({", ".join(COLUMNS)}) VALUES ({", ".join("?" * len(COLUMNS))})"""
UPDATE = f"""
UPDATE utterance SET {", ".join(f"{column} = ?" for column in COLUMNS)} WHERE number = ?"""
SET_REPORT = """
UPDATE report SET utterance = ?, probability = ?, reason = ?, differences = ?
WHERE statement = ?"""
MARK_OTHERS = """
INSERT OR IGNORE INTO link_dirty SELECT bundle FROM report
WHERE utterance = ? AND statement NOT IN (SELECT value FROM json_each(?))"""
LEAVE = """
UPDATE report SET utterance = NULL, probability = NULL, reason = NULL, differences = NULL
WHERE utterance = ?"""
DELETE_DIFFERENCES = "DELETE FROM difference WHERE utterance = ?"
DELETE = "DELETE FROM utterance WHERE number = ?"
INSERT_DIFFERENCE = """
INSERT INTO difference (utterance, kind, probability, rank, a, a_start, a_end, b, b_start, b_end)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
DELETE_ALIKE = (
    "DELETE FROM suggestion WHERE a_content = ? AND NOT cut",
    "DELETE FROM suggestion WHERE b_content = ? AND NOT cut",
)
DELETE_CUT = (
    "DELETE FROM suggestion WHERE a = ? AND cut",
    "DELETE FROM suggestion WHERE b = ? AND cut",
)
INSERT_SUGGESTION = "INSERT OR REPLACE INTO suggestion VALUES (?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A statement of an utterance, set against the first one."""

    statement: str
    probability: float
    reason: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class MadeDifference:
    """Two statements in which something differs, and where in their contents.

    `rank`: the smaller, the stronger it is.
    """

    kind: DifferenceKind
    probability: float
    rank: float
    a: str
    a_span: Span | None
    b: str
    b_span: Span | None


@dataclass(frozen=True, slots=True)
class MadeUtterance:
    """An utterance of two or more statements; the fields as in the table."""

    id: str
    first: str
    longest: str
    speaker_id: str | None
    said_first: str | None
    said_last: str | None
    published: str | None
    independent: int
    articles: int
    reports: tuple[MadeReport, ...]
    differences: tuple[MadeDifference, ...]


@dataclass(frozen=True, slots=True, order=True)
class MadeSuggestion:
    """Two statements, the smaller id first, whose utterances may be one; and their contents."""

    a: str
    b: str
    a_content: int
    b_content: int
    probability: float


def write_utterances(
    connection: sqlite3.Connection, statements: Iterable[str], made: Sequence[MadeUtterance]
) -> None:
    """Makes these the utterances of these statements; those in none of them stand alone."""
    ids = as_list(statements)
    old = [row["utterance"] for row in connection.execute(OLD, (ids,))]
    for number in old:
        connection.execute(MARK_OTHERS, (number, ids))
        connection.execute(LEAVE, (number,))
        connection.execute(DELETE_DIFFERENCES, (number,))
    kept = {_write(connection, each) for each in made}
    connection.executemany(DELETE, [(number,) for number in old if number not in kept])


def suggest_alike(
    connection: sqlite3.Connection, contents: Collection[int], made: Iterable[MadeSuggestion]
) -> None:
    """Makes these the suggestions for contents that are nearly enough alike, one of these."""
    for delete in DELETE_ALIKE:
        connection.executemany(delete, [(content,) for content in contents])
    _insert_suggestions(connection, made, cut=False)


def suggest_cut(
    connection: sqlite3.Connection, statements: Collection[str], made: Iterable[MadeSuggestion]
) -> None:
    """Makes these the suggestions for links that were cut, one of these statements in each."""
    for delete in DELETE_CUT:
        connection.executemany(delete, [(statement,) for statement in statements])
    _insert_suggestions(connection, made, cut=True)


def _insert_suggestions(
    connection: sqlite3.Connection, made: Iterable[MadeSuggestion], *, cut: bool
) -> None:
    rows = ((e.a, e.b, e.a_content, e.b_content, e.probability, cut) for e in made)
    connection.executemany(INSERT_SUGGESTION, rows)


def _write(connection: sqlite3.Connection, made: MadeUtterance) -> int:
    row = (
        made.id,
        made.first,
        made.longest,
        made.speaker_id,
        made.said_first,
        made.said_last,
        made.published,
        made.independent,
        made.articles,
        len(made.reports),
        len(made.differences),
    )
    found = connection.execute(FIND, (made.id,)).fetchone()
    if found is None:
        number = connection.execute(INSERT, row).lastrowid or 0
    else:
        number = found["number"]
        connection.execute(UPDATE, (*row, number))
    connection.executemany(SET_REPORT, [_report(number, each) for each in made.reports])
    connection.executemany(INSERT_DIFFERENCE, [_difference(number, e) for e in made.differences])
    return number


def _report(number: int, made: MadeReport) -> tuple[int, float, str, str, str]:
    differences = record_json(made.differences).decode()
    return number, made.probability, made.reason, differences, made.statement


def _difference(number: int, made: MadeDifference) -> tuple[int | float | str | None, ...]:
    a, b = made.a_span or (None, None), made.b_span or (None, None)
    return number, made.kind, made.probability, made.rank, made.a, *a, made.b, *b
