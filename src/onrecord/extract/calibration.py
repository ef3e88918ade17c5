"""How probable it is that an attribution is right.

A logistic regression over the signals of decoding, fitted by `onrecord train` on articles that the
network was not taught. Its weights come with the model, in `calibration.json`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from pathlib import Path

import msgspec

from onrecord.errors import ModelDamaged
from onrecord.extract.decoding import Signals

CALIBRATION = "calibration.json"
SIGNALS = tuple(field.name for field in fields(Signals))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of the signals, and the thresholds that were tuned with them.

    least_chance
        Pieces that begin a cue with less are not looked at.
    least_confidence
        Attributions with less are not told.
    most_shared
        Of two whose contents share more than this (IoU of characters), the surer one is told.
    """

    bias: float
    weights: dict[str, float]
    least_chance: float
    least_confidence: float
    most_shared: float

    def confidence(self, signals: Signals) -> float:
        """A probability, of content and source both being right."""
        told = self.bias + sum(
            weight * getattr(signals, name) for name, weight in self.weights.items()
        )
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, told))))


def read_calibration(path: Path) -> Calibration:
    """Raises `ModelDamaged` where the file holds something else, or signals unknown here."""
    try:
        calibration = msgspec.json.decode(path.read_bytes(), type=Calibration)
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelDamaged(f"{path} cannot be used: {error}") from error
    if unknown := set(calibration.weights) - set(SIGNALS):
        raise ModelDamaged(
            f"{path} weighs signals that this onrecord does not know: {', '.join(sorted(unknown))}"
        )
    return calibration
