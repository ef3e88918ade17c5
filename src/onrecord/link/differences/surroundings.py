"""How far the words around a place agree: only there can words stand for each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.link.differences.alignment import Alignment, Place, Run, Side

_REACH = 4
# How many words one side may have more than the other before words no longer face each other.
_SLACK = 4


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Which share of the words before and behind a place have their partners there too, 0 to 1."""

    before: float
    behind: float

    @property
    def both(self) -> float:
        """Their mean."""
        return (self.before + self.behind) / 2

    @property
    def less(self) -> float:
        """The lower of the two."""
        return min(self.before, self.behind)


def surroundings(alignment: Alignment, place: Place, reach: int = _REACH) -> Surroundings:
    """How the words around `place` agree, `reach` of them each way, seen from both sides."""
    seen = _seen(alignment.a, place.a, place.b, len(alignment.b.words), reach)
    back = _seen(alignment.b, place.b, place.a, len(alignment.a.words), reach)
    return Surroundings((seen[0] + back[0]) / 2, (seen[1] + back[1]) / 2)


def _seen(side: Side, run: Run, other: Run, length: int, reach: int) -> tuple[float, float]:
    before = sum(
        _faces(side, index, other.start - step, length) and _is_before(side, index, other.start)
        for step, index in enumerate(_said(side, run.start, -1, reach), 1)
    )
    behind = sum(
        _faces(side, index, other.stop - 1 + step, length) and _is_behind(side, index, other.stop)
        for step, index in enumerate(_said(side, run.stop - 1, 1, reach), 1)
    )
    return before / reach, behind / reach


def _said(side: Side, start: int, step: int, reach: int) -> Iterator[int]:
    """The next places that way, without what is put in in brackets; beyond the end as well."""
    index = start
    for _ in range(reach):
        index += step
        while 0 <= index < len(side.words) and side.words[index].is_inserted:
            index += step
        yield index


def _faces(side: Side, index: int, opposite: int, length: int) -> bool:
    """True where a word's partner stands about opposite; beyond both ends all agrees."""
    if not 0 <= index < len(side.words):
        return not _SLACK <= opposite < length - _SLACK
    partner = side.partners[index]
    return partner is not None and abs(partner - opposite) <= _SLACK


def _is_before(side: Side, index: int, edge: int) -> bool:
    partner = side.partners[index] if index >= 0 else None
    return partner is None or partner < edge


def _is_behind(side: Side, index: int, edge: int) -> bool:
    partner = side.partners[index] if index < len(side.words) else None
    return partner is None or partner >= edge
