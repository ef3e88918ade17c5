"""How probable it is that a phrase is of a statement's occasion.

A multinomial logistic regression for each part of the occasion. Fitted on articles that readers
labelled (see CONTRIBUTING); the weights come with the model, in `occasions.json`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.errors import ModelDamaged
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.features import Row

OCCASIONS = "occasions.json"


@dataclass(frozen=True, slots=True)
class OccasionWeights:
    """By part of the occasion: the weight of each feature, and the least probability that counts.

    own
        The weights for what a frame tells by itself.
    least
        What is less probable when the article is read again is not told.
    """

    weights: dict[Part, dict[str, float]]
    own: dict[Part, dict[str, float]]
    least: dict[Part, float]

    def alone(self, part: Part, rows: Sequence[Row]) -> list[float]:
        """As `chances`, of candidates of the statement's own frame, whatever was told before."""
        return _softmax(_sums(self.own[part], [row.names for row in rows]))

    def chances(self, part: Part, rows: Sequence[Row], before: Mapping[str, float]) -> list[float]:
        """The probability of each candidate, the last one that the article tells nothing.

        `before`: what was found for the antecedent, by value; what is left of it told nothing.
        Weighed by how probable each was there, since the occasion of one rests on the other's.
        """
        plain = _sums(self.weights[part], [row.names for row in rows])
        linked = _sums(self.weights[part], [row.linked for row in rows])
        shares = [before.get(row.candidate.value, 0.0) if row.candidate else 0.0 for row in rows]
        shares[-1] = max(0.0, 1 - sum(before.values()))
        rest = max(0.0, 1 - sum(shares))
        found = [rest * chance for chance in _softmax(plain)]
        for number, share in enumerate(shares):
            if share > 0:
                scores = [*plain]
                scores[number] += linked[number]
                found = [f + share * c for f, c in zip(found, _softmax(scores), strict=True)]
        return found


def _sums(weights: Mapping[str, float], names: Iterable[Sequence[str]]) -> list[float]:
    return [sum(weights.get(name, 0.0) for name in each) for each in names]


def _softmax(scores: Sequence[float]) -> list[float]:
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def read_weights(path: Path) -> OccasionWeights:
    """Raises `ModelDamaged` where the file holds something else."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=OccasionWeights)
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelDamaged(f"{path} cannot be used: {error}") from error
