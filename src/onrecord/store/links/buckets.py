"""Which contents share a key; keys that too many share count for nothing.

So what is compared is a function of the contents alone, and never of the order in which they came.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Collection, Iterable

from onrecord.store.links.dirty import mark_contents
from onrecord.store.links.rows import as_list

# A key of so many contents says that they are boilerplate: nobody is compared for it.
CAP = 64

INSERT = "INSERT OR IGNORE INTO link_bucket VALUES (?, ?)"
DELETE = "DELETE FROM link_bucket WHERE key = ? AND content = ?"
IS_CROWDED = "SELECT 1 FROM link_crowded WHERE key = ?"
CROWD = "INSERT INTO link_crowded VALUES (?)"
UNCROWD = "DELETE FROM link_crowded WHERE key = ?"
SOME = "SELECT content FROM link_bucket WHERE key = ? LIMIT ?"
CROWDED_AMONG = "SELECT key FROM link_crowded WHERE key IN (SELECT value FROM json_each(?))"
WAIT = "INSERT OR IGNORE INTO link_waiting VALUES (?)"
KEYS = "SELECT keys FROM link_content WHERE number = ?"
PAIRED = """
SELECT other FROM link_pair
WHERE content = ? AND other IN (SELECT value FROM json_each(?))"""
DELETE_PAIR = "DELETE FROM link_pair WHERE content = ? AND other = ?"


def into_buckets(connection: sqlite3.Connection, content: int, keys: Iterable[int]) -> None:
    """Puts a new content where others with its keys are."""
    for key in sorted(set(keys)):
        if _is_crowded(connection, key):
            connection.execute(INSERT, (key, content))
            continue
        before = _members(connection, key)
        connection.execute(INSERT, (key, content))
        if len(before) == CAP:
            connection.execute(CROWD, (key,))
            _part(connection, before)


def out_of_buckets(connection: sqlite3.Connection, content: int, keys: Iterable[int]) -> None:
    """Takes a content out; others that share a key which is no longer crowded wait for pairs."""
    for key in sorted(set(keys)):
        connection.execute(DELETE, (key, content))
        if _is_crowded(connection, key):
            left = _members(connection, key)
            if len(left) <= CAP:
                connection.execute(UNCROWD, (key,))
                connection.executemany(WAIT, [(each,) for each in left])
                mark_contents(connection, left)


def candidates(connection: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    """The contents that share one of the keys at least, crowded ones aside."""
    return {member for key in uncrowded(connection, keys) for member in _members(connection, key)}


def uncrowded(connection: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    """Those of the keys that count."""
    wanted = set(keys)
    listed = as_list(wanted)
    return wanted - {row["key"] for row in connection.execute(CROWDED_AMONG, (listed,))}


def keys_in(stored: bytes) -> tuple[int, ...]:
    """The keys that a row of `link_content` holds."""
    return tuple(array("q", stored))


def _part(connection: sqlite3.Connection, members: Collection[int]) -> None:
    """Takes away the pairs of these that share no other key that counts."""
    listed = as_list(members)
    keys = {each: _keys(connection, each) for each in members}
    counting = uncrowded(connection, {key for own in keys.values() for key in own})
    for each in members:
        for (other,) in connection.execute(PAIRED, (each, listed)).fetchall():
            if not keys[each] & keys[other] & counting:
                connection.execute(DELETE_PAIR, (each, other))
    mark_contents(connection, members)


def _keys(connection: sqlite3.Connection, content: int) -> frozenset[int]:
    row = connection.execute(KEYS, (content,)).fetchone()
    return frozenset(keys_in(row["keys"])) if row else frozenset()


def _members(connection: sqlite3.Connection, key: int) -> list[int]:
    return [row["content"] for row in connection.execute(SOME, (key, CAP + 1))]


def _is_crowded(connection: sqlite3.Connection, key: int) -> bool:
    return connection.execute(IS_CROWDED, (key,)).fetchone() is not None
