"""How probable it is that a source means each of its candidates.

A multinomial logistic regression over the features, with weights of its own for each class of
source. Fitted on articles whose speakers readers named (see CONTRIBUTING); the weights come with
the model, in `speakers.json`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelDamaged
from onrecord.identify.choice.features import NAMES, Features

SPEAKERS = "speakers.json"


@dataclass(frozen=True, slots=True)
class Scale:
    """From what the regression tells to a calibrated probability: a line between the logits."""

    slope: float = 1.0
    offset: float = 0.0

    def of(self, chance: float) -> float:
        """The calibrated probability."""
        bounded = min(max(chance, 1e-4), 1 - 1e-4)
        told = self.offset + self.slope * math.log(bounded / (1 - bounded))
        return 1 / (1 + math.exp(-told))


@dataclass(frozen=True, slots=True)
class Ranking:
    """The weights of the features, and the threshold that was set with them.

    weights
        By class of source, by feature.
    scales
        By class of source, and of what needs no choice: "group", "joint", "only", "first".
    least_confidence
        Whoever is named with less stays unknown, and is told as an alternative.
    """

    weights: dict[str, dict[str, float]]
    scales: dict[str, Scale]
    least_confidence: float

    def chances(self, kind: str, features: Features) -> NDArray[np.float64]:
        """The probability of each candidate [n], before it is calibrated."""
        scores = features @ _vector(self, kind)
        powers = np.exp(scores - scores.max())
        chances: NDArray[np.float64] = powers / powers.sum()
        return chances

    def confidence(self, kind: str, chance: float) -> float:
        """The calibrated probability of one who was chosen, or needed no choice."""
        return self.scales.get(kind, Scale()).of(chance)

    def __hash__(self) -> int:
        return id(self)


@cache
def _vector(ranking: Ranking, kind: str) -> NDArray[np.float64]:
    weights = ranking.weights.get(kind, {})
    return np.array([weights.get(name, 0.0) for name in NAMES])


def read_ranking(path: Path) -> Ranking:
    """Raises `ModelDamaged` where the file holds something else, or features unknown here."""
    try:
        ranking = msgspec.json.decode(path.read_bytes(), type=Ranking)
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelDamaged(f"{path} cannot be used: {error}") from error
    known = frozenset(NAMES)
    unknown = {name for weights in ranking.weights.values() for name in weights} - known
    if unknown:
        raise ModelDamaged(
            f"{path} weighs features that this onrecord does not know: {', '.join(sorted(unknown))}"
        )
    return ranking
