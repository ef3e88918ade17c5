"""Days that are not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.link.differences.alignment import Alignment, Place, Run
from onrecord.link.differences.facts.pairing import Paired, best_pairs, paired, place_of
from onrecord.link.differences.found import Found
from onrecord.link.differences.surroundings import surroundings
from onrecord.link.differences.words import Word, run_of
from onrecord.linked import DifferenceKind, Wording
from onrecord.word_lists import listed_words

_LEAST = 0.5
_SORTS = ("weekdays", "months", "relative", "periods", "seasons", "feasts")
_FIRST_YEAR = 1000


@dataclass(frozen=True, slots=True)
class Day:
    """An expression of time: its days as far as they are known, and its words of the calendar."""

    run: Run
    start: str | None
    end: str | None
    named: tuple[tuple[str, str], ...]

    @property
    def is_told(self) -> bool:
        """True where it can be compared: numbers in it are no figures then."""
        return self.start is not None or self.end is not None or bool(self.named)


def days_of(wording: Wording, words: Sequence[Word]) -> list[Day]:
    """The expressions of time in a wording that name days."""
    found = []
    for each in wording.times:
        run = run_of(words, each.span)
        day = Day(run, each.start, each.end, tuple(_named(words, run)))
        if run and day.is_told:
            found.append(day)
    return found


def same_days(a: Sequence[Day], b: Sequence[Day], alignment: Alignment) -> Paired[Day]:
    """The days that both wordings tell, and what is left of either."""
    return paired(a, b, alignment, _is_same)


def dates(days: Paired[Day], alignment: Alignment) -> Iterator[Found]:
    """A difference for each two expressions that face each other and have no day in common."""

    def rated(one: Day, other: Day) -> float:
        if not _clash(one, other):
            return 0
        around = surroundings(alignment, Place(one.run, other.run))
        return around.both if around.both >= _LEAST else 0

    for one, other in best_pairs(days.a, days.b, alignment, rated):
        yield Found(DifferenceKind.DATE, place_of(one, other, alignment))


def _is_same(one: Day, other: Day) -> bool:
    if one.start is None or one.end is None:
        return bool(one.named) and one.named == other.named
    return (one.start, one.end) == (other.start, other.end)


def _clash(one: Day, other: Day) -> bool:
    """True where no day can be both."""
    bounds = (one.start, one.end, other.start, other.end)
    if all(bound is not None and bound[:1].isdigit() for bound in bounds):
        return _is_before(one.end, other.start) or _is_before(other.end, one.start)
    sorts = {sort for sort, _ in one.named} & {sort for sort, _ in other.named}
    return any(
        {word for kind, word in one.named if kind == sort}.isdisjoint(
            word for kind, word in other.named if kind == sort
        )
        for sort in sorts
    )


def _is_before(end: str | None, start: str | None) -> bool:
    """True where one stretch ends before the other starts, as far as both are told."""
    if end is None or start is None:
        return False
    told = min(len(end), len(start))
    return end[:told] < start[:told]


def _named(words: Sequence[Word], run: Run) -> Iterator[tuple[str, str]]:
    """Weekdays, months with their days, years, and days relative to today."""
    keys = [key for index in run for key in words[index].keys]
    values = [value for index in run if (value := words[index].value) is not None]
    has_month = not listed_words("link", "calendar", "months").isdisjoint(keys)
    years = [value for value in values if _FIRST_YEAR <= value < _FIRST_YEAR + 2000]
    if len(years) < len(values) and not has_month:
        return  # "the last 20 years" is a number of years
    for sort in _SORTS:
        yield from ((sort, key) for key in keys if key in listed_words("link", "calendar", sort))
    for value in values:
        yield ("years" if value in years else "days"), f"{value:g}"
