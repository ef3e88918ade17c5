"""`onrecord export --format labels`: a folder that is whole or not there, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.store import open_store
from tests.cli.conftest import Run
from tests.store.made import harbour
from tests.store.reviewed import ACCEPT, OPENS, PAYS, Desk

EXPORT = ("export", "--format", "labels")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Two articles: in one both statements are decided about, in the other one of them."""
    path = tmp_path / "onrecord.db"
    with open_store(path, write=True) as store:
        for location in ("whole.txt", "begun.txt"):
            store.add(harbour(location))
            Desk(store, location).decide(OPENS, ACCEPT)
        Desk(store, "whole.txt").decide(PAYS, ACCEPT)
    return path


def files(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.rglob("*") if path.is_file())


def test_reviewed_articles_are_written_and_the_others_counted(run: Run, record: Path) -> None:
    done = run(*EXPORT, "--output", "labels")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines() == [
        "1 article written, 2 statements",
        "1 article left out: nobody has decided about 1 statement there",
    ]
    assert files(record.parent / "labels" / "train") == [".ann", ".txt"]


def test_all_takes_articles_begun_into_the_split_named(run: Run, record: Path) -> None:
    done = run(*EXPORT, "--output", "labels", "--all", "--split", "dev")
    assert done.stderr.splitlines() == [
        "2 articles written, 4 statements",
        "nobody has decided about 1 of them: they stand as they were read",
    ]
    assert files(record.parent / "labels" / "dev") == [".ann", ".ann", ".txt", ".txt"]


def test_evaluate_reads_the_folder(run: Run, record: Path) -> None:
    run(*EXPORT, "--output", "labels")
    done = run("evaluate", "--gold", "labels", "--split", "train", "--extractor", "rules")
    assert done.returncode == 0
    assert done.stdout.startswith("1 articles, 2 gold attributions")


def test_a_folder_with_something_in_it_stays_as_it_is(run: Run, record: Path) -> None:
    folder = record.parent / "labels"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    done = run(*EXPORT, "--output", "labels")
    assert done.returncode == 1
    assert done.stderr == "onrecord: labels is there and not empty; name a new folder\n"
    assert files(folder) == [".txt"]


def test_an_empty_folder_is_filled(run: Run, record: Path) -> None:
    (record.parent / "labels").mkdir()
    assert run(*EXPORT, "--output", "labels").returncode == 0
    assert files(record.parent / "labels") == [".ann", ".txt"]


def test_without_a_reviewed_article_no_folder_is_left_behind(run: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "onrecord.db", write=True) as store:
        store.add(harbour())
    done = run(*EXPORT, "--output", "labels")
    assert done.returncode == 1
    assert "labels was not made: no article is reviewed to its end" in done.stderr
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_folder_that_cannot_be_made_is_told(run: Run, record: Path) -> None:
    done = run(*EXPORT, "--output", "nowhere/labels")
    assert done.returncode == 1
    assert "cannot write nowhere/labels: No such file or directory" in done.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--format", "labels"), "name a new one with --output FOLDER"),
        (("--format", "labels", "--output", "-"), "name a new one with --output FOLDER"),
        (("--format", "labels", "--output", "x", "--no-text"), "--format jsonl alone"),
        (("--format", "labels", "--output", "x", "--outlet", "Echo"), "--format csv"),
        (("--format", "csv", "--all"), "--format labels alone"),
        (("--split", "dev"), "--format labels alone"),
    ],
)
def test_options_that_do_not_go_together(
    run: Run, record: Path, options: tuple[str, ...], told: str
) -> None:
    done = run("export", *options)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
