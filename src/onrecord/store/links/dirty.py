"""Units whose utterances are to be made anew: what changed, and what it could hold together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from onrecord.store.links.rows import as_list

# As `onrecord.link.utterances` has it: words on so many occasions link nobody, and what so many
# articles of a day print of an unknown speaker neither.
MOST_UNITS = 200
MOST_OF_UNKNOWN = 20

MARK = "INSERT OR IGNORE INTO link_dirty VALUES (?)"
MARK_UNITS = """
INSERT OR IGNORE INTO link_dirty SELECT number FROM link_unit WHERE content = ?"""
MARK_PAIRED = """
INSERT OR IGNORE INTO link_dirty
SELECT link_unit.number FROM link_pair
JOIN link_content ON link_content.number = link_pair.other
JOIN link_unit ON link_unit.content = link_content.number
WHERE link_pair.content = ? AND link_content.units <= ?"""
MARK_STATEMENTS = """
INSERT OR IGNORE INTO link_dirty
SELECT unit FROM report WHERE statement IN (SELECT value FROM json_each(?))"""
AMONG_DIRTY = """
SELECT 1 FROM report JOIN link_dirty ON link_dirty.unit = report.unit
WHERE statement IN (SELECT value FROM json_each(?)) LIMIT 1"""
UNITS = "SELECT units FROM link_content WHERE number = ?"
DIRTY = "SELECT unit FROM link_dirty ORDER BY unit LIMIT ?"
ANY = """
SELECT EXISTS (SELECT 1 FROM link_waiting) OR EXISTS (SELECT 1 FROM link_dirty)"""
CLEAN = "DELETE FROM link_dirty WHERE unit = ?"


def mark_around(connection: sqlite3.Connection, content: int, unit: int, *, alone: bool) -> None:
    """Marks a unit that changed, and what hangs on which units its content has.

    `alone` where it was there before, or stays: then the others are reached from it. With so many
    units that the content links nobody, before and after, only the unit is marked.
    """
    connection.execute(MARK, (unit,))
    if alone:
        return
    units = connection.execute(UNITS, (content,)).fetchone()["units"]
    if units <= MOST_UNITS + 1:
        connection.execute(MARK_UNITS, (content,))
        connection.execute(MARK_PAIRED, (content, MOST_UNITS + 1))


def mark_contents(connection: sqlite3.Connection, contents: Iterable[int]) -> None:
    """Marks the units of contents of which pairs came or went."""
    for content in contents:
        units = connection.execute(UNITS, (content,)).fetchone()
        if units is not None and units["units"] <= MOST_UNITS:
            connection.execute(MARK_UNITS, (content,))


def mark_statements(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Marks the units of these statements."""
    connection.execute(MARK_STATEMENTS, (as_list(ids),))


def is_dirty(connection: sqlite3.Connection, ids: Iterable[str]) -> bool:
    """True where it is yet to be worked out what one of these statements belongs to."""
    return connection.execute(AMONG_DIRTY, (as_list(ids),)).fetchone() is not None


def dirty_units(connection: sqlite3.Connection, limit: int) -> list[int]:
    """Some of the marked units, in order; those that are gone too."""
    return [row[0] for row in connection.execute(DIRTY, (limit,))]


def clean(connection: sqlite3.Connection, units: Iterable[int]) -> None:
    """Takes marks away."""
    connection.executemany(CLEAN, [(unit,) for unit in units])


def is_unfinished(connection: sqlite3.Connection) -> bool:
    """True where a run of linking was cut short, or something was decided since."""
    return bool(connection.execute(ANY).fetchone()[0])
