"""Pending articles into the groups that they belong to, in one transaction."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from onrecord.reprinted import ReprintRules, Sketch
from onrecord.store.links.reprints import buckets, texts
from onrecord.store.links.reprints.groups import regroup
from onrecord.store.links.reprints.pairs import (
    decide_pairs,
    delete_pairs,
    drop_unsupported,
    pairs_of,
)

PENDING = "SELECT article FROM reprint_pending ORDER BY article LIMIT ?"
# Hashes lie all over their index: with the usual two megabytes each would be read from the disk.
CACHE = "PRAGMA cache_size = -65536"  # kibibytes
DONE = "DELETE FROM reprint_pending WHERE article = ?"
UNGROUP = "DELETE FROM reprint_group WHERE article = ?"


@dataclass(slots=True)
class Touched:
    """What a transaction changed so far, and has to look at before it ends.

    hashes
        That a text got or lost.
    placed
        Those that a text got, with the text; to be written.
    undecided
        Texts to be compared with their candidates.
    regrouped
        Texts of which the groups are to be made anew.
    """

    hashes: set[int] = field(default_factory=set)
    placed: list[tuple[int, int]] = field(default_factory=list)
    undecided: set[int] = field(default_factory=set)
    regrouped: set[int] = field(default_factory=set)


def relink(connection: sqlite3.Connection, limit: int, rules: ReprintRules) -> int:
    """Looks at up to so many of the articles that are pending; gives how many those were."""
    connection.execute(CACHE)
    touched = Touched()
    articles = [row["article"] for row in connection.execute(PENDING, (limit,))]
    for article in articles:
        _place(connection, article, rules, touched)
        connection.execute(DONE, (article,))
    buckets.put_hashes(connection, touched.placed)
    settled = buckets.settle(connection, touched.hashes)
    for text in sorted(touched.undecided | settled.gained):
        touched.regrouped |= {text, *decide_pairs(connection, text, rules)}
    for text in sorted(settled.lost - touched.undecided - settled.gained):
        gone = drop_unsupported(connection, text)
        touched.regrouped |= {text, *gone} if gone else set()
    regroup(connection, touched.regrouped, rules)
    return len(articles)


def _place(
    connection: sqlite3.Connection, article: str, rules: ReprintRules, touched: Touched
) -> None:
    """Gives an article the text that it has now."""
    sketch = texts.sketch_of_article(connection, article, rules)
    if sketch is None:
        unplace(connection, article, touched)
        return
    number = texts.number_of(connection, sketch)
    if number is None or number != texts.text_of(connection, article):
        unplace(connection, article, touched)
        number = number or _put_text(connection, sketch, touched)
        connection.execute(texts.PUT_ARTICLE, (article, number))
    touched.undecided.add(number)


def _put_text(connection: sqlite3.Connection, sketch: Sketch, touched: Touched) -> int:
    row = (sketch.digest, sketch.sequences, sketch.sample)
    number = connection.execute(texts.INSERT_TEXT, row).lastrowid
    assert number is not None  # true after every INSERT that succeeded
    hashes = buckets.hashes_of(sketch)
    touched.placed += ((each, number) for each in hashes)
    touched.hashes.update(hashes)
    return number


def unplace(connection: sqlite3.Connection, article: str, touched: Touched) -> None:
    """Takes an article's text from it, and out of all that was compared if nobody else has it."""
    connection.execute(UNGROUP, (article,))
    number = texts.text_of(connection, article)
    if number is None:
        return
    connection.execute(texts.DELETE_ARTICLE, (article,))
    if texts.articles_of(connection, number):
        # Perhaps it was the only one of which the text is kept.
        touched.undecided.add(number)
        return
    pairs = pairs_of(connection, number)
    touched.regrouped |= {pair.a + pair.b - number for pair in pairs}
    delete_pairs(connection, pairs)
    hashes = buckets.hashes_of(texts.sketch_of_text(connection, number))
    buckets.take_hashes(connection, number, hashes)
    touched.hashes.update(hashes)
    connection.execute(texts.DELETE_TEXT, (number,))
    touched.undecided.discard(number)
    touched.regrouped.discard(number)
