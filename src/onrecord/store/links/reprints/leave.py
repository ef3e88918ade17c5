"""An article, or its words, out of all that is known of reprints: when they are erased for good.

What that means for the others is found out when the record is linked the next time; until then the
rest of the group stays together.
"""

from __future__ import annotations

import sqlite3

from onrecord.store.links.reprints import buckets, texts
from onrecord.store.links.reprints.groups import IN_ORDER
from onrecord.store.links.reprints.relink import Touched, unplace

FORGET_UNKEPT = "DELETE FROM reprint_unkept WHERE version = ?"
FORGET_UNKEPT_OF_ARTICLE = """
DELETE FROM reprint_unkept WHERE version IN (SELECT number FROM version WHERE article = ?)"""
COUNTS_FOR = "SELECT id FROM article WHERE version = ?"
NO_LONGER_PENDING = "DELETE FROM reprint_pending WHERE article = ?"
PEND = "INSERT OR IGNORE INTO reprint_pending (article) VALUES (?)"
FIRST_OF = "SELECT first FROM reprint_group WHERE article = ?"
GROUP = f"""
SELECT reprint_group.article FROM reprint_group
JOIN article ON article.id = reprint_group.article
JOIN version ON version.number = article.version
WHERE reprint_group.first = ? {IN_ORDER}"""
LEAD = "UPDATE reprint_group SET first = ? WHERE first = ?"
DISBAND = "DELETE FROM reprint_group WHERE first = ?"


def forget_article(connection: sqlite3.Connection, article: str) -> None:
    """Takes out an article that is about to be erased."""
    connection.execute(FORGET_UNKEPT_OF_ARTICLE, (article,))
    _take_out(connection, article)
    connection.execute(NO_LONGER_PENDING, (article,))


def forget_words(connection: sqlite3.Connection, version: int) -> None:
    """Takes out what is known of a version's words, since some of them were erased.

    What is left of them is looked at when the record is linked again.
    """
    connection.execute(FORGET_UNKEPT, (version,))
    row = connection.execute(COUNTS_FOR, (version,)).fetchone()
    if row is not None:
        _take_out(connection, row["id"])
        connection.execute(PEND, (row["id"],))


def _take_out(connection: sqlite3.Connection, article: str) -> None:
    touched = Touched()
    row = connection.execute(FIRST_OF, (article,)).fetchone()
    unplace(connection, article, touched)
    if row is not None:
        _lead_anew(connection, row["first"])
    settled = buckets.settle(connection, touched.hashes)
    for text in touched.undecided | touched.regrouped | settled.gained:
        # One of those who have these words is enough: with it, they are looked at.
        connection.execute(PEND, (texts.articles_of(connection, text)[0],))


def _lead_anew(connection: sqlite3.Connection, first: str) -> None:
    left = [row["article"] for row in connection.execute(GROUP, (first,))]
    if len(left) == 1:
        connection.execute(DISBAND, (first,))
    elif left and first not in left:
        connection.execute(LEAD, (left[0], first))
