"""Statements that a reader judged, and how far confidence holds on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.contract import Span
from onrecord_lab.evaluate.judged import Judged, judged_rows, read_judged


def judged(collection: str, article: str, confidence: float, *, right: bool) -> Judged:
    return Judged(collection, article, (Span(0, 4),), (), (), confidence, right, "abc")


def test_each_collection_has_a_row_and_all_have_one() -> None:
    rows = judged_rows(
        [
            judged("web", "1", 0.9, right=True),
            judged("web", "1", 0.9, right=False),
            judged("press", "1", 0.6, right=True),
        ]
    )
    assert [(row.collection, row.statements, row.articles) for row in rows] == [
        *(("web", 2, 1), ("press", 1, 1), ("all", 3, 2))
    ]
    assert rows[0].right == 0.5
    assert rows[0].error == pytest.approx(0.4)


def test_nothing_judged_is_no_row(tmp_path: Path) -> None:
    assert judged_rows(read_judged(tmp_path / "none.jsonl")) == []


def test_lines_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text(
        '{"collection":"web","article":"1","content":[[0,4]],"cue":[],"source":[],'
        '"confidence":0.9,"right":true,"model":"abc"}\n'
    )
    assert read_judged(path) == [judged("web", "1", 0.9, right=True)]
