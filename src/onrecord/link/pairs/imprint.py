"""What the sentence encoder makes of a wording, in the few bytes that the record keeps of it.

384 bytes for the whole, and for every piece its id and 48 directions: about 2,000 bytes for a
statement of 25 words. Everything is computed from those bytes, so that what was kept and what is
made anew are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.sentence_vectors import DIRECTIONS, SentenceVector

Floats = NDArray[np.float32]

WIDTH = 384
_LARGEST = 127
_PIECE = np.dtype([("id", "<u2"), ("direction", "i1", (DIRECTIONS,))])


@dataclass(frozen=True, slots=True)
class Imprint:
    """A wording of n pieces: `whole` [384], `pieces` [n, 48], of unit length each; `ids` [n]."""

    whole: Floats
    ids: NDArray[np.uint16]
    pieces: Floats


def packed(vector: SentenceVector) -> bytes:
    """The bytes that are kept."""
    pieces = np.zeros(len(vector.ids), dtype=_PIECE)
    pieces["id"] = vector.ids
    pieces["direction"] = _in_bytes(vector.pieces)
    return _in_bytes(vector.whole[None]).tobytes() + pieces.tobytes()


def unpacked(kept: bytes) -> Imprint:
    """The imprint that those bytes keep."""
    whole = np.frombuffer(kept, dtype=np.int8, count=WIDTH)
    pieces = np.frombuffer(kept, dtype=_PIECE, offset=WIDTH)
    return Imprint(
        whole=_of_unit_length(whole[None])[0],
        ids=pieces["id"],
        pieces=_of_unit_length(pieces["direction"]),
    )


def wholes_of(imprints: Sequence[bytes]) -> Floats:
    """[n, 384] The meanings of the wholes in whole numbers from -127 to 127.

    Their products with whole numbers up to 250 add up without rounding, in whatever order. The
    first 384 bytes of an imprint are enough.
    """
    joined = b"".join(each[:WIDTH] for each in imprints)
    return np.frombuffer(joined, dtype=np.int8).reshape(-1, WIDTH).astype(np.float32)


def _in_bytes(rows: Floats) -> NDArray[np.int8]:
    largest = np.abs(rows).max(axis=1, keepdims=True, initial=1e-9)
    found: NDArray[np.int8] = np.rint(rows * (_LARGEST / largest)).astype(np.int8)
    return found


def _of_unit_length(rows: NDArray[np.int8]) -> Floats:
    found = rows.astype(np.float32)
    length = np.sqrt((found * found).sum(axis=1, keepdims=True))
    unit: Floats = found / np.maximum(length, 1.0)
    return unit
