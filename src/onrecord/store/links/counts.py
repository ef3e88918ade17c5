"""How much is linked, and what was left out of it."""

from __future__ import annotations

import sqlite3

from onrecord.linked import DISAGREEMENTS
from onrecord.store.links.dirty import is_unfinished
from onrecord.store.links.records import KindCount, LinkCounts

CHANGED = "SELECT count(*) FROM link_changed"
COUNTS = """
SELECT coalesce((SELECT count FROM link_count WHERE what = 'statements'), 0) AS statements,
       (SELECT count(*) FROM link_content) AS contents,
       (SELECT count(*) / 2 FROM link_pair) AS pairs,
       (SELECT count(*) FROM utterance) AS utterances,
       (SELECT count(*) FROM suggestion) AS suggestions,
       (SELECT count(*) FROM difference) AS differences,
       (SELECT count(*) FROM link_weight WHERE weight = 0) AS crowded,
       (SELECT count(*) FROM link_content WHERE bundles > 200 OR named > 5) AS boilerplate"""
OF_KIND = "SELECT what, count FROM link_count"


def unlinked(connection: sqlite3.Connection) -> int:
    """How many articles changed since the record was linked; 1 at least where a run was cut off."""
    changed: int = connection.execute(CHANGED).fetchone()[0]
    return changed or int(is_unfinished(connection))


def link_counts(connection: sqlite3.Connection) -> LinkCounts:
    """What linking came to; takes a look at every row."""
    row = connection.execute(COUNTS).fetchone()
    return LinkCounts(unlinked=unlinked(connection), **dict(row))


def difference_counts(connection: sqlite3.Connection) -> tuple[KindCount, ...]:
    """How many disagreements of each kind are listed."""
    counts = {row["what"]: row["count"] for row in connection.execute(OF_KIND)}
    return tuple(KindCount(kind, counts.get(kind, 0)) for kind in DISAGREEMENTS)
