"""`onrecord evaluate` against gold of PolNeAR's form, here written by hand."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from onrecord.contract import Span
from onrecord_lab.attribution import Attribution
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.evaluate.bootstrap import difference_of, interval_of
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.misses import Cause, misses_of
from onrecord_lab.evaluate.reliability import Answer, bins_of, calibration_error, reliability_plot
from onrecord_lab.evaluate.rows import counts_by_mode
from onrecord_lab.evaluate.segments import segment_counts
from tests.cli.conftest import PROGRAM

TEXT = "“The road opens,” Ann Reed said. “All of it.”\n\nBob Lund thinks that it rains."
ANN = (
    "T1\tContent 0 17;33 45\t“The road opens,” “All of it.”\n"
    "T2\tSource 18 26\tAnn Reed\n"
    "T3\tCue 27 31\tsaid\n"
    "T4\tAttribution 27 31\tsaid\n"
    "E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2\n"
    "T5\tContent 63 76\tthat it rains\nthis line runs on\n"
    "T6\tSource 47 55\tBob Lund\n"
    "T7\tCue 56 62\tthinks\n"
    "E2\tAttribution:T7 Content:T5 Cue:T7 Source:T6\n"
)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    for part, name, data in (
        ("text", "echo_2021-03-04_road.txt", TEXT),
        ("attributions", "echo_2021-03-04_road_0a1b.ann", ANN),
    ):
        (folder / "dev" / part).mkdir(parents=True)
        (folder / "dev" / part / name).write_text(data, encoding="utf-8")
    return folder


def attribution(content: Span, source: Span, cue: Span) -> Attribution:
    return Attribution((source,), (cue,), (content,))


def test_brat_files_are_read_by_offset_only(gold: Path) -> None:
    (article,) = read_polnear(gold, "dev")
    first, second = article.attributions
    assert article.publisher == "echo"
    assert [span.of(article.text) for span in first.content] == [
        "“The road opens,”",
        "“All of it.”",
    ]
    assert [span.of(article.text) for span in second.source] == ["Bob Lund"]


def test_the_command_scores_what_the_program_finds(gold: Path) -> None:
    done = evaluate("--gold", str(gold), "--json")
    detail = json.loads(done)
    rows = {row["name"]: row["counts"] for section in detail["sections"] for row in section["rows"]}
    assert rows["attr"] == {"right": 2, "wrong": 0, "missed": 0}
    assert rows["echo"] == rows["attr"]
    assert rows["belief"] == {"right": 1, "wrong": 0, "missed": 0}
    assert rows["segments_source"] == {"right": 2, "wrong": 0, "missed": 0}


def test_a_file_of_lines_is_scored_and_compared_with_another(gold: Path, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    text = gold / "dev" / "text"
    lines.write_bytes(subprocess.check_output([PROGRAM, "extract", "--no-text", str(text)]))
    empty = tmp_path / "empty.jsonl"
    line = json.loads(lines.read_text(encoding="utf-8"))
    empty.write_text(json.dumps(line | {"statements": []}), encoding="utf-8")
    told = evaluate(str(lines), "--gold", str(gold), "--against", str(empty))
    assert "+100.0" in told
    missed = evaluate(str(empty), "--gold", str(gold), "--misses", "5")
    assert missed.count("not found") == 2


def test_what_is_no_line_of_the_contract_is_named(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    done = subprocess.run(
        [PROGRAM, "evaluate", str(tmp_path / "bad.jsonl"), "--gold", str(gold)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "line 1" in done.stderr
    assert "Traceback" not in done.stderr


def evaluate(*arguments: str) -> str:
    return subprocess.check_output([PROGRAM, "evaluate", *arguments], text=True)


def test_segments_are_cut_at_the_borders_of_sentences() -> None:
    text = "It opens. It closes."
    one = [Attribution((), (), (Span(0, 20),))]
    two = [Attribution((), (), (Span(0, 9), Span(10, 20)))]
    assert segment_counts(one, two, text)["segments_content"] == Counts(2, 0, 0)


def test_a_segment_is_right_only_whole() -> None:
    text = "The mayor said it opens today."
    gold = [Attribution((Span(0, 9),), (), ())]
    found = [Attribution((Span(4, 9),), (), ())]
    assert segment_counts(gold, found, text)["segments_source"] == Counts(0, 1, 1)


def test_modes_are_those_of_the_cues() -> None:
    gold = [attribution(Span(63, 76), Span(47, 55), Span(56, 62))]
    assert counts_by_mode(gold, [], TEXT) == {"belief": Counts(0, 0, 1)}
    assert counts_by_mode([], gold, TEXT) == {"belief": Counts(0, 1, 0)}


@pytest.mark.parametrize(
    ("found", "cause"),
    [
        ([], Cause.NOT_FOUND),
        ([attribution(Span(63, 76), Span(18, 26), Span(56, 62))], Cause.WRONG_SOURCE),
        ([Attribution((), (Span(56, 62),), (Span(63, 76),))], Cause.NO_SOURCE),
        ([attribution(Span(71, 76), Span(47, 55), Span(56, 62))], Cause.CONTENT_SHORT),
        ([attribution(Span(0, 76), Span(47, 55), Span(56, 62))], Cause.CONTENT_LONG),
        ([attribution(Span(0, 17), Span(47, 55), Span(56, 62))], Cause.CUE_ONLY),
    ],
)
def test_a_miss_tells_its_likely_cause(found: list[Attribution], cause: Cause) -> None:
    gold = [attribution(Span(63, 76), Span(47, 55), Span(56, 62))]
    assert next(misses_of("road", TEXT, gold, found)).cause == cause


def test_what_only_was_found_is_told_too() -> None:
    found = [attribution(Span(0, 17), Span(18, 26), Span(27, 31))]
    (miss,) = misses_of("road", TEXT, [], found)
    assert (miss.cause, miss.source) == (Cause.NOT_IN_GOLD, "Ann Reed")


def test_an_interval_holds_the_figure_and_repeats() -> None:
    articles = [Counts(3, 1, 1), Counts(1, 2, 2), Counts(4, 0, 1)] * 5
    interval = interval_of(articles)
    assert interval.low < sum(articles, Counts()).f1 < interval.high
    assert interval == interval_of(articles)


def test_a_paired_difference_knows_the_better_one() -> None:
    worse, better = [Counts(1, 2, 2)] * 8, [Counts(3, 1, 1)] * 8
    told = difference_of(worse, better)
    assert told.difference > 0
    assert told.interval.low > 0
    assert told.share_worse == 0
    assert difference_of(worse, worse).share_worse == 1


def test_calibration_is_the_distance_of_told_and_right() -> None:
    answers = [Answer(0.75, right=True)] * 3 + [Answer(0.75, right=False)]
    assert calibration_error(bins_of(answers)) == pytest.approx(0)
    assert calibration_error(bins_of([Answer(0.9, right=False)])) == pytest.approx(0.9)
    assert calibration_error([]) == 0
    assert reliability_plot(bins_of(answers)).count("<circle") == 1
