"""Contents of statements: identical ones once, with what they are compared by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from onrecord.store.links.buckets import add_keys, remove_keys
from onrecord.store.links.keys import read, written
from onrecord.store.links.rows import NewContent, StoredContent, as_list

FIND = "SELECT number FROM link_content WHERE key = ?"
INSERT = "INSERT INTO link_content (key, wording, imprint, keys) VALUES (?, ?, ?, ?)"
UNUSED = "SELECT keys FROM link_content WHERE number = ? AND bundles = 0"
DELETE = "DELETE FROM link_content WHERE number = ?"
DELETE_WAITING = "DELETE FROM link_waiting WHERE content = ?"
OTHERS = "SELECT other FROM link_pair WHERE content = ?"
DELETE_OWN_PAIRS = "DELETE FROM link_pair WHERE content = ?"
DELETE_PAIR = "DELETE FROM link_pair WHERE content = ? AND other = ?"
DELETE_SUGGESTIONS = "DELETE FROM suggestion WHERE a_content = ?1 OR b_content = ?1"
SELECT = """
SELECT number, wording, imprint, bundles, named, unknown FROM link_content
WHERE number IN (SELECT value FROM json_each(?))"""
WHOLES = """
SELECT number, substr(imprint, 1, 384) AS whole FROM link_content
WHERE number IN (SELECT value FROM json_each(?))"""
KNOWN_KEYS = "SELECT key FROM link_content WHERE key IN (SELECT value FROM json_each(?))"
IMPRINTS = """
SELECT key, imprint FROM link_content WHERE key IN (SELECT value FROM json_each(?))"""


def content_number(connection: sqlite3.Connection, key: int) -> int | None:
    """The number of the content with that key; None where the record has none."""
    row = connection.execute(FIND, (key,)).fetchone()
    return None if row is None else int(row["number"])


def missing(connection: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    """Those of the keys that no content of the record has."""
    wanted = set(keys)
    rows = connection.execute(KNOWN_KEYS, (as_list(wanted),))
    return wanted - {row["key"] for row in rows}


def add_content(connection: sqlite3.Connection, key: int, new: NewContent) -> int:
    """Puts in a content that is to be compared with others later; gives its number."""
    row = (key, new.wording, new.imprint, written(new.keys))
    number = connection.execute(INSERT, row).lastrowid
    assert number is not None  # true after every INSERT that succeeded
    add_keys(connection, number, new.keys)
    return number


def drop_unused(connection: sqlite3.Connection, number: int) -> None:
    """Erases a content that no bundle has any more, and everything made from it."""
    row = connection.execute(UNUSED, (number,)).fetchone()
    if row is None:
        return
    for (other,) in connection.execute(OTHERS, (number,)).fetchall():
        connection.execute(DELETE_PAIR, (other, number))
    for delete in (DELETE_OWN_PAIRS, DELETE_SUGGESTIONS, DELETE_WAITING, DELETE):
        connection.execute(delete, (number,))
    remove_keys(connection, number, read(row["keys"]))


def contents_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[StoredContent]:
    """The contents of these numbers that are there, in no order."""
    for row in connection.execute(SELECT, (as_list(numbers),)):
        yield StoredContent(**dict(row))


def wholes_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, bytes]:
    """By their numbers the beginnings of their imprints, enough for a first look."""
    rows = connection.execute(WHOLES, (as_list(numbers),))
    return {row["number"]: row["whole"] for row in rows}


def imprints_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, bytes]:
    """By their keys the imprints of those contents that the record has."""
    rows = connection.execute(IMPRINTS, (as_list(keys),))
    return {row["key"]: row["imprint"] for row in rows}
