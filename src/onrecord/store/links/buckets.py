"""Which contents share keys, and what a key weighs: the less, the more contents share it.

So what is compared is a function of the contents and bundles alone, and never of the order in
which they came. Keys lie at random places of a large table: they are noted first, and put there
many at once in their order, since one by one nearly every key would write a page of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from onrecord.store.links.dirty import mark_contents
from onrecord.store.links.keys import keys_of
from onrecord.store.links.rows import as_list

# A key of so few contents is enough to compare them. Of more, two must be shared: else everything
# would be compared with more and more that it shares two words with by chance.
FEW = 8
# A key of more contents than that says that they are boilerplate: it counts for nothing.
CAP = 64

# What keys that are shared must weigh, and what one of few contents does.
ENOUGH = FULL_WEIGHT = 2

ADD = """
INSERT INTO link_unfiled VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1"""
WAIT = "INSERT OR IGNORE INTO link_waiting VALUES (?)"
LAST_OF_SOME = """
SELECT max(content) FROM (SELECT content FROM link_unfiled ORDER BY content LIMIT ?)"""
FILE = """
INSERT INTO link_bucket SELECT key, content, times FROM link_unfiled
WHERE content <= ? ORDER BY key, content
ON CONFLICT DO UPDATE SET times = times + excluded.times"""
SHARED_BY = """
SELECT * FROM (
    SELECT filed.key, coalesce(weight, ?) AS weight,
           (SELECT count(*) FROM (SELECT 1 FROM link_bucket WHERE link_bucket.key = filed.key
                                  LIMIT ?)) AS members
    FROM (SELECT DISTINCT key FROM link_unfiled WHERE content <= ? ORDER BY key) AS filed
    LEFT JOIN link_weight ON link_weight.key = filed.key)
WHERE members > ? AND weight > 0"""
FILED = "DELETE FROM link_unfiled WHERE content <= ?"
ONE_LESS_UNFILED = "UPDATE link_unfiled SET times = times - 1 WHERE content = ? AND key = ?"
DELETE_UNFILED = "DELETE FROM link_unfiled WHERE content = ? AND key = ? AND times = 0"
ONE_LESS = "UPDATE link_bucket SET times = times - 1 WHERE key = ? AND content = ?"
DELETE = "DELETE FROM link_bucket WHERE key = ? AND content = ? AND times = 0"
MEMBERS = "SELECT content FROM link_bucket WHERE key = ? LIMIT ?"
WEIGHT = "SELECT weight FROM link_weight WHERE key = ?"
SET_WEIGHT = "INSERT OR REPLACE INTO link_weight VALUES (?, ?)"
DELETE_WEIGHT = "DELETE FROM link_weight WHERE key = ?"
WEIGHTS = """
SELECT own.value AS key, coalesce(weight, ?) AS weight
FROM json_each(?) AS own LEFT JOIN link_weight ON link_weight.key = own.value"""
SHARING = """
SELECT link_bucket.content, sum(word) AS words, sum(coalesce(weight, ?)) AS weighs
FROM (SELECT value AS key, 1 AS word FROM json_each(?)
      UNION ALL SELECT value, 0 FROM json_each(?)) AS own
LEFT JOIN link_weight ON link_weight.key = own.key
CROSS JOIN link_bucket ON link_bucket.key = own.key
WHERE weight IS NOT 0
GROUP BY link_bucket.content HAVING weighs >= ?"""
PAIRED = "SELECT other FROM link_pair WHERE content = ?"
DELETE_PAIR = "DELETE FROM link_pair WHERE content = ? AND other = ?"


def add_keys(connection: sqlite3.Connection, content: int, keys: Iterable[int]) -> None:
    """Notes keys of a content, which waits to be compared with others that have one."""
    rows = [(content, key) for key in keys]
    if rows:
        connection.executemany(ADD, rows)
        connection.execute(WAIT, (content,))


def file_some(connection: sqlite3.Connection, limit: int) -> bool:
    """Puts about so many keys where others with the same ones are; False where none is left."""
    last = connection.execute(LAST_OF_SOME, (limit,)).fetchone()[0]
    if last is None:
        return False
    connection.execute(FILE, (last,))
    for row in connection.execute(SHARED_BY, (FULL_WEIGHT, CAP + 1, last, FEW)).fetchall():
        if _weight(row["members"]) < row["weight"]:
            _grow_common(connection, row["key"], _weight(row["members"]))
    connection.execute(FILED, (last,))
    return True


def remove_keys(connection: sqlite3.Connection, content: int, keys: Iterable[int]) -> None:
    """Takes keys away from a content that has them no more.

    Its pairs for which what is left is not enough are taken apart; others that share a key which
    weighs more than before wait for pairs.
    """
    for key in keys:
        if connection.execute(ONE_LESS_UNFILED, (content, key)).rowcount:
            if connection.execute(DELETE_UNFILED, (content, key)).rowcount:
                _part(connection, content)
            continue
        connection.execute(ONE_LESS, (key, content))
        if connection.execute(DELETE, (key, content)).rowcount:
            left = _members(connection, key, CAP + 1)
            _part(connection, content, left)
            mark_contents(connection, (content,))
            _grow_rare(connection, key, left)


def candidates(
    connection: sqlite3.Connection,
    words: Iterable[int],
    occasions: Iterable[int] = (),
    enough: int = ENOUGH,
) -> dict[int, int]:
    """The contents with which keys are shared that weigh enough, crowded ones aside.

    Each with how many of the keys of words are shared.
    """
    own = (as_list(words), as_list(occasions))
    rows = connection.execute(SHARING, (FULL_WEIGHT, *own, enough))
    return {row["content"]: row["words"] for row in rows}


def weights_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, int]:
    """What each of the keys weighs: 2, 1, or 0 where it counts for nothing."""
    rows = connection.execute(WEIGHTS, (FULL_WEIGHT, as_list(keys)))
    return {row["key"]: row["weight"] for row in rows}


def _weight(members: int) -> int:
    return (members <= FEW) + (members <= CAP)


def _grow_common(connection: sqlite3.Connection, key: int, weight: int) -> None:
    connection.execute(SET_WEIGHT, (key, weight))
    members = {*_members(connection, key, -1)}
    for content in sorted(members):
        _part(connection, content, members)
    mark_contents(connection, members)


def _grow_rare(connection: sqlite3.Connection, key: int, members: Collection[int]) -> None:
    row = connection.execute(WEIGHT, (key,)).fetchone()
    weight = _weight(len(members))
    if row is None or row["weight"] == weight:
        return
    if weight == FULL_WEIGHT:
        connection.execute(DELETE_WEIGHT, (key,))
    else:
        connection.execute(SET_WEIGHT, (key, weight))
    connection.executemany(WAIT, [(each,) for each in members])
    mark_contents(connection, members)


def _part(
    connection: sqlite3.Connection, content: int, others: Collection[int] | None = None
) -> None:
    """Takes away the pairs of a content, those with these others, that share too little."""
    paired = [row[0] for row in connection.execute(PAIRED, (content,))]
    if others is not None:
        paired = [each for each in paired if each in others]
    if not paired:
        return
    weights = weights_of(connection, keys_of(connection, content).every)
    for other in paired:
        shared = keys_of(connection, other).every & weights.keys()
        if sum(weights[key] for key in shared) < ENOUGH:
            connection.execute(DELETE_PAIR, (content, other))
            connection.execute(DELETE_PAIR, (other, content))
            mark_contents(connection, (other,))


def _members(connection: sqlite3.Connection, key: int, limit: int) -> list[int]:
    return [row["content"] for row in connection.execute(MEMBERS, (key, limit))]
