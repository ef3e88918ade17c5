"""What the record tells of the utterance of one statement: when, where, how often, who first."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onrecord.checked import ReportOnRecord
from onrecord.linked import DISAGREEMENTS, DifferenceKind

SELECT = """
SELECT current_statement.id AS statement, current_statement.article, article.location,
       coalesce(current_statement.outlet, current_statement.wire) AS outlet,
       current_statement.published, current_statement.speaker, current_statement.speaker_id
FROM current_statement JOIN article ON article.id = current_statement.article
WHERE current_statement.id = ? LIMIT 1"""
UTTERANCE = """
SELECT utterance.number, utterance.id, utterance.first, utterance.said_first, utterance.said_last,
       utterance.independent, utterance.articles - utterance.independent AS reprints
FROM report JOIN utterance ON utterance.number = report.utterance
WHERE report.statement = ?"""
ALONE = """
SELECT NULL AS number, id, id AS first, said_first, said_last, 1 AS independent, 0 AS reprints
FROM current_statement WHERE id = ? LIMIT 1"""
VENUE = "SELECT venue FROM current_statement WHERE id = ? AND venue IS NOT NULL LIMIT 1"
FIRST_VENUE = """
SELECT current_statement.venue FROM report
JOIN current_statement ON current_statement.id = report.statement
WHERE report.utterance = ? AND current_statement.venue IS NOT NULL
ORDER BY report.published = '', report.published, report.statement LIMIT 1"""

KINDS = "SELECT DISTINCT kind FROM difference WHERE utterance = ?"
OF_WORDS = (DifferenceKind.WORDS, DifferenceKind.REORDER)


@dataclass(frozen=True, slots=True)
class ReportedUtterance:
    """An utterance by one of its statements; fields as in `onrecord.checked.OnRecord`."""

    utterance: str
    nearest: ReportOnRecord
    first: ReportOnRecord
    said_first: str | None
    said_last: str | None
    venue: str | None
    independent: int
    reprints: int
    disputed: tuple[DifferenceKind, ...]


def reported_utterance(connection: sqlite3.Connection, statement: str) -> ReportedUtterance | None:
    """The utterance that a statement reports; None where it stands nowhere any more."""
    nearest = _report(connection, statement)
    row = (
        connection.execute(UTTERANCE, (statement,)).fetchone()
        or connection.execute(ALONE, (statement,)).fetchone()
    )
    if nearest is None or row is None:
        return None
    return ReportedUtterance(
        utterance=row["id"],
        nearest=nearest,
        first=_report(connection, row["first"]) or nearest,
        said_first=row["said_first"],
        said_last=row["said_last"],
        venue=_venue(connection, statement, row["number"]),
        independent=row["independent"],
        reprints=row["reprints"],
        disputed=_disputed(connection, row["number"]),
    )


def _report(connection: sqlite3.Connection, statement: str) -> ReportOnRecord | None:
    row = connection.execute(SELECT, (statement,)).fetchone()
    return None if row is None else ReportOnRecord(**dict(row))


def _disputed(connection: sqlite3.Connection, utterance: int | None) -> tuple[DifferenceKind, ...]:
    kinds = {row["kind"] for row in connection.execute(KINDS, (utterance,))}
    return tuple(kind for kind in DISAGREEMENTS if kind in kinds and kind not in OF_WORDS)


def _venue(connection: sqlite3.Connection, statement: str, utterance: int | None) -> str | None:
    """As the statement tells it, else the first report that does."""
    row = connection.execute(VENUE, (statement,)).fetchone()
    if row is None and utterance is not None:
        row = connection.execute(FIRST_VENUE, (utterance,)).fetchone()
    return None if row is None else str(row["venue"])
