"""The record's schema: numbered SQL files that only move forward, each recorded when it has run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.metadata import version
from pathlib import Path

from onrecord.errors import NotARecord, RecordTooNew
from onrecord.store.backup import back_up
from onrecord.store.connection import transaction
from onrecord.store.current import rebuild

# "onrc": `file` and SQLite's own tools can tell a record from any other database.
APPLICATION_ID = int.from_bytes(b"onrc", "big")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: `001_record.sql` is number 1, name `record`."""

    number: int
    name: str
    sql: str


@cache
def known_migrations() -> tuple[Migration, ...]:
    """Every migration of this onrecord, in order."""
    folder = resources.files("onrecord.store").joinpath("migrations")
    files = sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(
        Migration(int(name[:3]), name[4:-4], folder.joinpath(name).read_text(encoding="utf-8"))
        for name in files
    )


def schema_number(connection: sqlite3.Connection, path: Path) -> int:
    """The number of the last migration that ran; 0 for a database with nothing in it yet.

    Raises NotARecord for another program's database, RecordTooNew for one of a later onrecord.
    """
    # The tables first: where another program makes the record at this moment, what is asked later
    # is at least as new, and tables never stand without their application_id.
    has_tables = _has_tables(connection)
    found: int = _pragma(connection, "user_version")
    application: int = _pragma(connection, "application_id")
    if application == 0 and found == 0 and not has_tables:
        return 0
    if application != APPLICATION_ID:
        raise NotARecord(f"{path}: a SQLite database, but not a record; give another path")
    known = known_migrations()[-1].number
    if found > known:
        raise RecordTooNew(
            f"{path}: made by a later onrecord (schema {found}, this one knows {known}); "
            "upgrade onrecord"
        )
    return found


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]
) -> Path | None:
    """Runs the migrations that have not run yet, all or none of them.

    What is made from other tables is made anew at the end, since the old one had it otherwise.

    Returns the backup that was written first, `NAME.before-002.db` for one that starts with
    migration 2, or None where there was nothing to lose.
    """
    if _pragma(connection, "user_version") >= migrations[-1].number:
        return None
    with transaction(connection):
        # Asked again under the lock: two programs may have opened the same old record.
        found: int = _pragma(connection, "user_version")
        pending = [migration for migration in migrations if migration.number > found]
        if not pending:
            return None
        backup = _backed_up(path, pending[0]) if found > 0 else None
        for migration in pending:
            _run(connection, migration)
        if backup is not None:
            rebuild(connection)
    return backup


def _backed_up(path: Path, migration: Migration) -> Path:
    backup = path.with_name(f"{path.stem}.before-{migration.number:03d}.db")
    back_up(path, backup)
    return backup


def _run(connection: sqlite3.Connection, migration: Migration) -> None:
    for statement in _statements(migration.sql):
        connection.execute(statement)
    connection.execute(
        "INSERT INTO migration (number, name, onrecord) VALUES (?, ?, ?)",
        (migration.number, migration.name, version("onrecord")),
    )
    connection.execute(f"PRAGMA user_version = {migration.number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _statements(sql: str) -> Iterator[str]:
    # sqlite3's executescript would commit the transaction that this runs in.
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
