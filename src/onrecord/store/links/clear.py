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
    "link_crowded",
    "link_bucket",
    "link_content",
    "link_count",
    "link_changed",
)
MARK_ALL = "INSERT INTO link_changed SELECT id FROM article WHERE version IS NOT NULL"


def clear(connection: sqlite3.Connection) -> None:
    """Empties the tables of linking and marks every article as changed."""
    for table in TABLES:
        connection.execute(f"DELETE FROM {table}")
    connection.execute(MARK_ALL)
