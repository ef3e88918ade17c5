"""An article out of the record for good: its texts, statements, decisions and index entries."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import NotFound
from onrecord.identity import article_id
from onrecord.store.find import find_article
from onrecord.store.forget.copies import copies_with_article
from onrecord.store.forget.records import Forgetting, Forgotten
from onrecord.store.forget.tombstones import What, bury, is_buried
from onrecord.store.forget.wipe import erasing, wipe
from onrecord.store.links.reprints import leave
from onrecord.store.speakers.names import names_in, unlearn
from onrecord.store.speakers.relabel import relabel

LOCATION = "SELECT location FROM article WHERE id = ?"
VERSIONS = "SELECT count(*) FROM version WHERE article = ?"
STATEMENTS = """
SELECT count(*) FROM version
JOIN extraction ON extraction.version = version.number
JOIN statement ON statement.extraction = extraction.number
WHERE version.article = ?"""
DECISIONS = "SELECT count(*) FROM decision WHERE article = ?"

OF_ITS_VERSIONS = "(SELECT number FROM version WHERE article = :id)"
# In this order, so that no row is left for a moment with nothing that it belongs to.
ERASE = (
    "DELETE FROM current_statement WHERE article = :id",
    "DELETE FROM decision WHERE article = :id",
    "UPDATE article SET version = NULL WHERE id = :id",
    "UPDATE version SET extraction = NULL WHERE article = :id",
    "DELETE FROM statement WHERE extraction IN "
    f"(SELECT number FROM extraction WHERE version IN {OF_ITS_VERSIONS})",
    f"DELETE FROM extraction WHERE version IN {OF_ITS_VERSIONS}",
    f"DELETE FROM excerpt WHERE version IN {OF_ITS_VERSIONS}",
    "DELETE FROM version WHERE article = :id",
    "DELETE FROM article WHERE id = :id",
)


@dataclass(frozen=True, slots=True)
class _Found:
    """An article that is to be forgotten, by its id."""

    id: str
    forgetting: Forgetting


def forgetting_article(connection: sqlite3.Connection, name: str) -> Forgetting:
    """What `forget_article` would erase. Raises NotFound."""
    return _found(connection, name).forgetting


def forget_article(connection: sqlite3.Connection, path: Path, name: str) -> Forgotten:
    """Erases the article meant and leaves a tombstone, all or nothing. Raises NotFound.

    One that was forgotten before is wiped once more, in case that was cut short.
    """
    with erasing(connection):
        found = _found(connection, name)
        bury(connection, found.id, What.ARTICLE)
        names = names_in(connection, found.id)
        leave.forget_article(connection, found.id)
        for erase in ERASE:
            connection.execute(erase, {"id": found.id})
        relabel(connection, unlearn(connection, names))
    copies = tuple(copies_with_article(connection, path, found.id))
    return Forgotten(found.forgetting, (), copies, wipe(connection))


def _found(connection: sqlite3.Connection, name: str) -> _Found:
    try:
        found = find_article(connection, name)
    except NotFound:
        for buried in (name.encode("utf-8", "replace").decode(), article_id(name)):
            if is_buried(connection, buried, What.ARTICLE):
                return _Found(buried, Forgetting(What.ARTICLE, name, (), 0, 0, 0, buried=True))
        raise
    location: str = connection.execute(LOCATION, (found,)).fetchone()[0]
    counted = (
        connection.execute(count, (found,)).fetchone()[0]
        for count in (VERSIONS, STATEMENTS, DECISIONS)
    )
    return _Found(found, Forgetting(What.ARTICLE, location, (location,), *counted))
