"""The facts that two wordings tell differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.link.differences.alignment import Alignment
from onrecord.link.differences.facts.dates import dates, days_of, same_days
from onrecord.link.differences.facts.figures import figures_of
from onrecord.link.differences.facts.names import names
from onrecord.link.differences.facts.negations import negations
from onrecord.link.differences.facts.numbers import numbers, same_figures
from onrecord.link.differences.facts.numbers_in_place import numbers_in_place
from onrecord.link.differences.facts.pairing import Fact
from onrecord.link.differences.found import Found
from onrecord.linked import Wording


def facts(a: Wording, b: Wording, alignment: Alignment) -> Iterator[Found]:
    """Numbers, days, negations and names that differ; the same numbers and days in other form."""
    yield from _counted(a, b, alignment)
    yield from negations(alignment)
    yield from names(a.text, b.text, alignment)


def _counted(a: Wording, b: Wording, alignment: Alignment) -> Iterator[Found]:
    """Numbers and days, each number once: a date's is not counted as well."""
    days_a, days_b = days_of(a, alignment.a.words), days_of(b, alignment.b.words)
    days = same_days(days_a, days_b, alignment)
    in_days_a = {index for day in days_a for index in day.run}
    in_days_b = {index for day in days_b for index in day.run}
    figures_a = figures_of(a, alignment.a.words, in_days_a)
    figures_b = figures_of(b, alignment.b.words, in_days_b)
    figures = same_figures(figures_a, figures_b, alignment)
    other_days = list(dates(days, alignment))
    told = [*other_days, *numbers(figures, alignment, other_days)]
    yield from told

    taken_a, taken_b = set(_first(days.same)), set(_second(days.same))
    taken_a.update(_first(figures.same))
    taken_b.update(_second(figures.same))
    taken_a.update(index for each in told for index in each.place.a)
    both = (figures_a, figures_b)
    for found in numbers_in_place(alignment, both, in_days_a, in_days_b, other_days):
        if taken_a.isdisjoint(found.place.a) and taken_b.isdisjoint(found.place.b):
            yield found


def _first(pairs: Iterable[tuple[Fact, Fact]]) -> Iterator[int]:
    return (index for one, _ in pairs for index in one.run)


def _second(pairs: Iterable[tuple[Fact, Fact]]) -> Iterator[int]:
    return (index for _, other in pairs for index in other.run)
