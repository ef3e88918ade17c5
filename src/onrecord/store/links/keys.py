"""The keys by which contents are found: of their words, and of the occasions of their bundles."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.store.links import dirty
from onrecord.store.links.rows import as_list

WORDS = "SELECT keys, bundles FROM link_content WHERE number = ?"
WORDS_OF = """
SELECT number, keys FROM link_content WHERE number IN (SELECT value FROM json_each(?))"""
OCCASIONS = "SELECT keys FROM link_bundle WHERE content = ?"


def written(keys: Iterable[int]) -> bytes:
    """The keys as a row of `link_content` or `link_bundle` holds them."""
    return array("q", keys).tobytes()


def read(stored: bytes) -> tuple[int, ...]:
    """The keys that such a row holds."""
    return tuple(array("q", stored))


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of a content: those of its words, and of the occasions of its bundles.

    Of a content that has too many bundles occasions have none.
    """

    words: frozenset[int]
    occasions: frozenset[int]

    @property
    def every(self) -> frozenset[int]:
        """All of them."""
        return self.words | self.occasions


def keys_of(connection: sqlite3.Connection, content: int) -> Keys:
    """The keys of a content; none of one that is not there."""
    row = connection.execute(WORDS, (content,)).fetchone()
    if row is None:
        return Keys(frozenset(), frozenset())
    is_boilerplate = row["bundles"] > dirty.MOST_BUNDLES
    occasions = () if is_boilerplate else keys_of_occasions(connection, content)
    return Keys(frozenset(read(row["keys"])), frozenset(occasions))


def keys_of_words(
    connection: sqlite3.Connection, contents: Iterable[int]
) -> Iterator[tuple[int, frozenset[int]]]:
    """Of each of these contents that is there the keys of its words."""
    for row in connection.execute(WORDS_OF, (as_list(contents),)):
        yield row["number"], frozenset(read(row["keys"]))


def keys_of_occasions(connection: sqlite3.Connection, content: int) -> list[int]:
    """The keys of all bundles of a content, one as often as it comes."""
    return [key for row in connection.execute(OCCASIONS, (content,)) for key in read(row["keys"])]
