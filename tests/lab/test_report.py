"""Floors: never below, never lowered silently."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord_lab.evaluate.report import (
    Floors,
    Regression,
    Report,
    check,
    raised,
    read_floors,
    write_floors,
)


def report(attr: float, wrong: float = 2.0, data: str = "gold-1") -> Report:
    return Report(data, "rules", 3, 40, {"attr f1": attr, "speaker wrong name": wrong})


def test_a_figure_below_its_floor_is_told() -> None:
    assert list(check("own", report(70.0), report(71.0))) == [
        "own: attr f1 is 70.0, its floor 71.0"
    ]


def test_of_wrong_names_more_is_worse() -> None:
    assert list(check("own", report(71.0, wrong=3.0), report(71.0, wrong=2.0))) != []
    assert list(check("own", report(71.0, wrong=1.0), report(71.0, wrong=2.0))) == []


def test_changed_gold_is_told() -> None:
    assert list(check("own", report(71.0, data="gold-2"), report(71.0))) != []


def test_a_missing_floor_is_told() -> None:
    assert list(check("own", report(71.0), None)) != []


def test_a_floor_is_raised_but_not_lowered() -> None:
    assert raised(report(72.0), report(71.0), allow_regression=False).figures["attr f1"] == 72.0
    with pytest.raises(Regression):
        raised(report(70.0), report(71.0), allow_regression=False)
    assert raised(report(70.0), report(71.0), allow_regression=True).figures["attr f1"] == 70.0


def test_floors_survive_being_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors = Floors(own=report(71.0), corpora={"polnear dev": report(53.0)})
    write_floors(path, floors)
    assert read_floors(path) == floors
