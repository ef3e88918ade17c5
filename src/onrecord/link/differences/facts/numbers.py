"""Numbers of the same thing over the same scope that are not the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import isclose

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.dates import Day
from onrecord.link.differences.facts.figures import Figure, figures_of
from onrecord.link.differences.facts.pairing import Paired, best_pairs, paired, place_of
from onrecord.link.differences.facts.scope import is_beside, is_other_scope
from onrecord.link.differences.found import Found
from onrecord.link.differences.spelling import spelled
from onrecord.link.differences.surroundings import surroundings
from onrecord.link.differences.words import Word
from onrecord.linked import DifferenceKind, Wording

_ROUND = 0.1
_FIRST_SCALE = 1000
_SHORTENED = (1e3, 1e6, 1e9)
_SHARES = ("share", "percent")
_FIRST_YEAR = 1000
_SAME = 1e-13
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
    same_days: Sequence[tuple[Day, Day]]

    def found(self, a: Wording, b: Wording) -> Iterator[Found]:
        """A difference for each two figures that cannot both be right, a form for the same ones."""
        left_a = figures_of(a, self.alignment.a.words, self.days_a)
        left_b = figures_of(b, self.alignment.b.words, self.days_b)
        equal = paired(left_a, left_b, self.alignment, is_equal)
        about = paired(equal.a, equal.b, self.alignment, is_about)
        yield from self._forms((*equal.same, *about.same))
        told = list(self._differing(about))
        yield from told
        settled = (*equal.same, *about.same, *self.same_days)
        taken = {index for each in (*told, *self.dates) for index in each.place.a}
        taken.update(index for one, _ in settled for index in one.run)
        taken_b = {index for _, other in settled for index in other.run}
        yield from self._in_place(taken, taken_b, _by_place(left_a), _by_place(left_b))

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
        parts = _is_part(one, self.alignment.a), _is_part(other, self.alignment.b)
        if one.unit != other.unit or (parts[0] != parts[1] and one.unit not in _SHARES):
            return False
        return None in (one.counted, other.counted) or _stem(one.counted) == _stem(other.counted)

    def _is_of_one_scope(self, place: Place, is_same_thing: bool) -> bool:
        if any(is_beside(place, date.place) for date in self.dates):
            return False
        return not is_other_scope(self.alignment, place, is_same_thing=is_same_thing)

    def _in_place(
        self,
        taken_a: Set[int],
        taken_b: Set[int],
        figures_a: Mapping[int, Figure],
        figures_b: Mapping[int, Figure],
    ) -> Iterator[Found]:
        """Numbers that alone stand in each other's place.

        Of what the grammar of quantities does not read: hours, results, numbers of floors.
        """
        for gap in self.alignment.gaps:
            numbers_a = [index for index in gap.a if self.alignment.a.words[index].is_number]
            numbers_b = [index for index in gap.b if self.alignment.b.words[index].is_number]
            if len(numbers_a) != 1 or len(numbers_b) != 1:
                continue
            one, other = numbers_a[0], numbers_b[0]
            if one in taken_a or other in taken_b or not self._differ(one, other):
                continue
            figure_a, figure_b = figures_a.get(one), figures_b.get(other)
            if not (figure_a and figure_b) or self._compare(figure_a, figure_b):
                is_day = one in self.days_a or other in self.days_b
                kind = DifferenceKind.DATE if is_day else DifferenceKind.NUMBER
                yield Found(kind, Place(Run(one, one + 1), Run(other, other + 1)))

    def _differ(self, one: int, other: int) -> bool:
        if _are_alike(self.alignment.a.words[one], self.alignment.b.words[other]):
            return False
        place = Place(Run(one, one + 1), Run(other, other + 1))
        around = surroundings(self.alignment, place).both
        return around >= _IN_PLACE and self._is_of_one_scope(place, is_same_thing=False)


def _by_place(figures: Sequence[Figure]) -> dict[int, Figure]:
    return {index: figure for figure in figures for index in figure.run}


def _are_alike(one: Word, other: Word) -> bool:
    """True for "15" and "15th", "'63" and "1963"."""
    if one.value is None or other.value is None:
        return False
    low, high = sorted((one.value, other.value))
    return low == high or (low < 100 and high >= _FIRST_YEAR and high % 100 == low)


def _lies_in(place: Place, gap: Place) -> bool:
    return (
        gap.a.start <= place.a.start
        and place.a.stop <= gap.a.stop
        and gap.b.start <= place.b.start
        and place.b.stop <= gap.b.stop
    )


def _is_part(figure: Figure, side: Side) -> bool:
    """True for "two of the bridges"."""
    return any(side.words[index].plain == "of" for index in figure.run)


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
    """True where one rounds the other, is its bound, or tells it in short.

    "About 70" for 72, "up to three" for "two to three", "39" for 39 million.
    """
    return (_shape(one) != _shape(other) and _is_bound(one, other)) or _is_short(one, other)


def _shape(figure: Figure) -> tuple[object, ...]:
    return (figure.low is None, figure.high is None, figure.modifier)


def _is_bound(one: Figure, other: Figure) -> bool:
    return any(
        isclose(bound, bound_of_other, rel_tol=_ROUND)
        for bound in (one.low, one.high)
        for bound_of_other in (other.low, other.high)
        if bound is not None and bound_of_other is not None
    )


def _is_short(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.low or 0, other.low or 0))
    return 0 < low < _FIRST_SCALE and any(high == low * scale for scale in _SHORTENED)


def _stem(counted: str | None) -> str:
    return spelled((counted or "").lower().rpartition(" ")[2]).removesuffix("s")


def _is_near(one: float | None, other: float | None, scale: float = 1) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one * scale, other, rel_tol=_SAME)
