"""What weighs the signals of a pair: a small network, taught on pairs that readers judged.

It holds under 10,000 weights, since the sets it was taught on have no licence. They come with the
model, in `pairs.json`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from onrecord.encoder.sentence_vectors import DIRECTIONS
from onrecord.errors import ModelDamaged
from onrecord.link.pairs.imprint import Floats
from onrecord.link.pairs.signals import SIGNALS

PAIRS = "pairs.json"
# Signals further from their mean than so many deviations say nothing more.
FAR = 4.0
# The learned directions of a piece.
LEARNED = 24


@dataclass(frozen=True, slots=True)
class PairNumbers:
    """The network as it is written.

    `same`: pairs at least so probable are of one utterance; `suggested`: perhaps of one.
    """

    projection: list[list[float]]
    power: float
    levels: list[float]
    mean: list[float]
    spread: list[float]
    inner: list[list[float]]
    inner_bias: list[float]
    outer: list[float]
    outer_bias: float
    same: float
    suggested: float


class PairWeights:
    """The network, ready to weigh.

    `projection` [48, 24] gives the directions in which pieces are compared. `levels`: nearness
    of pieces; how much of each side has a piece as near as that is a signal for each level.
    """

    def __init__(self, numbers: PairNumbers) -> None:
        self.projection = _array(numbers.projection)
        self.power, self.levels = numbers.power, _array(numbers.levels)
        self._mean, self._spread = _array(numbers.mean), _array(numbers.spread)
        self._inner, self._inner_bias = _array(numbers.inner), _array(numbers.inner_bias)
        self._outer, self._outer_bias = _array(numbers.outer), numbers.outer_bias
        self.same, self.suggested = numbers.same, numbers.suggested
        told, units = len(SIGNALS), len(numbers.outer)
        if (
            self.projection.shape != (DIRECTIONS, LEARNED)
            or {self._mean.shape, self._spread.shape} != {(told,)}
            or self._inner.shape != (told + 2 * (1 + len(numbers.levels)), units)
            or self._inner_bias.shape != (units,)
        ):
            raise ValueError("the weights are for other signals")

    def probability(self, signals: Floats, alignment: Floats) -> float:
        """How probable it is that a pair is of one act of saying.

        `signals` as `signals.signals` gives them, `alignment` as `alignment.alignment` does.
        """
        told = np.clip((signals - self._mean) / self._spread, -FAR, FAR)
        inner = np.concatenate([told, alignment]) @ self._inner + self._inner_bias
        score = float(np.maximum(inner, 0) @ self._outer) + self._outer_bias
        return 1 / (1 + float(np.exp(-score)))


def _array(numbers: list[float] | list[list[float]]) -> Floats:
    return np.array(numbers, dtype=np.float32)


def read_weights(path: Path) -> PairWeights:
    """Raises `ModelDamaged` where the file holds something else."""
    try:
        return PairWeights(msgspec.json.decode(path.read_bytes(), type=PairNumbers))
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise ModelDamaged(f"{path} cannot be used: {error}") from error
