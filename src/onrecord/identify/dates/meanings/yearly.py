"""Meanings that come every year: seasons, quarters, halves, holidays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from onrecord.identify.dates.calendar import (
    CalendarDate,
    Interval,
    Unit,
    day_of,
    months,
)
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.reference import Direction, Reference

_SEASON = 3
# So many days ahead "this summer" is the coming one, whatever was planned for it.
_SOON = 45
# Every rule of the holidays has shown all days that it can give within these years.
_SAMPLE_OF_YEARS = range(2000, 2028)
# Of the Eastern churches Easter can be later by a month.
_EASTERN_EASTER = 5


@dataclass(frozen=True, slots=True)
class MonthsOfYear(Meaning):
    """Some months of a year: a season (which may go on into the next), a quarter, a half.

    `every`: of every year, "in summer", unless it is still to come. A season of no known year is
    told by all months that it touches, one more: `--06` to `--09`.
    """

    first: int
    count: int
    every: bool = False

    @property
    def unit(self) -> Unit | None:
        """By the length; None of others."""
        return {3: Unit.QUARTER, 6: Unit.HALF}.get(self.count)

    @property
    def whole(self) -> Unit | None:
        """Its year."""
        return Unit.YEAR

    def place(self, when: Reference) -> Interval | None:
        """In the year that the text before tells, else the nearest in the direction told."""
        if self.every and when.direction is not Direction.FUTURE:
            return self._in_year(None)
        year = when.near_year or _nearest_year(self._in_year, when, coarse=True)
        return self._in_year(year)

    def within(self, whole: Interval) -> Interval | None:
        """In the year of the whole."""
        return self._in_year(whole.year)

    def _in_year(self, year: int | None) -> Interval | None:
        is_season = self.count == _SEASON and self.first % _SEASON == 0
        return months(year, self.first, self.count + (is_season and year is None))


@dataclass(frozen=True, slots=True)
class Holiday(Meaning):
    """A day that comes every year; `day_in` tells when."""

    day_in: Callable[[int], date]

    @property
    def unit(self) -> Unit | None:
        """A day."""
        return Unit.DAY

    @property
    def whole(self) -> Unit | None:
        """Its year."""
        return Unit.YEAR

    def place(self, when: Reference) -> Interval | None:
        """In the year that the text before tells, else the nearest in the direction told."""
        if when.near_year:
            return self._in_year(when.near_year)
        year = _nearest_year(self._in_year, when)
        return self._in_year(year) if year else self._in_any_year()

    def within(self, whole: Interval) -> Interval | None:
        """In the year of the whole."""
        return self._in_year(whole.year) if whole.year else None

    def _in_year(self, year: int) -> Interval | None:
        return Interval.of(day_of(self.day_in(year))) if 1 <= year <= 9999 else None

    def _in_any_year(self) -> Interval:
        """The day, where it is always the same; else the months that it can lie in."""
        days = {self.day_in(year).replace(year=2000) for year in _SAMPLE_OF_YEARS}
        first, last = min(days), max(days)
        if first == last:
            return Interval.of(CalendarDate(None, first.month, first.day))
        latest = last.month if first.month == last.month else max(last.month, _EASTERN_EASTER)
        return Interval(CalendarDate(None, first.month), CalendarDate(None, latest))


@dataclass(frozen=True, slots=True)
class OfYear(Meaning):
    """Of last year (-1), this (0) or next (1): "last June", "next Christmas", "this summer".

    "Last" is the latest that is over, "next" the coming one, "this" that of the present year.
    """

    of: Meaning
    count: int

    @property
    def unit(self) -> Unit | None:
        """That of what it is."""
        return self.of.unit

    def place(self, when: Reference) -> Interval | None:
        """None where the year of publication is not known."""
        if when.year is None:
            return None
        this = self._in_year(when.year)
        if self.count == 0 or this is None or when.today is None:
            return self._this(when) if self.count == 0 else this
        if self.count < 0:
            over = this.last and when.today.first and this.last < when.today.first
            return this if over else self._in_year(when.year - 1)
        coming = this.first and when.today.last and this.first > when.today.last
        return this if coming else self._in_year(when.year + 1)

    def _in_year(self, year: int) -> Interval | None:
        return self.of.within(Interval.of(CalendarDate(year)))

    def _this(self, when: Reference) -> Interval | None:
        """Of this year; the one before where today lies in it, or where it has happened already."""
        year = when.year or 0
        before, this = self._in_year(year - 1), self._in_year(year)
        today = when.today.last if when.today else None
        if before is None or this is None or today is None or this.first is None:
            return this
        happened = when.direction is Direction.PAST and this.first > today
        if happened and (this.first - today).days < _SOON:
            return this  # "we planned it for this summer", in May
        return before if happened or before.holds(today) else this


@dataclass(frozen=True, slots=True)
class OfStory(Meaning):
    """Of the year of the last date in the text, "that August" 0; "the following spring" 1."""

    of: Meaning
    count: int

    @property
    def unit(self) -> Unit | None:
        """That of what it is."""
        return self.of.unit

    def place(self, when: Reference) -> Interval | None:
        """None without a date before."""
        before = when.before
        if before is None or before.year is None:
            return None
        this = self.of.within(Interval.of(CalendarDate(before.year)))
        is_over = this and this.first and before.last and this.first <= before.last
        if self.count and is_over:
            return self.of.within(Interval.of(CalendarDate(before.year + 1)))
        return this


def _nearest_year(
    in_year: Callable[[int], Interval | None], when: Reference, *, coarse: bool = False
) -> int | None:
    """The year of the nearest one in the direction told, that of today included.

    None of habits, and of what is `coarse` in the present."""
    today = when.today
    if today is None or today.year is None or when.direction is Direction.HABIT:
        return None
    if coarse and when.direction in (Direction.PRESENT, Direction.NONE):
        return None
    if today.month is None or today.first is None or today.last is None:
        return today.year
    this = in_year(today.year)
    if this is None or this.first is None or this.last is None:
        return None
    if when.looks_ahead:
        return today.year + (this.last < today.first)
    return today.year - (this.first > today.last)
