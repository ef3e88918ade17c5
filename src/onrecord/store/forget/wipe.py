"""Erased words out of the file: overwritten, out of the index, out of the log beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.store.connection import transaction
from onrecord.store.current import INDEXES
from onrecord.store.links.erase import erase_links

# Whoever deletes a row only marks its words in an index as gone: merging takes them out.
MERGE = "INSERT INTO {index} ({index}) VALUES ('optimize')"


@contextmanager
def erasing(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction in which deleted rows are overwritten, and leave the indexes as well.

    Whoever deletes sees to it that no row is left with nothing that it belongs to.
    """
    connection.execute("PRAGMA secure_delete = ON")
    # For every row that goes SQLite would read all of the tables that could point to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            yield
            erase_links(connection)
            for index in INDEXES:
                connection.execute(MERGE.format(index=index))
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def wipe(connection: sqlite3.Connection) -> bool:
    """Writes the file anew without its free pages, and empties its log.

    False where the log could not be emptied, since another program was reading the record.
    """
    connection.execute("VACUUM")
    is_busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not is_busy
