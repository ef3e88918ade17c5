"""Copies of the record that are known, and which of them hold what was erased."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from onrecord.store.forget.tombstones import spellings

KNOWN = "SELECT DISTINCT path FROM backup ORDER BY path"
NOTE = "INSERT INTO backup (path) VALUES (?)"
HOLDS_ARTICLE = "SELECT 1 FROM article WHERE id = ?"

Question = Callable[[sqlite3.Connection], bool]


def note_copy(connection: sqlite3.Connection, path: Path, copy: Path) -> None:
    """Writes down where a copy of the record at `path` was made.

    Relative to the record's folder where it lies in there, so that both can be moved together.
    """
    folder, copy = path.resolve().parent, copy.resolve()
    inside = copy.is_relative_to(folder)
    connection.execute(NOTE, (str(copy.relative_to(folder) if inside else copy),))


def copies_with_article(connection: sqlite3.Connection, path: Path, article: str) -> Iterator[str]:
    """The copies that hold the article of that id, or cannot be read to tell."""

    def holds(copy: sqlite3.Connection) -> bool:
        return copy.execute(HOLDS_ARTICLE, (article,)).fetchone() is not None

    return _copies(connection, path, holds)


def copies_with_speaker(connection: sqlite3.Connection, path: Path, name: str) -> Iterator[str]:
    """The copies that hold a statement of that speaker, or cannot be read to tell."""

    def holds(copy: sqlite3.Connection) -> bool:
        return bool(spellings(copy, name))

    return _copies(connection, path, holds)


def _copies(connection: sqlite3.Connection, path: Path, holds: Question) -> Iterator[str]:
    for copy in _known(connection, path):
        if copy.is_file() and _may_hold(copy, holds):
            yield str(copy)


def _known(connection: sqlite3.Connection, path: Path) -> list[Path]:
    """Those that `backup` made, and those that a migration left beside the record."""
    folder = path.resolve().parent
    noted = [folder / row[0] for row in connection.execute(KNOWN)]
    beside = [file for file in folder.iterdir() if file.name.startswith(f"{path.stem}.before-")]
    return [*noted, *sorted(file for file in beside if file.suffix == ".db")]


def _may_hold(copy: Path, holds: Question) -> bool:
    try:
        with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as connection:
            return holds(connection)
    except sqlite3.Error:
        return True
