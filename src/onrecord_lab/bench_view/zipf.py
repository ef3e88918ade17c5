"""Draws in which a few values are very frequent and most are rare, as in any language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

import numpy as np

Value = TypeVar("Value")
# The commonest few are nearer to each other than a plain power of the rank would have them.
_SHIFT = 2.0


class Zipf(Generic[Value]):
    """Draws values; the one at rank r comes with a weight of (r + 2) to the power of -exponent."""

    def __init__(self, values: Sequence[Value], exponent: float = 1.0) -> None:
        self.values = values
        weights = (np.arange(1, len(values) + 1) + _SHIFT) ** -exponent
        self._bounds = np.cumsum(weights / weights.sum())
        self._bounds[-1] = 1.0

    def draw(self, chance: np.random.Generator, size: int) -> list[Value]:
        """As many values as asked for, some of them equal."""
        ranks = np.searchsorted(self._bounds, chance.random(size), side="right")
        return [self.values[rank] for rank in ranks.tolist()]

    def stream(self, chance: np.random.Generator, at_once: int) -> Iterator[Value]:
        """Values without end, drawn so many at once: that is much faster than one by one."""
        while True:
            yield from self.draw(chance, at_once)

    def one(self, chance: np.random.Generator) -> Value:
        """A single value."""
        return self.draw(chance, 1)[0]
