"""A text that held words of somebody who was forgotten: what of it stays, and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from onrecord.contract import Spans, Statement
from onrecord.store.excerpts import KeptText, bare, kept_text, stretches
from onrecord.store.forget.tombstones import What, bury, is_buried
from onrecord.store.keep import FIND_TEXT, keep_only
from onrecord.store.review.decisions import OF_VERSION, decision_of
from onrecord.store.review.records import Decision
from onrecord.store.rows import statement_of
from onrecord.store.spans import joined, without

FIND = "SELECT article, sha256 FROM version WHERE number = ?"
STATEMENTS = """
SELECT statement.contract FROM extraction
JOIN statement ON statement.extraction = extraction.number
WHERE extraction.version = ? ORDER BY statement.number"""


def keep_partly(
    connection: sqlite3.Connection, version: int, given: KeptText, erased: Spans
) -> None:
    """Keeps of a version the words around what it holds, without those that are erased.

    `given` is what is known of its text. From now on no more of this text is kept, at whatever
    location it is added: another reader could take the erased words for somebody else's.
    """
    row = connection.execute(FIND, (version,)).fetchone()
    left = tuple(statements_of_version(connection, version))
    if is_buried(connection, row["sha256"], What.TEXT):
        stored = kept_text(connection, connection.execute(FIND_TEXT, (version,)).fetchone())
        wanted = joined((*stored.spans, *bare(left)))
    else:
        wanted = stretches(given.text, left)
    gone = joined((*given.gaps, *without(erased, bare(left))))
    keep_only(connection, version, given.text, without(wanted, gone))
    bury(connection, row["sha256"], What.TEXT)


def statements_of_version(connection: sqlite3.Connection, version: int) -> Iterator[Statement]:
    """The statements of every reading of a version, and those that reviewers saw and made."""
    for row in connection.execute(STATEMENTS, (version,)):
        yield statement_of(row)
    for row in connection.execute(
        OF_VERSION, tuple(connection.execute(FIND, (version,)).fetchone())
    ):
        yield from statements_of(decision_of(row))


def statements_of(decision: Decision) -> Iterator[Statement]:
    """The statement that the reviewer saw, as it was read, and as the act makes it."""
    act, shown = decision.act, decision.judged.shown
    yield from (shown, decision.judged.read)
    if act.content:
        yield replace(shown, content=act.content, cue=act.cue, source=act.source)
    if act.speaker is not None:
        yield replace(shown, speaker=act.speaker)
