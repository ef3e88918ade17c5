"""The confidence of an attribution, and which of them are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import ModelDamaged
from onrecord.extract.calibration import Calibration, read_calibration
from onrecord.extract.decoding import Signals

NEUTRAL = Signals(0, 0, 0, 0, 0, 0, 0, 0, 0)
CALIBRATION = Calibration(0.0, {"cue": 1.0}, 0.1, 0.4, 0.5)


def test_signals_without_weight_leave_it_even() -> None:
    assert CALIBRATION.confidence(NEUTRAL) == 0.5


def test_a_surer_cue_makes_it_surer() -> None:
    assert CALIBRATION.confidence(replace(NEUTRAL, cue=2.0)) > 0.85


def test_extreme_signals_stay_a_probability() -> None:
    assert 0 <= CALIBRATION.confidence(replace(NEUTRAL, cue=-1e9)) <= 1


def test_a_calibration_that_weighs_an_unknown_signal_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(
        '{"bias":0,"weights":{"mood":1},"least_chance":0.1,"least_confidence":0.4,"most_shared":0.5}'
    )
    with pytest.raises(ModelDamaged, match="mood"):
        read_calibration(path)


def test_a_broken_calibration_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    path.write_text("{")
    with pytest.raises(ModelDamaged, match=r"calibration\.json"):
        read_calibration(path)
