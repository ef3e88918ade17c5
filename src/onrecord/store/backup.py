"""A copy of a record that was read back before it got its name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from onrecord.errors import RecordFailed
from onrecord.store.connection import connect_reader, named_errors
from onrecord.store.forget.copies import note_copy

# What SQLite keeps beside a file that a program has open.
COMPANIONS = ("-wal", "-shm", "-journal")


def keep_copy(connection: sqlite3.Connection, path: Path, target: Path, *, force: bool) -> None:
    """As `back_up`, for a copy that somebody asks for: the record notes where it is.

    Raises RecordFailed where the target is the record itself, in use, or there already without
    `force`.
    """
    with _named_refusals(target):
        _check_target(path, target, force=force)
    back_up(path, target)
    note_copy(connection, path, target)


def back_up(path: Path, target: Path) -> None:
    """Copies the record at `path`, as it stands at this moment, to `target`.

    Others may read and write meanwhile. The copy is checked before it gets its name, so a file
    of that name is always whole; one that was there is replaced. Raises RecordFailed where the
    copy is not what was copied, or the disk or the permissions are in the way.
    """
    unchecked = target.with_name(target.name + ".unchecked")
    with _named_refusals(target):
        unchecked.unlink(missing_ok=True)
        try:
            with closing(connect_reader(path)) as source, named_errors(target):
                _copy(source, unchecked, target)
            unchecked.replace(target)
        finally:
            unchecked.unlink(missing_ok=True)


@contextmanager
def _named_refusals(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RecordFailed(
            f"{target}: the copy cannot be written ({error.strerror or error}); give another place"
        ) from error


def _copy(source: sqlite3.Connection, unchecked: Path, target: Path) -> None:
    with closing(sqlite3.connect(unchecked)) as copy:
        source.backup(copy)
        # A record at rest is one file: a copy that needs a second one gets parted from it.
        copy.execute("PRAGMA journal_mode = DELETE")
        answer: str = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if answer != "ok":
        raise RecordFailed(f"{target}: the copy is damaged ({answer}); check the disk, try again")


def _check_target(path: Path, target: Path, *, force: bool) -> None:
    own = [path, *(path.with_name(path.name + companion) for companion in COMPANIONS)]
    if any(_is_same(target, each) for each in own):
        raise RecordFailed(f"{target}: that is the record itself; give the copy another name")
    if not str(target.resolve()).isprintable():
        raise RecordFailed(
            f"{str(target)!a}: the record notes names in printable characters only; give another"
        )
    if target.is_dir():
        raise RecordFailed(f"{target}: that is a folder; give the name of a file in it")
    if any(target.with_name(target.name + companion).exists() for companion in COMPANIONS):
        raise RecordFailed(f"{target}: a program has it open; give the copy another name")
    if target.exists() and not force:
        raise RecordFailed(
            f"{target}: there is a file already; give another name, or --force to replace it"
        )


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()
