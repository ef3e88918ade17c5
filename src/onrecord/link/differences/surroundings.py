"""How far the words around a place agree: only there can words stand for each other."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.link.differences.alignment import Alignment, Place, Run, Side

_REACH = 4
# How many words one side may have more than the other before words no longer face each other.
_SLACK = 3


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
    before = behind = 0
    for step in range(1, reach + 1):
        before += _faces(side, run.start - step, other.start - step, other.start, length)
        behind += _faces(
            side, run.stop - 1 + step, other.stop - 1 + step, other.stop, length, is_behind=True
        )
    return before / reach, behind / reach


def _faces(
    side: Side, index: int, opposite: int, edge: int, length: int, *, is_behind: bool = False
) -> bool:
    """True where a word's partner stands about opposite; beyond both ends all agrees."""
    if not 0 <= index < len(side.words):
        return not _SLACK <= opposite < length - _SLACK
    partner = side.partners[index]
    if partner is None or abs(partner - opposite) > _SLACK:
        return False
    return partner >= edge if is_behind else partner < edge
