"""Everything that linking made out of the record, so that it is made from nothing."""

from __future__ import annotations

import sqlite3

# In this order: no row is left for a moment with nothing that it belongs to. Ids of statements
# that are gone lead on as before: nothing else in the record knows where.
TABLES = (
    "suggestion",
    "difference",
    "report",
    "utterance",
    "link_dirty",
    "link_bundle",
    "link_pair",
    "link_waiting",
    "link_weight",
    "link_unfiled",
    "link_bucket",
    "link_content",
    "link_count",
    "link_changed",
    "link_judge",
)
MARK_ALL = "INSERT INTO link_changed SELECT id FROM article WHERE version IS NOT NULL"

LINKED_BY = "SELECT fingerprint FROM link_judge"
SET_JUDGE = "INSERT INTO link_judge VALUES (?)"


def is_linked_by(connection: sqlite3.Connection, fingerprint: str) -> bool:
    """True where the judge with that fingerprint compared what is linked, or nothing is."""
    row = connection.execute(LINKED_BY).fetchone()
    return row is None or row["fingerprint"] == fingerprint


def note_judge(connection: sqlite3.Connection, fingerprint: str) -> None:
    """Writes down who compares contents, once."""
    if connection.execute(LINKED_BY).fetchone() is None:
        connection.execute(SET_JUDGE, (fingerprint,))


def clear(connection: sqlite3.Connection) -> None:
    """Empties the tables of linking and marks every article as changed."""
    for table in TABLES:
        connection.execute(f"DELETE FROM {table}")
    connection.execute(MARK_ALL)
