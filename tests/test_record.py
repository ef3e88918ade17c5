"""The record as a Python object, and texts in hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import onrecord
from onrecord.collect import collect_text
from onrecord.contract import Extraction, Problem, ProblemKind
from onrecord.errors import NoRecord, RecordFailed, SettingError
from onrecord.pipeline import Pipeline
from onrecord.settings import ExtractionSettings
from onrecord.store import Added, open_store


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text("“The road opens,” Ann Reed said.", encoding="utf-8")
    (folder / "two.txt").write_text("“It rained,” Bob Lund said.", encoding="utf-8")
    return folder


def test_a_text_in_hand_gives_its_statements() -> None:
    extraction = onrecord.extract_text("“The road opens,” Ann Reed said.")
    (statement,) = extraction.statements
    assert (statement.speaker.name, statement.text) == ("Ann Reed", "“The road opens,”")


def test_a_record_is_made_filled_and_asked(news: Path, tmp_path: Path) -> None:
    with onrecord.open_record(tmp_path / "x.db") as record:
        report = record.add(news)
        assert [added for _, added in report.articles] == [Added.NEW, Added.NEW]
        assert [s.statement.text for s in record.statements(speaker="reed")] == [
            "“The road opens,”"
        ]
        assert record.counts().articles == 2
        assert [speaker.name for speaker in record.speakers()] == ["Ann Reed", "Bob Lund"]
        assert list(record.verify()) == []


def test_what_cannot_be_read_is_reported_beside_the_rest(news: Path, tmp_path: Path) -> None:
    with onrecord.open_record(tmp_path / "x.db") as record:
        report = record.add(tmp_path / "gone.txt", news)
    assert [problem.kind for problem in report.problems] == [ProblemKind.MISSING]
    assert len(report.articles) == 2


def test_locations_are_relative_to_the_records_folder(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with onrecord.open_record(tmp_path / "x.db") as record:
        record.add(news)
        monkeypatch.chdir(news)
        again = record.add("one.txt", "./two.txt")
        assert {location for location, _ in again.articles} == {"news/one.txt", "news/two.txt"}
        assert {added for _, added in again.articles} == {Added.UNCHANGED}


def test_statements_make_a_data_frame(news: Path, tmp_path: Path) -> None:
    with onrecord.open_record(tmp_path / "x.db") as record:
        record.add(news)
        frame = record.statements().to_pandas()
    assert sorted(frame["speaker"]) == ["Ann Reed", "Bob Lund"]
    assert list(frame["kind"]) == ["direct", "direct"]


def test_an_error_of_the_program_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Pipeline, article: object) -> Extraction:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(Pipeline, "extract", broken)
    answer = Pipeline().extract_safely(collect_text("Reed said no.", location="news.txt"))
    assert isinstance(answer, Problem)
    assert (answer.location, answer.kind) == ("news.txt", ProblemKind.INTERNAL)
    assert "oops" in answer.message


def test_an_unknown_extractor_is_told_before_the_first_article(news: Path) -> None:
    pipeline = Pipeline(extraction=ExtractionSettings(extractor="oracle"))
    with pytest.raises(SettingError, match="rules"):
        next(pipeline.read([str(news)]))


def test_the_same_text_with_the_same_settings_is_not_read_again(news: Path, tmp_path: Path) -> None:
    clock = iter(datetime(2026, 1, day, tzinfo=UTC) for day in range(1, 29))
    pipeline = Pipeline(clock=lambda: next(clock))
    with open_store(tmp_path / "x.db", write=True) as store:
        first = list(pipeline.add(store, [str(news)]))
        second = list(pipeline.add(store, [str(news)]))
        other = replace(pipeline, extraction=OtherSettings())
        third = list(other.add(store, [str(news)]))
    answers = [
        [answer[1] for answer in run if not isinstance(answer, Problem)]
        for run in (first, second, third)
    ]
    assert answers == [[Added.NEW] * 2, [Added.UNCHANGED] * 2, [Added.READ_AGAIN] * 2]


class OtherSettings(ExtractionSettings):
    """Settings of another digest."""

    def digest(self) -> str:
        return "another"


def test_a_record_opened_for_reading_is_neither_made_nor_changed(
    news: Path, tmp_path: Path
) -> None:
    with pytest.raises(NoRecord):
        onrecord.open_record(tmp_path / "typo.db", write=False)
    assert not (tmp_path / "typo.db").exists()
    onrecord.open_record(tmp_path / "x.db").close()
    with (
        onrecord.open_record(tmp_path / "x.db", write=False) as record,
        pytest.raises(RecordFailed),
    ):
        record.add(news)
