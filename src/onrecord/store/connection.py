"""Connections to the record's file, and sqlite3's errors turned into ours."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import NotARecord, OnrecordError, RecordFailed

# How long a writer waits for another one. A transaction holds one article and takes milliseconds;
# only a migration of a large record takes longer.
BUSY_SECONDS = 30.0
SECONDS_BETWEEN_TRIES = 0.01

# `journal_mode` rewrites the head of the file even where only queries are allowed.
WAYS_OUT_OF_QUERY_ONLY = frozenset({"query_only", "journal_mode"})

DAMAGED = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
REMEDIES = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and run it again",
    sqlite3.SQLITE_BUSY: "another program is writing to it; run it again when that one is done",
    sqlite3.SQLITE_LOCKED: "another program holds it; run it again when that one is done",
    sqlite3.SQLITE_READONLY: "it cannot be written; check the permissions of the file and folder",
    sqlite3.SQLITE_PERM: "it cannot be opened; check the permissions of the file and folder",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check that its folder exists and is yours",
    sqlite3.SQLITE_IOERR: "the disk failed; check it and the room on it, and run it again",
}


def connect_writer(path: Path) -> sqlite3.Connection:
    """A connection that may write; the file is made where there is none."""
    connection = _connect(f"{_uri(path)}?mode=rwc")
    # In WAL mode NORMAL syncs only at checkpoints. A killed process loses nothing by that: what
    # it committed is in the operating system's hands. Only a power cut can take the last
    # articles, and it never leaves half of one; they are added again by the next run.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, whatever is asked of it."""
    # Not mode=ro: only a connection that may write removes the log when it is the last to close,
    # and a record at rest is one file. Where the file cannot be written SQLite opens it to read.
    connection = _connect_query_only(f"{_uri(path)}?mode=rw")
    if _lacks_its_log(connection, path):
        connection.close()
        connection = _connect_query_only(f"{_uri(path)}?immutable=1")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. The lock is taken first, so that what is read is still true when writing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite rolls back by itself where the disk is full
            connection.execute("ROLLBACK")
        raise


@contextmanager
def lasting_transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction that is on the disk when it ends, so that not even a power cut takes it.

    For what somebody did by hand, and could not do again without knowing.
    """
    connection.execute("PRAGMA synchronous = FULL")
    try:
        with transaction(connection):
            yield
    finally:
        connection.execute("PRAGMA synchronous = NORMAL")


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turns errors of the disk and the file into RecordFailed and NotARecord.

    Errors that only a mistake in this package can cause stay what they are.
    """
    try:
        yield
    except sqlite3.Error as error:
        named = _named(error, path)
        if named is None:
            raise
        raise named from error


def _named(error: sqlite3.Error, path: Path) -> OnrecordError | None:
    # The low byte is the error's family; errors raised by the module itself have no code.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in DAMAGED:
        return NotARecord(f"{path}: not a record, or damaged ({error}); open a copy of it")
    if code in REMEDIES:
        return RecordFailed(f"{path}: {REMEDIES[code]}")
    return None


def enter_wal(connection: sqlite3.Connection) -> None:
    """Lets readers see the last whole state while a writer writes, and never wait.

    SQLite does not wait for this lock as for others: where another program opens the same new
    record it is busy at once, so it is asked again, as long as for any other lock.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                raise
            time.sleep(SECONDS_BETWEEN_TRIES)
        else:
            return


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, timeout=BUSY_SECONDS, isolation_level=None, uri=True)
    connection.row_factory = sqlite3.Row
    # Every join has its index in the schema; SQLite would at times make one anew for each query.
    connection.execute("PRAGMA automatic_index = OFF")
    return connection


def _connect_query_only(uri: str) -> sqlite3.Connection:
    connection = _connect(uri)
    connection.execute("PRAGMA query_only = ON")
    connection.set_authorizer(_keep_query_only)
    return connection


def _keep_query_only(
    action: int, name: str | None, value: str | None, _schema: str | None, _trigger: str | None
) -> int:
    """Refuses the two pragmas by which a connection that may only query could write after all."""
    is_setting = action == sqlite3.SQLITE_PRAGMA and value is not None
    is_way_out = is_setting and (name or "").lower() in WAYS_OUT_OF_QUERY_ONLY
    return sqlite3.SQLITE_DENY if is_way_out else sqlite3.SQLITE_OK


def _uri(path: Path) -> str:
    return path.absolute().as_uri()


def _lacks_its_log(connection: sqlite3.Connection, path: Path) -> bool:
    """True where SQLite cannot make the files it wants beside a record at rest.

    That is a record on read-only media: nobody writes to it, so it can be read without them.
    """
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError:
        return path.is_file() and not path.with_name(path.name + "-wal").exists()
    return False
