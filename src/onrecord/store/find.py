"""The article that a person means by a name: an id, the start of one, a location or its end."""

from __future__ import annotations

import re
import sqlite3
from difflib import get_close_matches

from onrecord.errors import NotFound

EXACT = "SELECT id FROM article WHERE id = :name OR location = :name"
# A location's last parts, from a slash on: `b.txt` and `a/b.txt` of `news/a/b.txt`.
PARTIAL = """
SELECT id, location FROM article
WHERE (:prefix IS NOT NULL AND id >= :prefix AND id < :prefix || 'g')
   OR substr(location, -length(:ending)) = :ending
ORDER BY location LIMIT :limit"""
SOME_LOCATIONS = "SELECT location FROM article ORDER BY first_added DESC LIMIT :limit"

ID_PREFIX = re.compile(r"[0-9a-f]{4,}")
LISTED = 5
# Comparing takes some 20 µs a location: a large record must not make a typing error slow.
COMPARED = 5000
# Two short names of unlike files are 0.67 alike by their ".txt" alone.
ALIKE = 0.75


def find_article(connection: sqlite3.Connection, name: str) -> str:
    """The id of the article that `name` means.

    That is the one whose id or location it is, otherwise the only one whose id begins with it (at
    least four digits) or whose location ends with it after a slash, as a file's name does.
    Raises NotFound with the locations that come near, or with those that it could mean.
    """
    name = name.encode("utf-8", "replace").decode()
    row = connection.execute(EXACT, {"name": name}).fetchone()
    if row is not None:
        exact: str = row[0]
        return exact
    partial = connection.execute(
        PARTIAL,
        {
            "prefix": name if ID_PREFIX.fullmatch(name) else None,
            "ending": "/" + name,
            "limit": LISTED + 1,
        },
    ).fetchall()
    if len(partial) == 1:
        only: str = partial[0]["id"]
        return only
    raise NotFound(_several(name, partial) if partial else _none(connection, name))


def _several(name: str, rows: list[sqlite3.Row]) -> str:
    listed = ", ".join(row["location"] for row in rows[:LISTED])
    more = " and more" if len(rows) > LISTED else ""
    return f"{name!r} names several articles: {listed}{more}; give more of the location"


def _none(connection: sqlite3.Connection, name: str) -> str:
    locations = [row[0] for row in connection.execute(SOME_LOCATIONS, {"limit": COMPARED})]
    by_ending = {location.rpartition("/")[2]: location for location in locations}
    near = get_close_matches(name.rpartition("/")[2], by_ending, n=3, cutoff=ALIKE)
    if not near:
        return f"no article {name!r} in the record; list what it holds: onrecord list"
    meant = " or ".join(by_ending[ending] for ending in near)
    return f"no article {name!r} in the record; did you mean {meant}?"
