"""The reader of GUM, on a document written by hand."""

from __future__ import annotations

from pathlib import Path

from onrecord_lab.corpora.gum import GumDocument, Skipped, read_gum
from tests.lab.gum_form import RSD, TEXT, write_gum


def document(folder: Path) -> GumDocument:
    (read,) = read_gum(folder, {"court"})
    assert isinstance(read, GumDocument)
    return read


def test_lines_end_with_the_paragraph_and_where_the_speaker_changes(tmp_path: Path) -> None:
    read = document(write_gum(tmp_path))
    assert read.text == TEXT
    assert read.genre == "court"


def test_units_are_the_clauses_in_an_attribution_relation(tmp_path: Path) -> None:
    read = document(write_gum(tmp_path))
    assert [unit.of(read.text) for unit in read.units] == [
        "Ann Reed said",
        "I don't think",
        "They wanna?",
    ]


def test_a_clause_may_begin_inside_a_word(tmp_path: Path) -> None:
    rsd = RSD.replace(
        "I do n't think\t1\t_\t_\tf\t4\tattribution-negative_r", "I do\t1\t_\t_\tf\t4\tx"
    )
    inside = "9\tn't think\t1\t_\t_\tf\t4\tattribution-positive_r\t_\t_\n4\tit"
    read = document(write_gum(tmp_path, rsd=rsd.replace("4\tit", inside)))
    assert read.units[1].of(read.text) == "n't think"


def test_a_clause_that_begins_in_a_word_spelt_otherwise_takes_all_of_it(tmp_path: Path) -> None:
    halves = (
        "They want\t1\t_\t_\tf\t2\tx\t_\t_\n8\tto ?\t1\t_\t_\tf\t2\tattribution-positive_r\t_\t_\n"
    )
    rsd = "".join(
        f"5\t{halves}" if line[0] == "5" else line for line in RSD.splitlines(keepends=True)
    )
    read = document(write_gum(tmp_path, rsd=rsd))
    assert read.units[-1].of(read.text) == "wanna?"


def test_a_document_that_does_not_align_is_skipped_with_the_reason(tmp_path: Path) -> None:
    write_gum(tmp_path, rsd=RSD.replace("Court rose", "Court rose ."))
    assert list(read_gum(tmp_path, {"court"})) == [
        Skipped("GUM_court_ferry", "20 tokens in dep, 21 in rst")
    ]


def test_a_document_without_clauses_is_skipped_with_the_reason(tmp_path: Path) -> None:
    (write_gum(tmp_path) / "rst" / "GUM_court_ferry.rsd").unlink()
    (skipped,) = read_gum(tmp_path, {"court"})
    assert isinstance(skipped, Skipped)
    assert "missing" in skipped.reason


def test_only_the_genres_asked_for_are_read(tmp_path: Path) -> None:
    write_gum(tmp_path)
    write_gum(tmp_path, "GUM_vlog_ferry")
    assert [read.name for read in read_gum(tmp_path, {"vlog"})] == ["GUM_vlog_ferry"]
