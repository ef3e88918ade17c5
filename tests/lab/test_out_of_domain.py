"""Recall of attribution clauses outside the news, on what is written here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.contract import Span, Spans, Statement
from onrecord.pipeline import Pipeline, extract_text
from onrecord_lab.corpora.gum import GumDocument
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.out_of_domain import count_units, evaluate_out_of_domain, is_met
from tests.cli.conftest import Run
from tests.lab.gum_form import RSD, write_gum
from tests.lab.polnear_form import write_polnear

TEXT = "Ann Reed said the ferry sank. I think it did. According to Bob Lund it rained."
SAID, THINK, ACCORDING = Span(0, 13), Span(30, 37), Span(46, 67)


def document(*units: Span, genre: str = "court", text: str = TEXT) -> GumDocument:
    return GumDocument(f"GUM_{genre}_ferry", text, units)


def statement(source: Spans, cue: Spans) -> Statement:
    """Any statement, with other words as its source and cue."""
    (found,) = extract_text("Ann Reed said the ferry sank.").statements
    return replace(found, source=source, cue=cue)


@pytest.mark.parametrize(
    ("source", "cue", "found"),
    [
        ((Span(0, 8),), (Span(9, 13),), True),
        ((Span(4, 8),), (Span(9, 20),), True),
        ((), (Span(9, 13),), False),
        ((Span(30, 31),), (Span(9, 13),), False),
        ((Span(0, 8),), (Span(32, 37),), False),
    ],
)
def test_a_unit_is_found_where_cue_and_source_of_one_statement_overlap_it(
    source: Spans, cue: Spans, *, found: bool
) -> None:
    counted = count_units(document(SAID), [statement(source, cue)])
    assert counted.reporting == Counts(right=found, missed=not found)


def test_cue_and_source_of_two_statements_do_not_add_up() -> None:
    two = [statement((Span(0, 8),), (Span(32, 37),)), statement((Span(30, 31),), (Span(9, 13),))]
    assert count_units(document(SAID), two).reporting == Counts(missed=1)


def test_units_without_a_reporting_word_are_told_apart() -> None:
    counted = count_units(document(SAID, THINK, ACCORDING), [])
    assert (counted.reporting, counted.others) == (Counts(missed=2), Counts(missed=1))


def test_rows_are_told_by_genre_and_together() -> None:
    told = evaluate_out_of_domain(
        Pipeline(), [document(SAID, THINK), document(genre="interview", text="It rained.")]
    )
    rows = [(row.genre, row.documents, row.found, row.units) for row in told.reporting]
    assert rows == [("court", 1, 1, 1), ("interview", 1, 0, 0), ("all", 2, 1, 1)]
    assert told.recall == 1
    assert told.reporting[0].interval.low == 1
    assert told.others[-1].units == 1


def test_recall_may_lie_ten_points_lower_and_no_more() -> None:
    assert is_met(0.65, 0.74)
    assert is_met(0.9, 0.74)
    assert not is_met(0.63, 0.74)


def test_the_command_tells_what_was_found_and_what_was_skipped(run: Run, tmp_path: Path) -> None:
    write_gum(tmp_path / "corpora" / "gum")
    write_gum(tmp_path / "corpora" / "gum", "GUM_interview_bad", RSD.replace("rose", "rose ."))
    done = run("evaluate", "--out-of-domain", "corpora")
    assert done.returncode == 0
    assert "court" in done.stdout
    assert "not measured" in done.stdout
    assert "SKIPPED: GUM_interview_bad" in done.stderr


def test_the_command_says_whether_the_requirement_is_met(run: Run, tmp_path: Path) -> None:
    write_gum(tmp_path / "gum")
    write_polnear(tmp_path / "polnear" / "data", "dev", "echo_2021-03-04_road")
    done = run("evaluate", "--out-of-domain", ".")
    assert "100.0: at least 90.0" in done.stdout
    assert done.stdout.endswith("\nmet\n")


def test_a_folder_without_the_corpus_is_one_clear_line(run: Run) -> None:
    done = run("evaluate", "--out-of-domain", "nowhere")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "gum does not exist" in done.stderr
