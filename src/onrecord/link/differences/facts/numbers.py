"""Numbers of the same thing over the same scope that are not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from math import isclose

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.figures import Figure, figures_of
from onrecord.link.differences.facts.pairing import Paired, best_pairs, paired, place_of
from onrecord.link.differences.facts.scope import is_beside, is_other_scope
from onrecord.link.differences.found import Found
from onrecord.link.differences.spelling import spelled
from onrecord.link.differences.surroundings import surroundings
from onrecord.linked import DifferenceKind, Wording

_ROUND = 0.1
# "Half" is 50 percent.
_SCALES = {"share": 100}
_SAME_THING = 0.15
_ANYTHING = 0.4
_IN_PLACE = 0.6


@dataclass(frozen=True, slots=True)
class Numbers:
    """Which numbers of two wordings differ; `days`: the runs that name days, on either side."""

    alignment: Alignment
    days_a: frozenset[int]
    days_b: frozenset[int]
    dates: Sequence[Found]

    def found(self, a: Wording, b: Wording) -> Iterator[Found]:
        """A difference for each two figures that cannot both be right, a form for the same ones."""
        left_a = figures_of(a, self.alignment.a.words, self.days_a)
        left_b = figures_of(b, self.alignment.b.words, self.days_b)
        equal = paired(left_a, left_b, self.alignment, is_equal)
        about = paired(equal.a, equal.b, self.alignment, is_about)
        settled = (*equal.same, *about.same)
        yield from self._forms(settled)
        told = list(self._differing(about))
        yield from told
        taken = {index for each in (*told, *self.dates) for index in each.place.a}
        taken.update(index for one, _ in settled for index in one.run)
        taken_b = {index for _, other in settled for index in other.run}
        yield from self._in_place(taken, taken_b)

    def _forms(self, same: Sequence[tuple[Figure, Figure]]) -> Iterator[Found]:
        """Numbers told in other words that stand in each other's place: "half", "50 percent"."""
        for gap in self.alignment.gaps:
            for one, other in same:
                place = place_of(one, other, self.alignment)
                if _lies_in(place, gap):
                    yield Found(DifferenceKind.FORM, place)

    def _differing(self, left: Paired[Figure]) -> Iterator[Found]:
        for one, other in best_pairs(left.a, left.b, self.alignment, self._rated):
            place = place_of(one, other, self.alignment)
            if _has_free_number(self.alignment.a, place.a) or _has_free_number(
                self.alignment.b, place.b
            ):
                yield Found(DifferenceKind.NUMBER, place)

    def _rated(self, one: Figure, other: Figure) -> float:
        if not self._compare(one, other):
            return 0
        place = Place(one.run, other.run)
        around = surroundings(self.alignment, place).both
        is_same_thing = one.counted is not None and other.counted is not None
        least = _SAME_THING if is_same_thing else _ANYTHING
        return around if around >= least and self._is_of_one_scope(place, is_same_thing) else 0

    def _compare(self, one: Figure, other: Figure) -> bool:
        """True where both measure or count the same, as far as is told."""
        if one.unit != other.unit or self._is_part(one, self.alignment.a) != self._is_part(
            other, self.alignment.b
        ):
            return False
        return None in (one.counted, other.counted) or _stem(one.counted) == _stem(other.counted)

    def _is_part(self, figure: Figure, side: Side) -> bool:
        """True for "two of the bridges"."""
        return any(side.words[index].plain == "of" for index in figure.run)

    def _is_of_one_scope(self, place: Place, is_same_thing: bool) -> bool:
        if any(is_beside(place, date.place) for date in self.dates):
            return False
        return not is_other_scope(self.alignment, place, is_same_thing=is_same_thing)

    def _in_place(self, taken_a: Set[int], taken_b: Set[int]) -> Iterator[Found]:
        """Numbers that alone stand in each other's place.

        Of what the grammar of quantities does not read: hours, results, numbers of floors.
        """
        for gap in self.alignment.gaps:
            numbers_a = [index for index in gap.a if self.alignment.a.words[index].is_number]
            numbers_b = [index for index in gap.b if self.alignment.b.words[index].is_number]
            if len(numbers_a) != 1 or len(numbers_b) != 1:
                continue
            one, other = numbers_a[0], numbers_b[0]
            if one not in taken_a and other not in taken_b and self._differ(one, other):
                is_day = one in self.days_a or other in self.days_b
                kind = DifferenceKind.DATE if is_day else DifferenceKind.NUMBER
                yield Found(kind, Place(Run(one, one + 1), Run(other, other + 1)))

    def _differ(self, one: int, other: int) -> bool:
        value = self.alignment.a.words[one].value
        if value is not None and value == self.alignment.b.words[other].value:
            return False  # "15" and "15th"
        place = Place(Run(one, one + 1), Run(other, other + 1))
        around = surroundings(self.alignment, place).both
        return around >= _IN_PLACE and self._is_of_one_scope(place, is_same_thing=False)


def _lies_in(place: Place, gap: Place) -> bool:
    return (
        gap.a.start <= place.a.start
        and place.a.stop <= gap.a.stop
        and gap.b.start <= place.b.start
        and place.b.stop <= gap.b.stop
    )


def _has_free_number(side: Side, run: Run) -> bool:
    return any(side.partners[index] is None and side.words[index].is_number for index in run)


def is_equal(one: Figure, other: Figure) -> bool:
    """True for the same number, whatever it counts."""
    scale, scale_of_other = _SCALES.get(one.unit or "", 1), _SCALES.get(other.unit or "", 1)
    return (
        _is_near(one.low, other.low, scale / scale_of_other)
        and _is_near(one.high, other.high, scale / scale_of_other)
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


def _stem(counted: str | None) -> str:
    return spelled((counted or "").lower().rpartition(" ")[2]).removesuffix("s")


def _is_near(one: float | None, other: float | None, scale: float = 1) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one * scale, other, rel_tol=1e-6)
