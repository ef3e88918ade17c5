"""How much the pieces of a text count: the rarer one is, the more."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.link.pairs.imprint import Floats

# The vocabulary is in order of frequency: an id is a rank. Its first 1,995 pieces are no words.
_FIRST, _LAST = 1995, 30522
# The third power of how rare a piece is leaves little but names and figures.
_RAREST = 3


def piece_weights(ids: NDArray[np.unsignedinteger[Any] | np.signedinteger[Any]]) -> Floats:
    """How rare each piece is, from its place in the vocabulary; the commonest have 0.07."""
    ranks = np.maximum(ids.astype(np.float32), _FIRST + 1) - _FIRST
    found: Floats = (np.log1p(ranks) / np.log(_LAST - _FIRST)).astype(np.float32)
    return found


def piece_shares(weights: Floats) -> Floats:
    """[n, 2] What each counts for in a mean, by its weight, and where the rarest count."""
    both = np.stack([weights, weights**_RAREST], axis=1)
    shares: Floats = both / np.maximum(both.sum(axis=0), 1e-6)
    return shares
