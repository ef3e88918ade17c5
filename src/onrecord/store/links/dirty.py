"""Bundles whose utterances are to be made anew: what changed, and what it could hold together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from onrecord.store.links.rows import as_list

# As `onrecord.link.utterances` has it: words on so many occasions link nobody, and what so many
# articles of a day print of an unknown speaker neither.
MOST_BUNDLES = 200
MOST_OF_UNKNOWN = 20

MARK = "INSERT OR IGNORE INTO link_dirty VALUES (?)"
MARK_BUNDLES = """
INSERT OR IGNORE INTO link_dirty SELECT number FROM link_bundle WHERE content = ?"""
MARK_PAIRED = """
INSERT OR IGNORE INTO link_dirty
SELECT link_bundle.number FROM link_pair
JOIN link_content ON link_content.number = link_pair.other
JOIN link_bundle ON link_bundle.content = link_content.number
WHERE link_pair.content = ? AND link_content.bundles <= ?"""
MARK_STATEMENTS = """
INSERT OR IGNORE INTO link_dirty
SELECT bundle FROM report WHERE statement IN (SELECT value FROM json_each(?))"""
DIRTY_AMONG = """
SELECT DISTINCT report.bundle FROM report JOIN link_dirty ON link_dirty.bundle = report.bundle
WHERE statement IN (SELECT value FROM json_each(?))"""
BUNDLES = "SELECT bundles FROM link_content WHERE number = ?"
DIRTY = "SELECT bundle FROM link_dirty ORDER BY bundle LIMIT ?"
ANY = """
SELECT EXISTS (SELECT 1 FROM link_unfiled) OR EXISTS (SELECT 1 FROM link_waiting)
    OR EXISTS (SELECT 1 FROM link_dirty)"""
CLEAN = "DELETE FROM link_dirty WHERE bundle = ?"


def mark_around(connection: sqlite3.Connection, content: int, bundle: int, *, alone: bool) -> None:
    """Marks a bundle that changed, and what hangs on which bundles its content has.

    `alone` where it was there before, or stays: then the others are reached from it. With so many
    bundles that the content links nobody, before and after, only the bundle is marked.
    """
    connection.execute(MARK, (bundle,))
    if alone:
        return
    bundles = connection.execute(BUNDLES, (content,)).fetchone()["bundles"]
    if bundles <= MOST_BUNDLES + 1:
        connection.execute(MARK_BUNDLES, (content,))
        connection.execute(MARK_PAIRED, (content, MOST_BUNDLES + 1))


def mark_contents(connection: sqlite3.Connection, contents: Iterable[int]) -> None:
    """Marks the bundles of contents of which pairs came or went."""
    for content in contents:
        bundles = connection.execute(BUNDLES, (content,)).fetchone()
        if bundles is not None and bundles["bundles"] <= MOST_BUNDLES:
            connection.execute(MARK_BUNDLES, (content,))


def mark_statements(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Marks the bundles of these statements."""
    connection.execute(MARK_STATEMENTS, (as_list(ids),))


def is_dirty(connection: sqlite3.Connection, ids: Iterable[str]) -> bool:
    """True where it is yet to be worked out what one of these statements belongs to."""
    return bool(dirty_among(connection, ids))


def dirty_bundles(connection: sqlite3.Connection, limit: int) -> list[int]:
    """Some of the marked bundles, in order; those that are gone too."""
    return [row[0] for row in connection.execute(DIRTY, (limit,))]


def dirty_among(connection: sqlite3.Connection, statements: Iterable[str]) -> set[int]:
    """The marked ones of the bundles that these statements stand in."""
    return {row[0] for row in connection.execute(DIRTY_AMONG, (as_list(statements),))}


def clean(connection: sqlite3.Connection, bundles: Iterable[int]) -> None:
    """Takes marks away."""
    connection.executemany(CLEAN, [(bundle,) for bundle in bundles])


def is_unfinished(connection: sqlite3.Connection) -> bool:
    """True where a run of linking was cut short, or something was decided since."""
    return bool(connection.execute(ANY).fetchone()[0])
