"""The network as it is read from a model's folder: whole and for these signals, or refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.errors import ModelDamaged
from onrecord.link.pairs.imprint import Floats
from onrecord.link.pairs.signals import SIGNALS
from onrecord.link.pairs.weights import PAIRS, PairNumbers, PairWeights, read_weights
from tests.link.pairs.made import LEVELS, numbers

ALIGNED = 2 * (1 + len(LEVELS))
WEIGHTS = PairWeights(numbers())
amounts = st.floats(-1e6, 1e6, width=32)


@given(arrays(np.float32, len(SIGNALS), elements=amounts), arrays(np.float32, ALIGNED))
def test_whatever_the_signals_there_is_a_probability(told: Floats, aligned: Floats) -> None:
    assert 0 <= WEIGHTS.probability(told, np.clip(np.nan_to_num(aligned), -1, 1)) <= 1


def test_a_network_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / PAIRS).write_bytes(msgspec.json.encode(numbers()))
    found = read_weights(tmp_path / PAIRS)
    told, aligned = np.ones(len(SIGNALS), np.float32), np.ones(ALIGNED, np.float32)
    assert found.probability(told, aligned) == WEIGHTS.probability(told, aligned)
    assert (found.same, found.suggested) == (0.5, 0.3)


GOOD = numbers()


@pytest.mark.parametrize(
    "damaged",
    [
        replace(GOOD, projection=GOOD.projection[1:]),
        replace(GOOD, projection=[row[1:] for row in GOOD.projection]),
        replace(GOOD, projection=[[1.0], *GOOD.projection[1:]]),
        replace(GOOD, levels=[*LEVELS, 0.9]),
        replace(GOOD, mean=GOOD.mean[1:]),
        replace(GOOD, spread=[*GOOD.spread, 1.0]),
        replace(GOOD, inner=GOOD.inner[1:]),
        replace(GOOD, inner_bias=[]),
        replace(GOOD, outer=GOOD.outer[1:]),
    ],
)
def test_a_network_for_other_signals_is_refused(tmp_path: Path, damaged: PairNumbers) -> None:
    (tmp_path / PAIRS).write_bytes(msgspec.json.encode(damaged))
    with pytest.raises(ModelDamaged, match=r"pairs\.json cannot be used"):
        read_weights(tmp_path / PAIRS)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b"\xff", b'{"projection": "x"}'])
def test_a_file_that_is_no_network_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / PAIRS).write_bytes(data)
    with pytest.raises(ModelDamaged, match=r"pairs\.json cannot be used"):
        read_weights(tmp_path / PAIRS)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelDamaged, match=r"pairs\.json"):
        read_weights(tmp_path / PAIRS)
