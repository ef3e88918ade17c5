"""What was made of statements that are erased for good goes with them, at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.store.forget.decisions import delete_decisions
from onrecord.store.links.contents import drop_unused
from onrecord.store.links.decisions import IS_THERE, statement_of, utterance_decisions
from onrecord.store.links.intake import take_out
from onrecord.store.links.records import StatementAnchor, UtteranceDecision

# A statement that was only read anew stands in an older reading still.
ERASED = """
SELECT report.statement, report.utterance FROM link_changed
JOIN report ON report.article = link_changed.article
WHERE NOT EXISTS (SELECT 1 FROM current_statement
                  WHERE current_statement.id = report.statement
                    AND current_statement.article = report.article)
  AND NOT EXISTS (SELECT 1 FROM statement WHERE statement.id = report.statement)"""
DELETE_LINKS = "DELETE FROM utterance_link WHERE id = ?1 OR statement = ?1"
DELETE_DIFFERENCES = "DELETE FROM difference WHERE utterance = ?1 AND (a = ?2 OR b = ?2)"
UNMARK_GONE = """
DELETE FROM link_changed WHERE article NOT IN (SELECT id FROM article)"""
IS_CHANGED = "SELECT 1 FROM link_changed WHERE article = ?"
WAS_READ = "SELECT 1 FROM statement WHERE id = ?"


def erase_links(connection: sqlite3.Connection) -> None:
    """Takes out words, vectors, pairs and decisions of statements that no reading holds any more.

    Utterances that lose one are marked, and made anew when the record is linked next.
    """
    delete_decisions(connection, [each.number for each in _about_erased(connection)])
    left = set()
    for statement, utterance in connection.execute(ERASED).fetchall():
        left.add(take_out(connection, statement))
        connection.execute(DELETE_LINKS, (statement,))
        connection.execute(DELETE_DIFFERENCES, (utterance, statement))
    for content in sorted(left):
        drop_unused(connection, content)
    connection.execute(UNMARK_GONE)


def _about_erased(connection: sqlite3.Connection) -> Iterator[UtteranceDecision]:
    for each in utterance_decisions(connection):
        anchors = (*each.act.one, *each.act.other)
        if any(_is_erased(connection, anchor) for anchor in anchors):
            yield each


def _is_erased(connection: sqlite3.Connection, anchor: StatementAnchor) -> bool:
    if not connection.execute(IS_CHANGED, (anchor.article,)).fetchone():
        return False
    if connection.execute(WAS_READ, (anchor.statement,)).fetchone():
        return False
    # Whether it is linked says nothing: a record that was migrated is linked when somebody asks.
    return statement_of(connection, anchor, is_there=IS_THERE) is None
