"""Numbers of the same thing over the same scope that are not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.figures import Figure
from onrecord.link.differences.facts.pairing import Paired, best_pairs, paired, place_of
from onrecord.link.differences.facts.same_figures import is_about, is_comparable, is_equal
from onrecord.link.differences.facts.scope import is_of_one_scope
from onrecord.link.differences.found import Found
from onrecord.link.differences.surroundings import surroundings
from onrecord.linked import DifferenceKind

# How far the surroundings must agree: where both tell what they count, and where not; chosen on
# the development part of the translations.
_SAME_THING = 0.15
_ANYTHING = 0.4


def same_figures(a: Sequence[Figure], b: Sequence[Figure], alignment: Alignment) -> Paired[Figure]:
    """The figures that both wordings tell, the equal ones first, then one that rounds another."""
    equal = paired(a, b, alignment, is_equal)
    about = paired(equal.a, equal.b, alignment, is_about)
    return Paired((*equal.same, *about.same), about.a, about.b)


def numbers(
    figures: Paired[Figure], alignment: Alignment, dates: Sequence[Found]
) -> Iterator[Found]:
    """A difference for each two figures that cannot both be right, a form for the same ones.

    `dates`: the days that differ, over which no figures are compared.
    """

    def rated(one: Figure, other: Figure) -> float:
        if not is_comparable(one, other):
            return 0
        place = Place(one.run, other.run)
        around = surroundings(alignment, place).both
        is_counted = one.counted is not None and other.counted is not None
        if around < (_SAME_THING if is_counted else _ANYTHING):
            return 0
        return around * is_of_one_scope(alignment, place, dates, is_counted=is_counted)

    for one, other in figures.same:
        place = place_of(one, other, alignment)
        gap = alignment.gap_at(place.a.start)
        if gap is not None and gap.holds(place):
            yield Found(DifferenceKind.FORM, place)
    for one, other in best_pairs(figures.a, figures.b, alignment, rated):
        place = place_of(one, other, alignment)
        if _has_free_number(alignment.a, place.a) or _has_free_number(alignment.b, place.b):
            yield Found(DifferenceKind.NUMBER, place)


def _has_free_number(side: Side, run: Run) -> bool:
    return any(side.partners[index] is None and side.words[index].is_number for index in run)
