"""Texts that share hashes of their samples, so that nobody compares each text with all others.

Which texts are candidates for each other depends on the set of texts alone, never on the order in
which they came: a hash that too many have counts for nobody, and counts again when fewer have it.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.reprinted import Sketch

# So many texts that are not word for word the same may have a hash. A story that more sites print,
# each in its own words, is no longer found; phrases that every reporter uses cost nothing.
MOST_TEXTS = 200
# The samples of two reprints share about one in eight of the shorter text's sequences, a quarter of
# a half. Asked for is one in so many, less a few, since of a short text chance may have sampled
# fewer, and some may be dropped.
ONE_IN = 16
LESS = 4

HASH_CODE = "q"  # SQLite's integers are signed

INSERT = "INSERT INTO reprint_hash (hash, text) VALUES (?, ?)"
DELETE = "DELETE FROM reprint_hash WHERE hash = ? AND text = ?"
CHANGED = """
SELECT mine.value AS hash, known.hash IS NULL AS is_common
FROM json_each(:hashes) AS mine
LEFT JOIN reprint_boilerplate AS known ON known.hash = mine.value
WHERE (known.hash IS NOT NULL) <> (:most < (
    SELECT count(*) FROM (
        SELECT 1 FROM reprint_hash WHERE reprint_hash.hash = mine.value LIMIT :most + 1)))
ORDER BY mine.value"""
TEXTS = "SELECT text FROM reprint_hash WHERE hash = ?"
DROP = "INSERT INTO reprint_boilerplate (hash) VALUES (?)"
TAKE_UP = "DELETE FROM reprint_boilerplate WHERE hash = ?"
CANDIDATES = f"""
SELECT alike.text FROM (
    SELECT other.text, count(*) AS shared
    FROM json_each(:hashes) AS mine CROSS JOIN reprint_hash AS other
    WHERE other.hash = mine.value AND other.text <> :text
      AND mine.value NOT IN (SELECT hash FROM reprint_boilerplate)
    GROUP BY other.text
) AS alike JOIN reprint_text ON reprint_text.number = alike.text
WHERE alike.shared >= max(1, min(reprint_text.sequences, :sequences) / {ONE_IN} - {LESS})"""


@dataclass(frozen=True, slots=True)
class Settled:
    """Texts that became candidates of each other, and those that are it no longer."""

    gained: frozenset[int]
    lost: frozenset[int]


def hashes_of(sketch: Sketch) -> list[int]:
    """The hashes of a sample as SQLite holds them."""
    hashes = array(HASH_CODE)
    hashes.frombytes(sketch.sample)
    return hashes.tolist()


def put_hashes(connection: sqlite3.Connection, placed: Iterable[tuple[int, int]]) -> None:
    """Lets texts be found by hashes, each with a text; `settle` must hear of them."""
    # In the order of the index: it is written from one end to the other, once.
    connection.executemany(INSERT, sorted(placed))


def take_hashes(connection: sqlite3.Connection, text: int, hashes: Iterable[int]) -> None:
    """Takes a text out again; `settle` must hear of the hashes."""
    connection.executemany(DELETE, ((each, text) for each in hashes))


def settle(connection: sqlite3.Connection, hashes: Iterable[int]) -> Settled:
    """Drops those hashes that too many texts have by now, and takes up those that have fewer."""
    gained: set[int] = set()
    lost: set[int] = set()
    wanted = {"hashes": json.dumps(sorted(set(hashes))), "most": MOST_TEXTS}
    for each, is_common in connection.execute(CHANGED, wanted).fetchall():
        texts = (row["text"] for row in connection.execute(TEXTS, (each,)))
        (lost if is_common else gained).update(texts)
        connection.execute(DROP if is_common else TAKE_UP, (each,))
    return Settled(frozenset(gained), frozenset(lost))


def candidates(connection: sqlite3.Connection, text: int, sketch: Sketch) -> list[int]:
    """The texts that this one is to be compared with."""
    wanted = {
        "hashes": json.dumps(hashes_of(sketch)),
        "text": text,
        "sequences": sketch.sequences,
    }
    return [row["text"] for row in connection.execute(CANDIDATES, wanted)]
