"""What the sentence encoder makes of a wording, in the few bytes that the record keeps of it.

384 bytes for the whole, and for every piece its id and 48 directions: about 2,000 bytes for a
statement of 25 words. Everything is computed from those bytes, so that what was kept and what is
made anew are the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.sentence_vectors import DIRECTIONS, SentenceVector

Floats = NDArray[np.float32]

WIDTH = 384
_LARGEST = 127
# Of those that are looked at one after the other, most are looked at again soon.
_MOST_REMEMBERED = 20_000
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
    pieces = np.frombuffer(kept, dtype=_PIECE, offset=WIDTH)
    return Imprint(
        whole=whole_of(kept),
        ids=pieces["id"],
        pieces=_of_unit_length(pieces["direction"]),
    )


@lru_cache(maxsize=_MOST_REMEMBERED)
def whole_of(kept: bytes) -> Floats:
    """[384] The meaning of the whole, of unit length, of which an imprint keeps the bytes."""
    whole = np.frombuffer(kept, dtype=np.int8, count=WIDTH)
    unit: Floats = _of_unit_length(whole[None])[0]
    unit.flags.writeable = False
    return unit


def _in_bytes(rows: Floats) -> NDArray[np.int8]:
    largest = np.abs(rows).max(axis=1, keepdims=True, initial=1e-9)
    found: NDArray[np.int8] = np.rint(rows * (_LARGEST / largest)).astype(np.int8)
    return found


def _of_unit_length(rows: NDArray[np.int8]) -> Floats:
    found = rows.astype(np.float32)
    length = np.sqrt((found * found).sum(axis=1, keepdims=True))
    unit: Floats = found / np.maximum(length, 1.0)
    return unit
