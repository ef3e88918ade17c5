"""Quantities beside what was labelled, and beside what another library expects."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.contract import Span
from onrecord.errors import OnrecordError
from onrecord_lab.evaluate.quantities.command import report_quantities
from onrecord_lab.evaluate.quantities.labelled import (
    measure_labelled,
    read_labelled,
)
from onrecord_lab.evaluate.quantities.recognised import measure_recognised
from onrecord_lab.evaluate.quantities.recognizers import (
    NUMBER_FILES,
    UNIT_FILES,
    Case,
    Expected,
)

TEXT = "About 300 boats sank; nine men swam."


def label(words: str, low: float, high: float, modifier: str | None = None) -> dict[str, object]:
    start = TEXT.index(words)
    return {
        "start": start,
        "end": start + len(words),
        "low": low,
        "high": high,
        "unit": None,
        "counted": words.split()[-1],
        "of": None,
        "modifier": modifier,
    }


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """One right label, and one that says what the text does not."""
    quantities = [label("300 boats", 300, 300, "about"), label("nine men", 8, 8)]
    path = tmp_path / "quantities-test.jsonl"
    path.write_text(json.dumps({"text": TEXT, "quantities": quantities}) + "\n", encoding="utf-8")
    return path


def test_right_is_the_same_value_unit_total_and_modifier(labels: Path) -> None:
    readings = list(read_labelled(labels))
    figures = measure_labelled(readings)
    assert (figures.same.recall, figures.same.precision) == (0.5, 0.5)
    assert (figures.counted.recall, figures.span.recall) == (1, 1)


def test_an_expected_value_is_found_where_a_quantity_overlaps_it() -> None:
    text = "It fell by 20 pence, or 5."
    cases = [
        Case("Currency", text, (Expected(Span(11, 19), 20, 20, False, "Pence"),), False),
        Case("Number", text, (Expected(Span(24, 25), 6, 6, False, None),), False),
    ]
    figures = measure_recognised(cases, "all")
    assert (figures.values.right, figures.values.missed, figures.units.recall) == (1, 1, 1)


def test_a_folder_without_the_corpus_is_told(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="recognizers-english does not exist"):
        report_quantities(tmp_path)


def test_the_report_tells_whether_the_bound_is_met(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (*NUMBER_FILES, *UNIT_FILES):
        file = tmp_path / "recognizers-english" / f"{name}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("[]", encoding="utf-8")
    report_quantities(tmp_path)
    told = capsys.readouterr().out
    assert "newspaper-held-back: 180 texts" in told
    assert ", >= 88, aim 95   met" in told
