"""Vectors of meaning as the record keeps them: a byte per dimension."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_LARGEST = 127


def packed(vector: NDArray[np.float32]) -> bytes:
    """The vector in a quarter of its size; its length is lost."""
    largest = float(np.abs(vector).max(initial=0.0)) or 1.0
    stored: bytes = np.rint(vector * (_LARGEST / largest)).astype(np.int8).tobytes()
    return stored


def unpacked(stored: bytes) -> NDArray[np.float32]:
    """The vector of unit length, as near to what it was as a byte tells."""
    vector = np.frombuffer(stored, dtype=np.int8).astype(np.float32)
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector
