"""Numbers of the same thing over the same scope that are not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isclose

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.figures import Figure, figures_of
from onrecord.link.differences.facts.pairing import best_pairs, place_of, without_same
from onrecord.link.differences.found import Found
from onrecord.link.differences.spelling import spelled
from onrecord.link.differences.surroundings import surroundings
from onrecord.linked import DifferenceKind, Wording

_ROUND = 0.1
_SAME_THING = 0.3
_ANYTHING = 0.55
_IN_PLACE = 0.75


def numbers(
    a: Wording, b: Wording, alignment: Alignment, days: tuple[Sequence[Run], Sequence[Run]]
) -> Iterator[Found]:
    """A difference for each two figures that cannot both be right."""
    figures_a = figures_of(a, alignment.a.words, days[0])
    figures_b = figures_of(b, alignment.b.words, days[1])
    for is_same in (is_equal, is_about):
        figures_a, figures_b = without_same(figures_a, figures_b, alignment, is_same)

    def rated(one: Figure, other: Figure) -> float:
        if not _compare(one, other):
            return 0
        around = surroundings(alignment, Place(one.run, other.run))
        is_same_thing = one.counted is not None and other.counted is not None
        least = _SAME_THING if is_same_thing else _ANYTHING
        return around.both if around.both >= least else 0

    for one, other in best_pairs(figures_a, figures_b, alignment, rated):
        place = place_of(one, other, alignment)
        if _has_free_number(alignment.a, place.a) or _has_free_number(alignment.b, place.b):
            yield Found(DifferenceKind.NUMBER, place)


def numbers_in_place(
    alignment: Alignment, days: tuple[Sequence[Run], Sequence[Run]], found: Sequence[Found]
) -> Iterator[Found]:
    """A difference for each two other numbers that alone stand in each other's place.

    Of what the grammar of quantities does not read: hours, results, numbers of floors.
    """
    told = {index for each in found for index in each.place.a}
    days_a, days_b = ({index for run in runs for index in run} for runs in days)
    for gap in alignment.gaps:
        numbers_a = [index for index in gap.a if alignment.a.words[index].is_number]
        numbers_b = [index for index in gap.b if alignment.b.words[index].is_number]
        if len(numbers_a) != 1 or len(numbers_b) != 1 or told.intersection(numbers_a):
            continue
        one, other = numbers_a[0], numbers_b[0]
        place = Place(Run(one, one + 1), Run(other, other + 1))
        if alignment.a.words[one].value == alignment.b.words[other].value is not None:
            continue  # "15" and "15th"
        if surroundings(alignment, place).both >= _IN_PLACE:
            is_day = one in days_a or other in days_b
            yield Found(DifferenceKind.DATE if is_day else DifferenceKind.NUMBER, place)


def _has_free_number(side: Side, run: Run) -> bool:
    return any(side.partners[index] is None and side.words[index].is_number for index in run)


def is_equal(one: Figure, other: Figure) -> bool:
    """True for the same number, whatever it counts."""
    return (
        _is_near(one.low, other.low)
        and _is_near(one.high, other.high)
        and (one.of is None or other.of is None or _is_near(one.of, other.of))
    )


def is_about(one: Figure, other: Figure) -> bool:
    """True where one rounds the other, or is told as its bound: "about 70" for 72."""
    if one.modifier == other.modifier:
        return False
    return _holds(one, other) or _holds(other, one)


def _holds(loose: Figure, exact: Figure) -> bool:
    """True where the number told loosely can be the other."""
    value = exact.low if exact.low is not None else exact.high
    if loose.modifier is None or value is None:
        return False
    return any(
        bound is not None and isclose(bound, value, rel_tol=_ROUND)
        for bound in (loose.low, loose.high)
    )


def _compare(one: Figure, other: Figure) -> bool:
    """True where both measure or count the same, as far as is told."""
    if one.unit != other.unit:
        return False
    counted = (one.counted, other.counted)
    return None in counted or _stem(one.counted) == _stem(other.counted)


def _stem(counted: str | None) -> str:
    return spelled((counted or "").lower().rpartition(" ")[2]).removesuffix("s")


def _is_near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-6)
