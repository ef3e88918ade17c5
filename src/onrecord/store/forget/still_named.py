"""Where a name stands in the record outside of what its bearer is reported to have said."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from onrecord.store.forget.tombstones import folded

VERSIONS = """
SELECT version.number, article.location, version.title, version.author, version.outlet,
       version.text
FROM version JOIN article ON article.id = version.article ORDER BY article.location"""
EXCERPTS = "SELECT words FROM excerpt WHERE version = ?"
CONTRACTS = """
SELECT statement.contract FROM extraction
JOIN statement ON statement.extraction = extraction.number WHERE extraction.version = ?"""


def still_named(connection: sqlite3.Connection, name: str) -> Iterator[str]:
    """The locations of the articles that hold the name, whatever its case and accents, each once.

    In their text or what is kept of it, in title and author, or as relay of a statement of somebody
    else. Reads every text of the record.
    """
    wanted = re.compile(rf"(?<!\w){re.escape(folded(name))}(?!\w)")
    told = ""
    for row in connection.execute(VERSIONS):
        location = row["location"]
        if location != told and any(wanted.search(folded(w)) for w in _words(connection, row)):
            told = location
            yield location


def _words(connection: sqlite3.Connection, row: sqlite3.Row) -> Iterator[str]:
    yield from (row[each] for each in ("title", "author", "outlet", "text") if row[each])
    for query in (EXCERPTS, CONTRACTS):
        for (words,) in connection.execute(query, (row["number"],)):
            yield words
