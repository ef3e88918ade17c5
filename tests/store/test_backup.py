"""A copy of the record appears whole or not at all, and replaces nothing unasked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.errors import RecordFailed
from onrecord.store import Store, open_store
from tests.store.made import harbour, harbour_later


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(harbour())
    return store


def noted(store: Store) -> list[str]:
    return [row[0] for row in store.connection.execute("SELECT path FROM backup ORDER BY number")]


def test_a_copy_is_a_record_like_any_other(filled: Store, tmp_path: Path) -> None:
    filled.back_up(tmp_path / "copy.db")
    with open_store(tmp_path / "copy.db") as copy:
        assert copy.extraction("harbour.txt") == harbour()
        assert list(copy.verify()) == []


def test_a_copy_at_rest_is_one_file(filled: Store, tmp_path: Path) -> None:
    filled.back_up(tmp_path / "copy.db")
    assert [file.name for file in tmp_path.glob("copy*")] == ["copy.db"]


def test_a_copy_holds_what_was_written_before_it_and_nothing_later(
    filled: Store, path: Path, tmp_path: Path
) -> None:
    with open_store(path) as reader:
        articles = reader.articles()
        next(articles)
        filled.add(harbour("news/second.txt"))
        filled.back_up(tmp_path / "copy.db")
        filled.add(harbour("news/third.txt"))
    with open_store(tmp_path / "copy.db") as copy:
        assert copy.counts().articles == 2


def test_a_copy_can_be_made_while_another_program_is_writing(
    filled: Store, path: Path, tmp_path: Path
) -> None:
    with open_store(path, write=True) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        other.connection.execute("UPDATE version SET title = 'half written'")
        filled.connection.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(RecordFailed, match="another program is writing"):
            filled.back_up(tmp_path / "copy.db")
        other.connection.execute("ROLLBACK")
    with open_store(tmp_path / "copy.db") as copy:
        assert copy.extraction("harbour.txt") == harbour()


def test_the_record_notes_where_its_copies_are(filled: Store, tmp_path: Path) -> None:
    elsewhere = tmp_path.parent / "elsewhere.db"
    filled.back_up(tmp_path / "copy.db")
    filled.back_up(elsewhere, force=True)
    assert noted(filled) == ["copy.db", str(elsewhere.resolve())]


def test_a_file_that_is_there_is_replaced_only_when_asked(filled: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    filled.back_up(target)
    filled.add(harbour_later())
    with pytest.raises(RecordFailed, match=r"copy\.db: there is a file already; .*--force"):
        filled.back_up(target)
    filled.back_up(target, force=True)
    with open_store(target) as copy:
        assert copy.counts().versions == 2


@pytest.mark.parametrize("force", [True, False])
def test_the_record_is_not_copied_onto_itself(filled: Store, path: Path, force: bool) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    for target in (
        path,
        path.parent / "x" / ".." / path.name,
        link,
        path.with_name("onrecord.db-wal"),
    ):
        with pytest.raises(RecordFailed, match="that is the record itself"):
            filled.back_up(target, force=force)
    assert filled.extraction("harbour.txt") == harbour()


def test_a_record_that_is_in_use_is_not_replaced(filled: Store, tmp_path: Path) -> None:
    with open_store(tmp_path / "other.db", write=True) as other:
        other.add(harbour_later())
        with pytest.raises(RecordFailed, match="a program has it open"):
            filled.back_up(tmp_path / "other.db", force=True)


def test_a_name_that_is_no_text_is_refused(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(RecordFailed, match="printable characters"):
        filled.back_up(tmp_path / os.fsdecode(b"copy\xff.db"))
    assert list(tmp_path.glob("copy*")) == []


def test_a_folder_is_no_place_for_a_copy(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(RecordFailed, match="that is a folder"):
        filled.back_up(tmp_path, force=True)


def test_a_folder_that_is_not_there_is_told(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(RecordFailed, match=r"nowhere/copy\.db: .*folder exists"):
        filled.back_up(tmp_path / "nowhere" / "copy.db")
    assert noted(filled) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(filled: Store, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(RecordFailed, match=r"locked/copy\.db: .*permissions|cannot be written"):
        filled.back_up(locked / "copy.db")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_place_that_takes_no_bytes_is_told(filled: Store) -> None:
    with pytest.raises(RecordFailed, match="/dev/full"):
        filled.back_up("/dev/full")


def test_a_name_that_is_too_long_is_told(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(RecordFailed, match="give another place"):
        filled.back_up(tmp_path / ("x" * 300), force=True)
