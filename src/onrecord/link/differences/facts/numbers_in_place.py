"""Numbers that alone stand in each other's place.

Of what the grammar of quantities does not read: hours, results, numbers of floors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.figures import Figure
from onrecord.link.differences.facts.same_figures import is_comparable
from onrecord.link.differences.facts.scope import is_of_one_scope
from onrecord.link.differences.found import Found
from onrecord.link.differences.surroundings import surroundings
from onrecord.link.differences.words import Word
from onrecord.linked import DifferenceKind

# How far the surroundings must agree, chosen on the development part of the translations.
_LEAST = 0.6
_FIRST_YEAR = 1000


def numbers_in_place(
    alignment: Alignment,
    figures: tuple[Sequence[Figure], Sequence[Figure]],
    days_a: Set[int],
    days_b: Set[int],
    dates: Sequence[Found],
) -> Iterator[Found]:
    """A difference for each two other numbers of which no figure tells that they count another.

    `days_a`, `days_b`: the places that name days; a number there makes another date.
    `dates`: the days that differ.
    """
    figures_a, figures_b = map(_by_place, figures)
    for gap in alignment.gaps:
        numbers_a, numbers_b = _numbers(alignment.a, gap.a), _numbers(alignment.b, gap.b)
        if len(numbers_a) != 1 or len(numbers_b) != 1:
            continue
        one, other = numbers_a[0], numbers_b[0]
        figure_a, figure_b = figures_a.get(one), figures_b.get(other)
        if figure_a and figure_b and not is_comparable(figure_a, figure_b):
            continue
        if _differ(alignment, one, other, dates):
            is_day = one in days_a or other in days_b
            kind = DifferenceKind.DATE if is_day else DifferenceKind.NUMBER
            yield Found(kind, Place(Run(one, one + 1), Run(other, other + 1)))


def _by_place(figures: Sequence[Figure]) -> dict[int, Figure]:
    return {index: figure for figure in figures for index in figure.run}


def _numbers(side: Side, run: Run) -> list[int]:
    return [index for index in run if side.words[index].is_number]


def _differ(alignment: Alignment, one: int, other: int, dates: Sequence[Found]) -> bool:
    if _are_alike(alignment.a.words[one], alignment.b.words[other]):
        return False
    place = Place(Run(one, one + 1), Run(other, other + 1))
    if surroundings(alignment, place).both < _LEAST:
        return False
    return is_of_one_scope(alignment, place, dates, is_counted=False)


def _are_alike(one: Word, other: Word) -> bool:
    """True for "15" and "15th", "'63" and "1963"."""
    if one.value is None or other.value is None:
        return False
    low, high = sorted((one.value, other.value))
    return low == high or (low < 100 and high >= _FIRST_YEAR and high % 100 == low)
