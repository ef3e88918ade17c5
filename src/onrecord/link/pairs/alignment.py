"""How much of each side has something near it in the other, piece by piece.

Every piece looks for the nearest one of the other side (Zhang et al. 2020, BERTScore); rare pieces
count for more. Of both sides the one with less comes first.
"""

from __future__ import annotations

import numpy as np

from onrecord.link.pairs.imprint import Floats
from onrecord.link.pairs.side import Side

# How steep a step of "so much of it has a piece at least that near" is.
STEEPNESS = 20.0
_FURTHEST = 0.1


def nearness(a: Side, b: Side) -> tuple[float, ...]:
    """The mean nearness of each side, that of its rarest pieces, that of its furthest tenth."""
    if not (len(a.weights) and len(b.weights)):
        return (0.0,) * 6
    near = a.imprint.pieces @ b.imprint.pieces.T
    one, other = _nearness(near.max(1), a.shares), _nearness(near.max(0), b.shares)
    return tuple(value for pair in zip(one, other, strict=True) for value in (min(pair), max(pair)))


def _nearness(nearest: Floats, shares: Floats) -> tuple[float, float, float]:
    mean, rarest = (nearest @ shares).tolist()
    furthest = sorted(nearest.tolist())[int(_FURTHEST * len(nearest))]
    return mean, rarest, furthest


def alignment(a: Side, b: Side, levels: Floats, power: float) -> Floats:
    """[2 + 2 levels] By the learned directions: the mean nearness, and how much is at each level.

    `power`: that of how rare a piece is. Zeros where a side has no pieces.
    """
    if not (len(a.weights) and len(b.weights)):
        return np.zeros(2 + 2 * len(levels), dtype=np.float32)
    near = a.learned @ b.learned.T
    # Both sides at once: there is little to compute in each call.
    nearest = np.concatenate([near.max(1), near.max(0)])[:, None]
    steps = 1 / (1 + np.exp(-STEEPNESS * (nearest - levels)))
    every = np.concatenate([nearest, steps], axis=1)
    size = len(a.weights)
    one = _shares(every[:size], a.weights**power)
    other = _shares(every[size:], b.weights**power)
    found: Floats = np.concatenate([np.minimum(one, other), np.maximum(one, other)])
    return found


def _shares(every: Floats, counts: Floats) -> Floats:
    found: Floats = counts @ every / counts.sum()
    return found
