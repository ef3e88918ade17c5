"""Pairs of contents that are to be compared, and what was decided about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.store.links.buckets import candidates
from onrecord.store.links.contents import contents_of
from onrecord.store.links.dirty import mark_contents
from onrecord.store.links.rows import StoredContent, as_list

# Hardly alike: it is known that they were compared, since they share a key.
LEAST_KEPT = 0.05

# Compared in one transaction; what waits beyond that is left to the next.
MOST_PAIRS = 20_000

WAITING = "SELECT content FROM link_waiting ORDER BY content LIMIT ?"
STILL_WAITING = """
SELECT content FROM link_waiting WHERE content IN (SELECT value FROM json_each(?))"""
DONE = "DELETE FROM link_waiting WHERE content = ?"
PAIRED = "SELECT other, score FROM link_pair WHERE content = ?"
INSERT = "INSERT OR REPLACE INTO link_pair VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class ToCompare:
    """Contents that wait, the pairs that are to be compared for them, and all contents in these.

    Each pair is there once, the smaller number first.
    """

    waiting: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...]
    contents: Mapping[int, StoredContent]


def to_compare(connection: sqlite3.Connection, limit: int) -> ToCompare:
    """Some of the contents that wait. A pair of two that wait is compared once."""
    waiting = [row[0] for row in connection.execute(WAITING, (limit,))]
    now = set(waiting)
    contents = {each.number: each for each in contents_of(connection, waiting)}
    pairs: set[tuple[int, int]] = set()
    done: list[int] = []
    for number in waiting:
        if len(pairs) > MOST_PAIRS:
            break
        others = candidates(connection, contents[number].keys) - {number}
        later = _waiting_among(connection, others) - now
        new = others - later - paired(connection, number).keys()
        pairs |= {(min(number, each), max(number, each)) for each in new}
        done.append(number)
    lacking = {each for pair in pairs for each in pair} - contents.keys()
    contents |= {each.number: each for each in contents_of(connection, lacking)}
    return ToCompare(tuple(done), tuple(sorted(pairs)), contents)


def write_scores(
    connection: sqlite3.Connection,
    compared: ToCompare,
    scores: Iterable[tuple[tuple[int, int], float]],
) -> None:
    """Writes what was decided; the contents wait no longer, and what they hold together does."""
    rows = [
        row
        for (a, b), score in scores
        if score >= LEAST_KEPT
        for row in ((a, b, score), (b, a, score))
    ]
    connection.executemany(INSERT, sorted(rows))
    connection.executemany(DONE, [(each,) for each in compared.waiting])
    mark_contents(connection, compared.waiting)


def paired(connection: sqlite3.Connection, content: int) -> dict[int, float]:
    """The contents that are somewhat like this one, with their scores."""
    return {row["other"]: row["score"] for row in connection.execute(PAIRED, (content,))}


def _waiting_among(connection: sqlite3.Connection, contents: Iterable[int]) -> set[int]:
    rows = connection.execute(STILL_WAITING, (as_list(contents),))
    return {row["content"] for row in rows}
