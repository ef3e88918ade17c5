"""Pairs of contents that are to be compared, and what was decided about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.store.links.buckets import candidates, weights_of
from onrecord.store.links.dirty import mark_contents
from onrecord.store.links.keys import keys_of, keys_of_words
from onrecord.store.links.rows import as_list

# Hardly alike: it is known that they were compared, since they share enough keys.
LEAST_KEPT = 0.05

# Compared in one transaction; what waits beyond that is left to the next.
MOST_PAIRS = 20_000

# A content whose keys are not filed yet would not be found by others, nor they by it.
WAITING = """
SELECT content FROM link_waiting
WHERE NOT EXISTS (SELECT 1 FROM link_unfiled WHERE link_unfiled.content = link_waiting.content)
ORDER BY content LIMIT ?"""
STILL_WAITING = """
SELECT content FROM link_waiting WHERE content IN (SELECT value FROM json_each(?))"""
DONE = "DELETE FROM link_waiting WHERE content = ?"
PAIRED = "SELECT other, score FROM link_pair WHERE content = ?"
INSERT = "INSERT OR REPLACE INTO link_pair VALUES (?, ?, ?)"

# The smaller number first.
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ToCompare:
    """Contents that wait, and the pairs that are to be compared for them.

    By each pair how many keys of words it has in common.
    """

    waiting: tuple[int, ...]
    pairs: Mapping[Pair, int]


def to_compare(connection: sqlite3.Connection, limit: int) -> ToCompare:
    """Some of the contents that wait. A pair of two that wait is compared once."""
    waiting = [row[0] for row in connection.execute(WAITING, (limit,))]
    now = set(waiting)
    pairs: dict[Pair, int] = {}
    done: list[int] = []
    for number in waiting:
        if len(pairs) > MOST_PAIRS:
            break
        others = _others(connection, number)
        later = _waiting_among(connection, others) - now
        for other in others.keys() - later - paired(connection, number).keys():
            pairs[min(number, other), max(number, other)] = others[other]
        done.append(number)
    return ToCompare(tuple(done), pairs)


def _others(connection: sqlite3.Connection, number: int) -> dict[int, int]:
    """The contents that share enough, each with how many keys of words, crowded ones too."""
    keys = keys_of(connection, number)
    others = candidates(connection, keys.words, keys.occasions)
    others.pop(number, None)
    weights = weights_of(connection, keys.words)
    if crowded := {key for key, weight in weights.items() if not weight}:
        for other, every in keys_of_words(connection, others):
            others[other] += len(crowded & every)
    return others


def write_scores(
    connection: sqlite3.Connection, compared: ToCompare, scores: Iterable[tuple[Pair, float]]
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
