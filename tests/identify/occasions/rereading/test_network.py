"""Scores as probabilities, and what is chosen by them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import ModelDamaged
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.rereading.network import (
    REREADING,
    best_rows,
    chances_of,
    load_rereader,
    of_both,
)
from onrecord.identify.occasions.rereading.rows import Rows


def rows_of(*turns: int) -> Rows:
    """Rows of these turns; what is in them counts nothing here."""
    blank = np.zeros((len(turns), 1), dtype=np.float32)
    return Rows((), np.array(turns, dtype=np.int64), blank[:, 0], blank, blank)


def test_the_candidates_of_a_statement_and_nothing_share_one() -> None:
    scores = np.log(np.array([2.0, 1.0, 3.0], dtype=np.float32))
    found = chances_of(scores, rows_of(0, 0, 5))
    assert found.tolist() == pytest.approx([2 / 4, 1 / 4, 3 / 4])


def test_scores_however_far_give_probabilities() -> None:
    found = chances_of(np.array([900.0, -900.0], dtype=np.float32), rows_of(0, 1))
    assert found.tolist() == pytest.approx([1.0, 0.0])


def test_both_readings_have_to_be_sure() -> None:
    first, second = np.array([0.9, 0.1, 0.0]), np.array([0.9, 0.9, 0.9])
    found = of_both(first.astype(np.float32), second.astype(np.float32))
    assert found.tolist() == pytest.approx([0.9, 0.3, 0.0])


def test_the_most_probable_is_told_where_it_is_probable_enough() -> None:
    chances = np.array([0.2, 0.7, 0.4, 0.3], dtype=np.float32)
    assert best_rows(rows_of(0, 0, 3, 3), chances, 0.5) == [1]
    assert best_rows(rows_of(0, 0, 3, 3), chances, 0.4) == [1, 2]
    assert best_rows(rows_of(), np.zeros(0, dtype=np.float32), 0.5) == []


def test_a_file_that_holds_no_network_is_told(tmp_path: Path) -> None:
    path = tmp_path / REREADING
    path.write_bytes(b"no network")
    with pytest.raises(ModelDamaged, match="holds no network"):
        load_rereader(path, dict.fromkeys(Part, 0.5))
