"""Deletes decisions, which nothing else may."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

# The table is what lets decisions be deleted at all, see the migration.
MARK = "INSERT INTO erasing (decision) VALUES (?)"
DELETE = "DELETE FROM decision WHERE number IN (SELECT decision FROM erasing)"
UNMARK = "DELETE FROM erasing"


def delete_decisions(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Takes the decisions of these numbers out of the record."""
    connection.executemany(MARK, [(number,) for number in numbers])
    connection.execute(DELETE)
    connection.execute(UNMARK)
