"""The keys of an occasion: what one speaker says within some days is compared word by word.

Of two translations that share no rare words nothing but the occasion tells that they may be one: of
168 pairs of the project's own that the judge calls one, 64 share no key of words.

A speaker of whom much is told in a fortnight shares it with too many to be compared; then the two
days count, and of those what means the same by random hyperplanes (Charikar 2002).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import numpy as np

from onrecord.link.candidates.keys import hashed
from onrecord.link.pairs.imprint import WIDTH, Floats, wholes_of
from onrecord.link.utterances.occasion import Occasion, Period

# Reports lie some days apart, mostly one.
_FORTNIGHT, _TWO_DAYS = 14, 2
_BANDS, _PLANES = 2, 8
# Another seed makes other keys: a record that was linked before is then linked from nothing.
_SEED = 7
# Of a plane's numbers hardly one is larger than five times that.
_LENGTH = 40


def occasion_keys(occasion: Occasion, imprint: bytes) -> tuple[int, ...]:
    """Signed 64-bit numbers in ascending order, 8 at most; none where speaker or day are unknown.

    `imprint`: of what was said. Two occasions of a speaker that lie seven days apart share a key
    at least.
    """
    if not occasion.speaker or not occasion.when.is_short:
        return ()
    return tuple(sorted({hashed(key) for key in _keys(occasion.speaker, occasion.when, imprint)}))


def _keys(speaker: str, when: Period, imprint: bytes) -> Iterator[str]:
    day = date.fromisoformat(when.first or "").toordinal()
    for fortnight in _spans(day, _FORTNIGHT):
        yield f"{speaker} {fortnight}"
    sides = _sides(imprint)
    for days in _spans(day, _TWO_DAYS):
        yield f"{speaker} {days}"
        yield from (f"{speaker} {days} {band}:{side}" for band, side in enumerate(sides))


def _spans(day: int, length: int) -> tuple[str, str]:
    """The two spans of days with that day in them: one begins where the other has its middle."""
    half = length // 2
    return f"{length}:{day // length * 2}", f"{length}:{(day + half) // length * 2 + 1}"


def _sides(imprint: bytes) -> list[int]:
    """For each band on which sides of its planes the meaning lies, as a number."""
    above = (wholes_of([imprint])[0] @ _planes() > 0).reshape(_BANDS, _PLANES)
    numbers: list[int] = (above @ (1 << np.arange(_PLANES))).tolist()
    return numbers


@cache
def _planes() -> Floats:
    """[384, 16] In whole numbers, so that no machine rounds to another side than others."""
    drawn = np.random.Generator(np.random.PCG64(_SEED)).standard_normal((WIDTH, _BANDS * _PLANES))
    return np.rint(drawn * _LENGTH).astype(np.float32)
