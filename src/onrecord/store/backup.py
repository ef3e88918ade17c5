"""A copy of a record that was read back before it got its name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from onrecord.errors import RecordFailed
from onrecord.store.connection import connect_reader


def back_up(path: Path, target: Path) -> None:
    """Copies the record at `path`, as it stands at this moment, to `target`.

    Others may read and write meanwhile. The copy is checked before it gets its name, so a file
    of that name is always whole; one that was there is replaced. Raises RecordFailed where the
    copy is not what was copied.
    """
    unchecked = target.with_name(target.name + ".unchecked")
    unchecked.unlink(missing_ok=True)
    try:
        with closing(connect_reader(path)) as source, closing(sqlite3.connect(unchecked)) as copy:
            source.backup(copy)
            # A record at rest is one file: a copy that needs a second one gets parted from it.
            copy.execute("PRAGMA journal_mode = DELETE")
            _check(copy, target)
        unchecked.replace(target)
    finally:
        unchecked.unlink(missing_ok=True)


def _check(copy: sqlite3.Connection, target: Path) -> None:
    answer: str = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if answer != "ok":
        raise RecordFailed(f"{target}: the copy is damaged ({answer}); check the disk, try again")
