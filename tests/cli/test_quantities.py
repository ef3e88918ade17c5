"""`onrecord quantities` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

KEYS = ["doc", "text", "start", "end", "low", "high", "unit", "counted", "of", "modifier"]


def test_a_line_for_each_quantity_in_order(run: Run, tmp_path: Path) -> None:
    text = "In 2015 about 300 of the 1,200 boats sank.\n\nThe harbour lost $1.2bn on 3 May."
    (tmp_path / "boats.txt").write_text(text, encoding="utf-8")
    done = run("quantities", "boats.txt")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert all(list(line) == KEYS for line in lines)
    assert [line["text"] for line in lines] == ["300 of the 1,200 boats", "$1.2bn"]
    assert [text[line["start"] : line["end"]] for line in lines] == [x["text"] for x in lines]
    assert {line["doc"] for line in lines} == {"boats.txt"}
    assert (lines[0]["low"], lines[0]["of"], lines[0]["modifier"]) == (300, 1200, "about")
    assert (lines[1]["high"], lines[1]["unit"], lines[1]["counted"]) == (1.2e9, "USD", None)


def test_expressions_of_time_are_none(run: Run) -> None:
    done = run("quantities", given="The past five years saw 12 floods, the last two weeks ago.")
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == ["12 floods"]


def test_what_cannot_be_read_is_told_and_the_rest_is_done(run: Run, tmp_path: Path) -> None:
    (tmp_path / "boats.txt").write_text("Nine boats sank.", encoding="utf-8")
    done = run("quantities", "gone.txt", "boats.txt")
    assert done.returncode == 1
    assert "gone.txt" in done.stderr
    assert [json.loads(line)["counted"] for line in done.stdout.splitlines()] == ["boats"]


def test_rows_of_a_table_are_documents(run: Run, tmp_path: Path) -> None:
    rows = '{"text": "Two boats sank."}\n{"text": "Six men swam."}\n'
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    lines = [json.loads(line) for line in run("quantities", "rows.jsonl").stdout.splitlines()]
    assert [line["doc"] for line in lines] == ["rows.jsonl#1", "rows.jsonl#2"]
    assert [line["counted"] for line in lines] == ["boats", "men"]


def test_a_number_that_no_float_can_hold_is_null(run: Run) -> None:
    (line,) = run("quantities", given="They counted 1e999 stars.").stdout.splitlines()
    assert (json.loads(line)["low"], json.loads(line)["high"]) == (None, None)
