"""How rare a word is: its rank in the encoder's vocabulary, which is in order of frequency."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from onrecord.link.pairs.pieces import piece_weights

# A word of several pieces is in no vocabulary as it is.
_LEAST_IN_PIECES = 0.6

# The ids of the pieces of a text.
Pieces = Callable[[str], Sequence[int]]
# From 0 for no word to 1 for the rarest.
Rarity = Callable[[str], float]


def rarity_by(pieces: Pieces) -> Rarity:
    """How rare words are by those pieces; what was asked is remembered."""

    @lru_cache(maxsize=100_000)
    def rarity(word: str) -> float:
        ids = np.array(pieces(word), dtype=np.int64)
        if not len(ids):
            return 0.0
        rarest = float(piece_weights(ids).max())
        return max(rarest, _LEAST_IN_PIECES) if len(ids) > 1 else rarest

    return rarity
