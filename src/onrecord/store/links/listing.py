"""Utterances as a list, the most reported first, a page at a time.

A filter that few statements answer to is asked for these; one that many do is held against one
utterance after the other, and the page is full before long.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.errors import QueryError
from onrecord.store.links.records import UtteranceFilter, UtterancePage, UtteranceSummary
from onrecord.store.links.rows import as_list
from onrecord.store.page_records import MOST_COUNTED
from onrecord.store.records import StatementFilter
from onrecord.store.rows import Value
from onrecord.store.search.hits import newest
from onrecord.store.search.numbers import Numbers
from onrecord.store.search.question import Question, Range, question_of
from onrecord.store.speakers.find import speaker_of_id

Row = sqlite3.Row

SELECT = """
SELECT utterance.number, utterance.id, current_speaker.name AS speaker, utterance.speaker_id,
       coalesce(current_statement.text, '') AS words, utterance.said_first, utterance.said_last,
       utterance.published, utterance.independent,
       utterance.articles - utterance.independent AS reprints, utterance.reports AS statements,
       utterance.differences
FROM utterance
LEFT JOIN current_speaker ON current_speaker.id = utterance.speaker_id
LEFT JOIN current_statement ON current_statement.number = (
    SELECT longest.number FROM current_statement AS longest
    WHERE longest.id = utterance.longest LIMIT 1)
WHERE utterance.independent >= ?
  AND (utterance.independent, utterance.reports, utterance.id) < (?, ?, ?){conditions}
ORDER BY utterance.independent DESC, utterance.reports DESC, utterance.id DESC LIMIT ?"""
OF_SPEAKERS = " AND utterance.speaker_id IN (SELECT value FROM json_each(?))"
AMONG = " AND utterance.number IN (SELECT value FROM json_each(?))"
REPORTED = """
SELECT DISTINCT report.utterance FROM ({hits}) AS hits
JOIN current_statement ON current_statement.number = hits.number
JOIN report ON report.statement = current_statement.id
WHERE report.utterance IS NOT NULL"""
NUMBERS = """
SELECT current_statement.number FROM report
JOIN current_statement ON current_statement.id = report.statement
WHERE report.utterance = ?"""
Place = tuple[int, int, str]

BEFORE_ALL: Place = (1 << 62, 1 << 62, "")
# Looked at together; many enough to be quick, few enough that a short page costs little.
TOGETHER = 200


def utterances(
    connection: sqlite3.Connection, wanted: UtteranceFilter, limit: int | None
) -> Iterator[UtteranceSummary]:
    """The utterances that a filter asks for. Raises QueryError as `Store.statements` does."""
    rows = _rows(connection, wanted, BEFORE_ALL)
    return map(_summary, islice(rows, limit))


def utterance_page(
    connection: sqlite3.Connection, wanted: UtteranceFilter, after: str | None, size: int
) -> UtterancePage:
    """A page of them. Raises QueryError also for a cursor that no page gave."""
    begin = BEFORE_ALL if after is None else _begin(after)
    found = list(islice(_rows(connection, wanted, begin), size + 1))
    shown = found[:size]
    cursor = _cursor(shown[-1]) if len(found) > size else None
    return UtterancePage(tuple(map(_summary, shown)), cursor)


def _rows(connection: sqlite3.Connection, wanted: UtteranceFilter, begin: Place) -> Iterator[Row]:
    conditions, values = "", list[Value]()
    if wanted.speakers:
        ids = [speaker_of_id(connection, each) or each for each in wanted.speakers]
        conditions, values = OF_SPEAKERS, [as_list(ids)]
    question = _question(connection, wanted)
    if question is None:
        return _in_order(connection, wanted, begin, conditions, values)
    few = _reported(connection, question)
    if few is not None:
        among = [*values, as_list(few)]
        return _in_order(connection, wanted, begin, conditions + AMONG, among)
    every = _in_order(connection, wanted, begin, conditions, values)
    return (row for row in every if _answers(connection, row["number"], question))


def _question(connection: sqlite3.Connection, wanted: UtteranceFilter) -> Question | None:
    """What is asked of statements; None where nothing is."""
    asked = StatementFilter(
        words=wanted.words,
        speaker=wanted.speaker,
        outlet=wanted.outlet,
        said_from=wanted.said_from,
        said_to=wanted.said_to,
    )
    return question_of(connection, asked) if asked != StatementFilter() else None


def _reported(connection: sqlite3.Connection, question: Question) -> list[int] | None:
    """The numbers of the utterances that have a hit; None where there are too many hits."""
    hits = newest(question, MOST_COUNTED + 1)
    counted = f"SELECT count(*) FROM ({hits.text})"
    if connection.execute(counted, hits.values).fetchone()[0] > MOST_COUNTED:
        return None
    rows = connection.execute(REPORTED.format(hits=hits.text), hits.values)
    return [row["utterance"] for row in rows]


def _answers(connection: sqlite3.Connection, utterance: int, question: Question) -> bool:
    """True where one of its statements is a hit."""
    for row in connection.execute(NUMBERS, (utterance,)):
        hits = newest(_only(question, row["number"]), 1)
        if connection.execute(hits.text, hits.values).fetchone():
            return True
    return False


def _only(question: Question, number: int) -> Question:
    ranges = (
        Range(Numbers(number, number), each.match, each.conditions)
        for each in question.ranges
        if each.numbers.first <= number <= each.numbers.last
    )
    return Question(question.words, tuple(ranges) or _nowhere(question))


def _nowhere(question: Question) -> tuple[Range, ...]:
    first = question.ranges[0]
    return (Range(Numbers(1, 0), first.match, first.conditions),)


def _in_order(
    connection: sqlite3.Connection,
    wanted: UtteranceFilter,
    begin: Place,
    conditions: str,
    values: Sequence[Value],
) -> Iterator[Row]:
    sql = SELECT.format(conditions=conditions)
    while True:
        rows = connection.execute(sql, (wanted.at_least, *begin, *values, TOGETHER)).fetchall()
        yield from rows
        if len(rows) < TOGETHER:
            return
        begin = _place(rows[-1])


def _place(row: Row) -> Place:
    return row["independent"], row["statements"], row["id"]


def _cursor(row: Row) -> str:
    return ":".join(map(str, _place(row)))


def _begin(cursor: str) -> Place:
    parts = cursor.encode("utf-8", "replace").decode().split(":")
    counts = [int(each[:18]) for each in parts[:2] if each.isascii() and each.isdigit()]
    if len(parts) != 3 or len(counts) != 2:
        raise QueryError(f"there is no page after {cursor!r}; begin again at the first one")
    return counts[0], counts[1], parts[2]


def _summary(row: Row) -> UtteranceSummary:
    return UtteranceSummary(**{name: row[name] for name in row.keys() if name != "number"})  # noqa: SIM118
