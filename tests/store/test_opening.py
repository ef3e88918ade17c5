from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import NoRecord, NotARecord, RecordFailed
from onrecord.store import Store, open_store
from tests.store.made import harbour


def test_writing_makes_a_record_where_there_is_none(path: Path) -> None:
    with open_store(path, write=True) as store:
        assert store.counts().articles == 0
    with open_store(path) as store:
        assert store.counts().articles == 0


def test_a_record_at_rest_is_one_file(path: Path) -> None:
    with open_store(path, write=True) as store:
        store.add(harbour())
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_record_that_was_read_is_one_file_again(path: Path) -> None:
    with open_store(path, write=True) as store:
        store.add(harbour())
    with open_store(path) as store:
        assert [article.location for article in store.articles()] == ["news/harbour.txt"]
        assert list(store.verify()) == []
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_reader_that_outlives_the_writer_leaves_one_file(path: Path) -> None:
    writer = open_store(path, write=True)
    with open_store(path) as reader:
        writer.add(harbour())
        writer.close()
        assert reader.counts().articles == 1
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with open_store(path) as reader:
        assert reader.counts().articles == 1


def test_reading_where_there_is_none_says_how_to_make_one(path: Path) -> None:
    with pytest.raises(NoRecord, match=f"onrecord add FILES --record {path}"):
        open_store(path)
    assert not path.exists()


def test_an_empty_file_is_no_record_yet(path: Path) -> None:
    path.touch()
    with pytest.raises(NoRecord):
        open_store(path)
    open_store(path, write=True).close()
    open_store(path).close()


@pytest.mark.parametrize("write", [True, False])
def test_a_text_file_is_not_a_record_and_is_left_alone(path: Path, write: bool) -> None:
    path.write_text("He said nothing.\n" * 500, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(NotARecord, match=str(path)):
        open_store(path, write=write)
    assert path.read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_database_is_not_a_record_and_is_left_alone(
    path: Path, write: bool
) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipe (name)")
    before = path.read_bytes()
    with pytest.raises(NotARecord, match="not a record"):
        open_store(path, write=write)
    assert path.read_bytes() == before


def test_a_damaged_record_is_reported_as_damaged(path: Path) -> None:
    with open_store(path, write=True) as store:
        store.add(harbour())
    damaged = bytearray(path.read_bytes())
    damaged[100:8192] = b"\xff" * 8092
    path.write_bytes(damaged)
    with pytest.raises(NotARecord, match="damaged"), open_store(path) as store:
        store.counts()


def test_a_folder_that_is_not_there_stops_the_write(tmp_path: Path) -> None:
    with pytest.raises(RecordFailed, match="its folder exists"):
        open_store(tmp_path / "missing" / "onrecord.db", write=True)


def test_a_folder_is_not_a_record(tmp_path: Path) -> None:
    with pytest.raises(RecordFailed):
        open_store(tmp_path)


@pytest.mark.parametrize("name", ["two words.db", "100%.db", "what?.db", "a#b.db", "ünï.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with open_store(tmp_path / name, write=True) as store:
        store.add(harbour())
    assert (tmp_path / name).is_file()
    with open_store(tmp_path / name) as store:
        assert store.counts().articles == 1


def test_a_reader_cannot_write_whatever_is_asked_of_it(store: Store, path: Path) -> None:
    with open_store(path) as reader, pytest.raises(RecordFailed, match="cannot be written"):
        reader.add(harbour())
    assert store.counts().articles == 0


@pytest.mark.parametrize(
    "writing",
    [
        "INSERT INTO tombstone (id, what) VALUES ('0', 'article')",
        "UPDATE article SET location = 'elsewhere.txt'",
        "DELETE FROM article",
        "DROP TABLE statement_words",
        "CREATE TABLE mine (words)",
        "INSERT INTO statement_words (statement_words) VALUES ('rebuild')",
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 0",
        "PRAGMA query_only = OFF",
        "pragma Journal_Mode = delete",
        "PRAGMA journal_mode(delete)",
        "VACUUM",
        "BEGIN IMMEDIATE",
    ],
)
def test_no_statement_of_a_reader_changes_the_file(path: Path, writing: str) -> None:
    with open_store(path, write=True) as store:
        store.add(harbour())
    before = path.read_bytes()
    with (
        open_store(path) as reader,
        pytest.raises(sqlite3.DatabaseError, match=r"readonly|not authorized"),
    ):
        reader.connection.execute(writing)
    assert path.read_bytes() == before


def test_a_record_in_a_folder_that_cannot_be_written_is_read(path: Path) -> None:
    with open_store(path, write=True) as store:
        store.add(harbour())
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with open_store(path) as reader:
            assert reader.counts().articles == 1
            assert list(reader.verify()) == []
    finally:
        path.parent.chmod(0o755)


def test_the_file_says_what_it_is(store: Store) -> None:
    assert store.connection.execute("PRAGMA application_id").fetchone()[0] == 0x6F6E7263
    assert store.connection.execute("PRAGMA user_version").fetchone()[0] >= 1
