"""Meanings that are counted from the day of publication or from a date before in the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.identify.dates.calendar import (
    YEARS_IN,
    CalendarDate,
    Interval,
    Unit,
    add_days,
    add_months,
    add_years,
    day_of,
    days_in_month,
    months,
    possible_date,
    week_of,
    weekend_of,
    years,
)
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.reference import Direction, Reference

DAYS_IN = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7}
MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
# Stand for the year that is not known: where both agree on a month and day, so do all.
_ANY_YEARS = (2003, 2004)


@dataclass(frozen=True, slots=True)
class CalendarUnit(Meaning):
    """A whole unit counted from this one: "this week" 0, "next month" 1; of the text, "that year".

    `in_text`: counted from the last date before it in the text, not from publication.
    """

    of: Unit
    count: int = 0
    in_text: bool = False

    @property
    def unit(self) -> Unit | None:
        """The unit."""
        return self.of

    def place(self, when: Reference) -> Interval | None:
        """None where what it is counted from is not known so finely."""
        if self.in_text and when.before:
            start = when.before.end if self.count > 0 else when.before.start
            return moved(start, self.of, self.count)
        if self.in_text:
            return None
        return moved(when.today, self.of, self.count)


@dataclass(frozen=True, slots=True)
class Away(Meaning):
    """So many units before (negative) or after: "three days ago", "a week later".

    As fine as the unit; weeks are counted in days.
    """

    of: Unit
    count: int
    in_text: bool = False

    @property
    def unit(self) -> Unit | None:
        """A day for weeks and days, else the unit."""
        return Unit.DAY if self.of in (Unit.DAY, Unit.WEEK) else self.of

    def place(self, when: Reference) -> Interval | None:
        """None where what it is counted from is not known so finely."""
        start = (when.before.end if when.before else None) if self.in_text else when.today
        if self.of is Unit.WEEK:
            return moved(start, Unit.DAY, 7 * self.count)
        if self.of is Unit.WEEKEND:
            return moved(start, Unit.WEEKEND, self.count)
        if self.of in (Unit.DECADE, Unit.CENTURY):
            return moved(start, Unit.YEAR, self.count * YEARS_IN[self.of])
        return moved(start, self.of, self.count)


@dataclass(frozen=True, slots=True)
class Stretch(Meaning):
    """From so many units ago to today, or from today on: "the past five years"."""

    of: Unit
    count: int

    def place(self, when: Reference) -> Interval | None:
        """Days for days and weeks, else months or years; ends or begins with that of today.

        "The next five years" of a story that is told in the past go from the last date in it.
        """
        is_told = self.count > 0 and when.direction is Direction.PAST and when.before is not None
        fine = Unit.DAY if self.of <= Unit.WEEK else min(self.of, Unit.YEAR)
        here = Away(fine, 0, in_text=is_told).place(when)
        there = Away(self.of, self.count, in_text=is_told).place(when)
        if here is None or there is None:
            return None
        first, last = (there, here) if self.count < 0 else (here, there)
        return Interval(first.start, last.end)


@dataclass(frozen=True, slots=True)
class OpenStretch(Meaning):
    """Up to today, or from today on: "recent years", "the coming weeks"; one end is open."""

    of: Unit
    is_to_come: bool

    def place(self, when: Reference) -> Interval | None:
        """The other is the day of publication, or of months its month.

        "Over the next few years he wrote" goes from the last date in a story that is told.
        """
        if self.is_to_come and when.direction is Direction.PAST and when.before is not None:
            return Interval(when.before.end, None)
        here = moved(when.today, Unit.MONTH if self.of is Unit.MONTH else Unit.DAY, 0)
        if here is None:
            return None
        return Interval(here.start, None) if self.is_to_come else Interval(None, here.end)


@dataclass(frozen=True, slots=True)
class Around(Meaning):
    """The unit that another date lies in: "the week of June 5"."""

    of: Meaning
    by: Unit

    @property
    def unit(self) -> Unit | None:
        """The unit."""
        return self.by

    @property
    def whole(self) -> Unit | None:
        """What the other date lacks."""
        return self.of.whole

    def place(self, when: Reference) -> Interval | None:
        """None where the other date is nowhere."""
        found = self.of.place(when)
        return moved(found.start, self.by, 0) if found else None

    def within(self, whole: Interval) -> Interval | None:
        """Around where the other date lies in the whole."""
        found = self.of.within(whole)
        return moved(found.start, self.by, 0) if found else None


@dataclass(frozen=True, slots=True)
class Moved(Meaning):
    """Another date, so many units off: "a year ago today", "a week from Friday"."""

    of: Meaning
    by: Unit
    count: int

    @property
    def unit(self) -> Unit | None:
        """That of the other date."""
        return self.of.unit

    def place(self, when: Reference) -> Interval | None:
        """The same day or month, elsewhere; the last of the month where there is no such day."""
        found = self.of.place(when)
        if found is None:
            return None
        start, end = (self._moved(each) for each in (found.start, found.end))
        return Interval(start, end) if start and end else None

    def _moved(self, there: CalendarDate | None) -> CalendarDate | None:
        if there is None or self.by in DAYS_IN:
            found = moved(there, Unit.DAY, self.count * DAYS_IN.get(self.by, 1))
            return found.start if found else None
        month = add_months(there, self.count * MONTHS_IN[self.by])
        if month is None or month.month is None or there.day is None:
            return month
        day = min(there.day, days_in_month(month.year, month.month))
        return CalendarDate(month.year, month.month, day)


def moved(start: CalendarDate | None, unit: Unit, count: int) -> Interval | None:
    """The unit that holds `start`, or the one so many units later; None where it is too coarse."""
    if start is None:
        return None
    if start.year is None:
        return _moved_in_any_year(start, unit, count)
    if unit in YEARS_IN:
        return _moved_years(start.year, YEARS_IN[unit], count)
    if unit in DAYS_IN:
        return _moved_days(start.first if start.day else None, unit, count)
    return _moved_months(start, MONTHS_IN[unit], count)


def _moved_in_any_year(start: CalendarDate, unit: Unit, count: int) -> Interval | None:
    """Days and months without their year, where that is the same in every year."""
    if unit in YEARS_IN or unit in (Unit.WEEK, Unit.WEEKEND):
        return None
    found = set()
    for year in _ANY_YEARS:
        here = possible_date(year, start.month, start.day)
        there = moved(here, unit, count)
        found.add(there and Interval(_without_year(there.start), _without_year(there.end)))
    return found.pop() if len(found) == 1 else None


def _without_year(date: CalendarDate | None) -> CalendarDate | None:
    return date and CalendarDate(None, date.month, date.day)


def _moved_years(year: int, length: int, count: int) -> Interval | None:
    if length == 1:
        moved_year = add_years(year, count)
        return years(moved_year, moved_year) if moved_year else None
    first = (year // length + count) * length
    return years(first, first + length - 1) if year > 0 and first > 0 else None


def _moved_months(start: CalendarDate, length: int, count: int) -> Interval | None:
    if start.month is None:
        return None
    first = CalendarDate(start.year, (start.month - 1) // length * length + 1)
    there = add_months(first, count * length)
    if there is None or there.month is None:
        return None
    return months(there.year, there.month, length)


def _moved_days(day: date | None, unit: Unit, count: int) -> Interval | None:
    if day is None:
        return None
    if unit is Unit.WEEK:
        return week_of(day, count)
    if unit is Unit.WEEKEND:
        return weekend_of(day, count)
    found = add_days(day, count)
    return Interval.of(day_of(found)) if found else None
