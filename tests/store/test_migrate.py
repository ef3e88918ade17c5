from __future__ import annotations

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import RecordFailed, RecordTooNew
from onrecord.store import Store, open_store
from onrecord.store.backup import back_up
from onrecord.store.migrate import Migration, known_migrations, migrate
from tests.store.made import harbour

RECORDS = Path(__file__).parent / "records"
NEXT = known_migrations()[-1].number + 1
NOTE = Migration(NEXT, "note", "CREATE TABLE note (words TEXT);\nINSERT INTO note VALUES ('a;b');")
BROKEN = Migration(NEXT, "broken", "CREATE TABLE half (words TEXT);\nCREATE TABLE article (id);")


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(harbour())
    return store


def test_each_migration_records_when_it_ran_and_by_what(store: Store) -> None:
    rows = store.connection.execute("SELECT number, name, at, onrecord FROM migration").fetchall()
    assert [(row["number"], row["name"]) for row in rows] == [
        (migration.number, migration.name) for migration in known_migrations()
    ]
    assert all(row["at"].endswith("Z") and row["onrecord"] for row in rows)


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    numbers = [migration.number for migration in known_migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_new_record_needs_no_backup(path: Path, store: Store) -> None:
    assert not list(path.parent.glob("*.before-*"))


def test_a_record_with_content_is_copied_before_it_is_migrated(path: Path, filled: Store) -> None:
    backup = migrate(filled.connection, path, [*known_migrations(), NOTE])
    assert backup == path.with_name(f"onrecord.before-{NEXT:03d}.db")
    assert filled.connection.execute("SELECT words FROM note").fetchone()[0] == "a;b"
    with open_store(backup) as before:
        assert before.extraction("news/harbour.txt") == harbour()
        assert not list(before.verify())


def test_a_migration_that_ran_does_not_run_again(path: Path, filled: Store) -> None:
    migrate(filled.connection, path, [NOTE])
    assert migrate(filled.connection, path, [NOTE]) is None


def test_a_migration_that_fails_leaves_the_record_as_it_was(path: Path, filled: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(filled.connection, path, [BROKEN])
    tables = filled.connection.execute("SELECT name FROM sqlite_master WHERE name = 'half'")
    assert tables.fetchone() is None
    assert filled.extraction("news/harbour.txt") == harbour()
    assert not list(filled.verify())


@pytest.mark.parametrize("write", [True, False])
def test_a_record_of_a_later_onrecord_is_refused(path: Path, filled: Store, write: bool) -> None:
    migrate(filled.connection, path, [NOTE])
    with pytest.raises(RecordTooNew, match=f"schema {NEXT}, .*{NEXT - 1}.*upgrade onrecord"):
        open_store(path, write=write)


def test_programs_that_make_one_record_at_once_all_succeed(path: Path) -> None:
    def make(number: int) -> None:
        with open_store(path, write=True) as store:
            store.add(harbour(f"news/{number}.txt"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(make, range(8)))
    with open_store(path) as store:
        assert store.counts().articles == 8


def test_a_damaged_record_is_not_taken_for_a_backup(path: Path, tmp_path: Path) -> None:
    with open_store(path, write=True) as store:
        store.add(harbour())
        store.connection.execute("PRAGMA writable_schema = ON")
        store.connection.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'statement'")
    with pytest.raises((RecordFailed, sqlite3.DatabaseError)):
        back_up(path, tmp_path / "copy.db")
    assert [file.name for file in tmp_path.glob("copy*")] == []


@pytest.mark.parametrize("name", sorted(file.name for file in RECORDS.glob("*.db")))
@pytest.mark.parametrize("write", [True, False])
def test_a_record_of_every_earlier_schema_opens(tmp_path: Path, name: str, write: bool) -> None:
    path = tmp_path / name
    shutil.copy(RECORDS / name, path)
    with open_store(path, write=write) as store:
        assert store.extraction("harbour.txt").statements == harbour().statements
        assert store.counts().articles == 2
        assert not list(store.verify())


def test_there_is_a_record_of_every_schema() -> None:
    numbers = [migration.number for migration in known_migrations()]
    expected = [f"schema-{number:03d}.db" for number in numbers]
    found = sorted(file.name for file in RECORDS.glob("*.db"))
    assert found == expected, "make it: python -m tests.store.make_record"


def test_the_records_of_earlier_schemas_say_their_own_number() -> None:
    for file in RECORDS.glob("*.db"):
        with closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone()[0] == int(file.stem[-3:])


def test_migrations_run_all_together_or_not_at_all(path: Path, filled: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(filled.connection, path, [NOTE, replace(BROKEN, number=NEXT + 1)])
    assert filled.connection.execute("PRAGMA user_version").fetchone()[0] == NEXT - 1
    tables = filled.connection.execute("SELECT name FROM sqlite_master WHERE name = 'note'")
    assert tables.fetchone() is None


def test_several_migrations_leave_one_backup(path: Path, filled: Store) -> None:
    later = Migration(NEXT + 1, "later", "CREATE TABLE later (words TEXT);")
    backup = migrate(filled.connection, path, [NOTE, later])
    assert [file.name for file in path.parent.glob("*.before-*")] == [
        f"onrecord.before-{NEXT:03d}.db"
    ]
    assert backup is not None
    with open_store(backup) as before:
        assert before.connection.execute("PRAGMA user_version").fetchone()[0] == NEXT - 1
