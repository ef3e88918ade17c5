"""Texts that are reprints of each other, by their numbers in `reprint_text`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from onrecord.reprinted import ReprintRules, SharedWords
from onrecord.store.links.reprints.buckets import candidates
from onrecord.store.links.reprints.texts import number_of, sketch_of_text, whole_text

OF_TEXT = """
SELECT a, b, shared FROM reprint_pair WHERE a = ?1
UNION ALL SELECT a, b, shared FROM reprint_pair WHERE b = ?1"""
PUT = """
INSERT INTO reprint_pair (a, b, shared) VALUES (?, ?, ?)
ON CONFLICT (a, b) DO UPDATE SET shared = excluded.shared"""
DELETE = "DELETE FROM reprint_pair WHERE a = ? AND b = ?"


def pairs_of(connection: sqlite3.Connection, text: int) -> list[SharedWords]:
    """The pairs that a text belongs to."""
    return [SharedWords(*row) for row in connection.execute(OF_TEXT, (text,))]


def partners_of(connection: sqlite3.Connection, text: int) -> set[int]:
    """The reprints of a text."""
    return {pair.a + pair.b - text for pair in pairs_of(connection, text)}


def delete_pairs(connection: sqlite3.Connection, pairs: Iterable[SharedWords]) -> None:
    """Takes pairs out."""
    connection.executemany(DELETE, ((pair.a, pair.b) for pair in pairs))


def decide_pairs(connection: sqlite3.Connection, text: int, rules: ReprintRules) -> set[int]:
    """Compares a text with all its candidates anew; gives its reprints, before and now."""
    before = pairs_of(connection, text)
    delete_pairs(connection, before)
    sketch = sketch_of_text(connection, text)
    for other in candidates(connection, text, sketch):
        shared = rules.shared(
            sketch,
            sketch_of_text(connection, other),
            lambda wanted: whole_text(connection, number_of(connection, wanted) or 0),
        )
        if shared is not None:
            connection.execute(PUT, (min(text, other), max(text, other), shared))
    return {pair.a + pair.b - text for pair in before} | partners_of(connection, text)


def drop_unsupported(connection: sqlite3.Connection, text: int) -> set[int]:
    """Takes out pairs of texts that are no candidates for each other any more; their partners."""
    pairs = pairs_of(connection, text)
    if not pairs:
        return set()
    left = set(candidates(connection, text, sketch_of_text(connection, text)))
    gone = [pair for pair in pairs if pair.a + pair.b - text not in left]
    delete_pairs(connection, gone)
    return {pair.a + pair.b - text for pair in gone}
