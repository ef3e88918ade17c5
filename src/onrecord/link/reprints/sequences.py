"""Sequences of five words, each a number."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from onrecord.link.reprints.words import UNKNOWN

LENGTH = 5

Hashes = NDArray[np.uint64]

# Odd numbers without a pattern (digits of the golden ratio and other constants of mixing
# functions), one for each place in a sequence, so that its order counts. They are part of what a
# record holds: another choice would find no reprint of a text that is not kept.
PLACES = (
    *(0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB),
    *(0xD6E8FEB86659FD93, 0xA0761D6478BD642F),
)
MIXING = np.uint64(0xFF51AFD7ED558CCD)
HALF = np.uint64(33)
# Beyond so many words at once the windows over them would take more memory than the text.
AT_ONCE = 1 << 16


def sequences_at(words: Hashes) -> Hashes:
    """The number of the sequence that begins at each word; UNKNOWN where none does."""
    found = np.zeros(len(words), dtype=np.uint64)
    for start in range(0, len(words) - LENGTH + 1, AT_ONCE):
        windows = sliding_window_view(words[start : start + AT_ONCE + LENGTH - 1], LENGTH)
        mixed = _mixed((windows * np.array(PLACES, dtype=np.uint64)).sum(axis=1, dtype=np.uint64))
        mixed[(windows == UNKNOWN).any(axis=1)] = UNKNOWN
        found[start : start + len(mixed)] = mixed
    return found


def distinct_sequences(words: Hashes) -> Hashes:
    """The numbers of the sequences, ascending, each once."""
    found = np.unique(sequences_at(words))
    known: Hashes = found[found != UNKNOWN]
    return known


def in_both(a: Hashes, b: Hashes) -> int:
    """How many of the one are among the other; both as `distinct_sequences` gives them."""
    return len(np.intersect1d(a, b, assume_unique=True))


def _mixed(sums: Hashes) -> Hashes:
    """Every bit depends on every other: the low ones say which sequences are sampled."""
    for _ in range(2):
        sums = (sums ^ (sums >> HALF)) * MIXING
    return sums ^ (sums >> HALF)
