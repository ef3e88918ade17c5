"""The measure of speakers, on a story with four attributions."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.contract import Speaker, Statement
from onrecord.errors import OnrecordError
from onrecord.pipeline import Pipeline
from onrecord_lab.docs.accuracy import accuracy_page
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.report import Floors, Report, SpeakerRow, read_floors, write_floors
from onrecord_lab.evaluate.speakers.command import report_speakers
from onrecord_lab.evaluate.speakers.figures import REQUIREMENTS, speaker_report
from onrecord_lab.evaluate.speakers.measure import (
    SpeakerMeasure,
    calibration_bins,
    measure_speakers,
)
from onrecord_lab.evaluate.speakers.misses import speaker_misses
from onrecord_lab.evaluate.speakers.relays import relays_of
from onrecord_lab.gold.speakers import DevLabels
from tests.cli.conftest import Run
from tests.lab.speaker_story import (
    ARTICLE,
    LABELS,
    RAIN,
    ROAD,
    SHUT,
    SUN,
    TEXT,
    statement,
    write_story,
)

GOLD = DevLabels({ARTICLE.name: LABELS}, {})
REED = Speaker(name="Ann Reed", confidence=0.9)
BARE = Speaker(name="Reed", confidence=0.6)
HOLT = Speaker(name="Bob Holt", confidence=0.8)
NOBODY = Speaker()


def measure(*found: Statement, labels: DevLabels = GOLD) -> SpeakerMeasure:
    return measure_speakers([ARTICLE], {ARTICLE.name: found}, labels)


def report(*found: Statement, labels: DevLabels = GOLD) -> Report:
    return speaker_report(measure(*found, labels=labels), "a program")


def rows(told: Report, title: str) -> dict[str, SpeakerRow]:
    (table,) = (table for table in told.speakers if table.title == title)
    return {row.name: row for row in table.rows}


def test_speakers_are_judged_in_the_statements_found() -> None:
    told = report(statement(ROAD, REED), statement(SUN, BARE), statement(RAIN, HOLT))
    every = rows(told, "all cues")["all"]
    assert (every.gold, every.found.value) == (4, 75.0)
    assert (every.right.value, every.bare, every.wrong.value) == (33.3, 33.3, 33.3)
    assert told.statements == 4


def test_each_form_of_source_has_its_row() -> None:
    told = report(statement(ROAD, REED), statement(SUN, NOBODY), statement(RAIN, NOBODY))
    by_form = rows(told, "all cues")
    assert by_form["full or partial name"].right.value == 100
    assert by_form["pronoun"].unknown == 100
    assert by_form["description or title"].right.value == 100
    assert by_form["no source"].found.value == 0


def test_hopes_are_not_among_the_reporting_cues() -> None:
    told = report(statement(ROAD, REED), statement(SUN, HOLT))
    assert rows(told, "reporting cues")["all"].gold == 2
    assert "pronoun" not in rows(told, "reporting cues")
    assert told.figures["right, reporting cues"] == 100
    assert told.figures["wrong name, all cues"] == 50


def test_every_publisher_has_its_row() -> None:
    assert list(rows(report(), "reporting cues, by publisher")) == ["echo"]


def test_a_statement_at_another_place_is_no_answer() -> None:
    assert report(statement(SHUT, REED)).figures["found, reporting cues"] == 0


def test_a_second_reader_is_judged_as_if_output() -> None:
    told = report(labels=DevLabels(GOLD.first, GOLD.first))
    second = rows(told, "all cues, a second reader")["all"]
    assert (second.found.value, second.right.value) == (100, 100)


def test_without_labels_there_is_nothing_to_measure() -> None:
    assert measure(labels=DevLabels({}, {})).judged == ()


def test_relays_count_by_name_in_the_statements_found() -> None:
    judged = measure(statement(RAIN, NOBODY, "the Echo", "RTN"), statement(ROAD, REED)).judged
    assert relays_of(judged) == Counts(right=1, wrong=1, missed=0)
    assert relays_of(measure(statement(RAIN, NOBODY)).judged) == Counts(missed=1)
    assert relays_of(measure().judged) == Counts()


def test_only_names_told_with_a_confidence_are_calibrated() -> None:
    found = [statement(ROAD, REED), statement(SUN, Speaker(reason=None, confidence=0.1))]
    (one,) = calibration_bins(measure(*found))
    assert (one.answers, one.confidence, one.right) == (1, 0.9, 1)
    assert "calibration error" in report(*found).figures
    assert "calibration error" not in report().figures


def test_wrong_names_come_first_among_the_misses() -> None:
    judged = measure(statement(SUN, NOBODY), statement(ROAD, BARE), statement(RAIN, HOLT)).judged
    told = list(speaker_misses(judged, {ARTICLE.name: TEXT}))
    assert [(miss.verdict, miss.source, miss.answer) for miss in told] == [
        ("wrong", "The minister", "Bob Holt"),
        ("bare", "Mayor Ann Reed", "Reed"),
        ("unknown", "She", "no name"),
    ]
    assert told[0].gold == "no name"
    assert told[1].place == ROAD.source[0]


def test_of_wrong_names_few_are_required() -> None:
    over = [needed.figure for needed in REQUIREMENTS if not needed.is_met(needed.must + 1)]
    under = [needed.figure for needed in REQUIREMENTS if not needed.is_met(needed.must - 1)]
    assert over == ["wrong name, reporting cues"]
    assert len(under) == len(REQUIREMENTS) - 1


def test_pinned_tables_are_shown_on_the_page_of_figures(tmp_path: Path) -> None:
    floors = Floors(corpora={"polnear dev speakers": report(statement(ROAD, REED))})
    write_floors(tmp_path / "floors.json", floors)
    assert read_floors(tmp_path / "floors.json") == floors
    page = accuracy_page(floors)
    assert "## polnear dev speakers" in page
    assert "| right, reporting cues | 100.0 |" in page
    assert "| full or partial name | 1 | 100.0 | 100.0 | 100.0-100.0 | 0.0 | 0.0 |" in page


def test_the_command_tells_figures_beside_what_must_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_story(tmp_path / "polnear" / "data")
    report_speakers(tmp_path, Pipeline(), GOLD, misses=1)
    told = capsys.readouterr().out
    assert told.startswith("1 articles, 4 gold attributions")
    assert ">= 84" in told
    assert "relays precision" in told


def test_a_corpus_without_labelled_articles_is_told(tmp_path: Path) -> None:
    write_story(tmp_path / "polnear" / "data")
    with pytest.raises(OnrecordError, match="no article"):
        report_speakers(tmp_path, Pipeline(), DevLabels({}, {}), misses=0)


def test_a_folder_without_the_corpus_is_one_clear_line(run: Run) -> None:
    done = run("evaluate", "--speakers", "nowhere")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "does not exist" in done.stderr
