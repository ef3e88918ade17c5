"""Where reports of one utterance disagree, the strongest first, a page at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from onrecord.contract import BETWEEN_PIECES, Span, Statement
from onrecord.errors import QueryError
from onrecord.linked import DifferenceKind
from onrecord.store.links.find import utterance_id
from onrecord.store.links.records import DifferencePage, ReportDifference, Side
from onrecord.store.records import StoredStatement
from onrecord.store.rows import Value
from onrecord.store.search.results import stored_of_ids
from onrecord.store.speakers.find import find_speaker

SELECT = """
SELECT difference.*, utterance.id FROM difference
JOIN utterance ON utterance.number = difference.utterance
WHERE (difference.rank, a, b, difference.number) > (?, ?, ?, ?){conditions}
ORDER BY difference.rank, a, b, difference.number LIMIT ?"""

Place = tuple[float, str, str, int]

BEFORE_ALL: Place = (-1.0, "", "", 0)


def differences(
    connection: sqlite3.Connection,
    *,
    kind: DifferenceKind | None,
    speaker: str | None,
    utterance: str | None,
    after: str | None,
    size: int,
) -> DifferencePage:
    """A page of disagreements. Raises NotFound, and QueryError for a cursor that no page gave."""
    conditions, values = "", list[Value]()
    if kind is not None:
        conditions, values = " AND difference.kind = ?", [kind]
    if speaker is not None:
        conditions += " AND utterance.speaker_id = ?"
        values.append(find_speaker(connection, speaker))
    if utterance is not None:
        conditions += " AND utterance.id = ?"
        values.append(utterance_id(connection, utterance))
    begin = BEFORE_ALL if after is None else _begin(after)
    sql = SELECT.format(conditions=conditions)
    rows = connection.execute(sql, (*begin, *values, size + 1)).fetchall()
    shown = rows[:size]
    ids = dict.fromkeys(row[side] for row in shown for side in "ab")
    stored = {each.statement.id: each for each in stored_of_ids(connection, ids)}
    cursor = _cursor(shown[-1]) if len(rows) > size else None
    there = (row for row in shown if row["a"] in stored and row["b"] in stored)
    return DifferencePage(tuple(_difference(row, stored) for row in there), cursor)


def place_in_article(statement: Statement, span: Span) -> Span:
    """Where words of a statement's `text` stand in the article: from the first to the last.

    What joins two pieces of the content there stands nowhere; it counts to the piece before.
    """
    start = _offset(statement, span.start)
    return Span(start, max(start, _offset(statement, span.end - 1) + 1))


def _offset(statement: Statement, place: int) -> int:
    begin = 0
    for piece in statement.content:
        end = begin + piece.end - piece.start
        if place < end:
            return piece.start + max(0, place - begin)
        begin = end + len(BETWEEN_PIECES)
    return statement.content[-1].end - 1


def _difference(row: sqlite3.Row, stored: Mapping[str, StoredStatement]) -> ReportDifference:
    kind = DifferenceKind(row["kind"])
    return ReportDifference(
        utterance=row["id"],
        kind=kind,
        a=_side(stored[row["a"]], kind, row["a_start"], row["a_end"]),
        b=_side(stored[row["b"]], kind, row["b_start"], row["b_end"]),
        probability=row["probability"],
    )


def _side(
    stored: StoredStatement, kind: DifferenceKind, start: int | None, end: int | None
) -> Side:
    if start is not None and end is not None:
        span = Span(start, end)
        return Side(stored, span, place_in_article(stored.statement, span))
    return Side(stored, None, _told_at(stored.statement, kind))


def _told_at(statement: Statement, kind: DifferenceKind) -> Span | None:
    """Where the article tells who said it, or when."""
    if kind is DifferenceKind.SPEAKER:
        return next(iter((*statement.source, *statement.speaker.spans)), None)
    if kind is DifferenceKind.DATE and statement.said is not None:
        return next(iter(statement.said.spans), None)
    return None


def _cursor(row: sqlite3.Row) -> str:
    return f"{row['rank']!r}:{row['a']}:{row['b']}:{row['number']}"


def _begin(cursor: str) -> Place:
    try:
        rank, a, b, number = cursor.encode("utf-8", "replace").decode().split(":")
        return float(rank), a, b, min(int(number[:19]), 1 << 62)
    except ValueError:
        raise QueryError(
            f"there is no page after {cursor!r}; begin again at the first one"
        ) from None
