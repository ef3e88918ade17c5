"""The words around a statement, cut out of its article without reading the rest."""

from __future__ import annotations

import sqlite3

from onrecord.contract import Span, Statement

# A sentence or two on each side; of a content longer than a screen its beginning.
AROUND = 180
LONGEST = 900

KEPT = "SELECT substr(text, ?, ?) FROM version WHERE number = ? AND text IS NOT NULL"
WHOLE = "SELECT text FROM version WHERE number = ?"
EXCERPT = """
SELECT start, words FROM excerpt WHERE version = ? AND start <= ? ORDER BY start DESC LIMIT 1"""


def surroundings_of(
    connection: sqlite3.Connection, version: int, statement: Statement
) -> tuple[Span, str]:
    """A stretch of the text that holds the statement's content, or its beginning, and its words.

    It begins and ends at a paragraph or between words, as far as one is near. Both are empty where
    the text is not kept.
    """
    outer = statement.outer
    wanted = Span(max(outer.start - AROUND, 0), min(outer.end, outer.start + LONGEST) + AROUND)
    words, start = _cut(connection, version, wanted, outer.start)
    if not words:
        return Span(outer.start, outer.start), ""
    before = _left(words[: outer.start - start], is_whole=start == 0)
    inside = max(min(outer.end, outer.start + LONGEST) - start, 0)
    after = _right(words[inside:], was_cut=outer.end > outer.start + LONGEST)
    span = Span(start + before, start + inside + after)
    return span, words[before : inside + after]


def _cut(
    connection: sqlite3.Connection, version: int, wanted: Span, inside: int
) -> tuple[str, int]:
    length = wanted.end - wanted.start
    row = connection.execute(KEPT, (wanted.start + 1, length, version)).fetchone()
    if row is not None:
        # SQLite takes a NUL for the end of a text: then the content is not in there.
        is_there = len(row[0]) >= length - AROUND
        words = row[0] if is_there else wanted.of(_whole(connection, version))
        return words, wanted.start
    row = connection.execute(EXCERPT, (version, inside)).fetchone()
    if row is None:
        return "", wanted.start
    start = max(row["start"], wanted.start)
    from_start = start - row["start"]
    return row["words"][from_start : from_start + wanted.end - start], start


def _whole(connection: sqlite3.Connection, version: int) -> str:
    text: str = connection.execute(WHOLE, (version,)).fetchone()[0]
    return text


def _left(before: str, *, is_whole: bool) -> int:
    """Where to begin: behind the last line end, else behind the first blank."""
    line = before.rfind("\n") + 1
    if line or is_whole:
        return line
    return before.find(" ") + 1


def _right(after: str, *, was_cut: bool) -> int:
    """How much of what follows is told: up to a line end, else to the last blank."""
    line = after.find("\n")
    if line >= 0 and not was_cut:
        return line
    if len(after) < AROUND:
        return len(after)
    blank = after.rfind(" ")
    return blank if blank > 0 else len(after)
