"""Pairs of contents in, what the judge says of each out; most of them it need not look at."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from onrecord.linking.contents import Contents
from onrecord.store.links.contents import contents_of, wholes_of
from onrecord.store.links.pairs import Pair

_DIGITS = 4


def scores(
    connection: sqlite3.Connection, contents: Contents, pairs: Mapping[Pair, int]
) -> Iterator[tuple[Pair, float]]:
    """Each pair that shares keys by more than chance, with its probability.

    `pairs`: by each pair how many keys of words it has in common.
    """
    near = _near(connection, contents, pairs)
    numbers = {number for pair in near for number in pair}
    stored = {each.number: each for each in contents_of(connection, numbers)}
    for a, b in near:
        yield (a, b), round(contents.score(stored[a], stored[b]), _DIGITS)


def _near(
    connection: sqlite3.Connection, contents: Contents, pairs: Mapping[Pair, int]
) -> list[Pair]:
    wholes = wholes_of(connection, {number for pair in pairs for number in pair})
    every = sorted(pairs)
    are_near = contents.judge.are_near(
        [wholes[a] for a, _ in every],
        [wholes[b] for _, b in every],
        [pairs[pair] for pair in every],
    )
    return [pair for pair, is_near in zip(every, are_near, strict=True) if is_near]
