"""Dates of any precision and the stretches between two of them; the arithmetic of the calendar.

Written as the contract does: `2016-06-07`, `2016-06`, `2016`, `--06-07` and `--06` without a year,
`-0044` before Christ. Days can be counted from the year 1 to 9999; beyond, there is no answer.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

# RFC 3339 as well, whose day counts as printed, at its own offset.
_WRITTEN = re.compile(
    r"(?:(?P<year>-?[0-9]{4})|-)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})(?:[Tt ].*)?)?)?"
)
_LEAP_YEAR = 2000
MONTHS_IN_YEAR = 12


class Unit(IntEnum):
    """Stretches of the calendar that have a name, from short to long."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    HALF = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9


YEARS_IN = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, a month or a year; what is not known of it is None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """As the contract writes it."""
        if self.year is None:
            head = "-"
        else:
            head = f"-{-self.year:04}" if self.year < 0 else f"{self.year:04}"
        return "-".join([head, *(f"{part:02}" for part in (self.month, self.day) if part)])

    @property
    def first(self) -> date | None:
        """Its first day; None without a year, or beyond what can be counted."""
        return _day(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date | None:
        """Its last day; None where `first` is."""
        month = self.month or MONTHS_IN_YEAR
        return _day(self.year, month, self.day or days_in_month(self.year, month))


@dataclass(frozen=True, slots=True)
class Interval:
    """From the first to the last day, month or year meant, both included; an open end is None."""

    start: CalendarDate | None
    end: CalendarDate | None

    @classmethod
    def of(cls, day: CalendarDate) -> Interval:
        """One day, month or year."""
        return cls(day, day)

    @property
    def first(self) -> date | None:
        """Its first day."""
        return self.start.first if self.start else None

    @property
    def last(self) -> date | None:
        """Its last day."""
        return self.end.last if self.end else None

    @property
    def year(self) -> int | None:
        """The year that it begins in."""
        return self.start.year if self.start else None

    @property
    def unit(self) -> Unit | None:
        """The unit that it is exactly one of; None where it is some other stretch."""
        if self.start is None or self.end is None:
            return None
        if self.start == self.end:
            return Unit.DAY if self.start.day else Unit.MONTH if self.start.month else Unit.YEAR
        if self.start.month is None:
            years = (self.end.year or 0) - (self.start.year or 0) + 1
            years += self.start.year == 1  # the first century, without the year 0
            return next((unit for unit, length in YEARS_IN.items() if length == years), None)
        if self.start.day is None:
            return Unit.QUARTER if _months_between(self.start, self.end) == 2 else None
        first, last = self.first, self.last
        is_week = first and last and (last - first).days == 6 and first.weekday() == 0
        return Unit.WEEK if is_week else None

    def holds(self, day: date) -> bool:
        """True where the day lies in it."""
        return bool(self.first and self.last and self.first <= day <= self.last)


def written_date(words: str) -> CalendarDate | None:
    """The date that the contract's words give; None where they are no possible date."""
    found = _WRITTEN.fullmatch(words)
    if found is None or words == "-":
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    return possible_date(year, month, day)


def possible_date(year: int | None, month: int | None, day: int | None) -> CalendarDate | None:
    """The date, or None where no calendar has it, such as February 31 or the year 0."""
    if year == 0 or (month is not None and not 1 <= month <= MONTHS_IN_YEAR):
        return None
    if day is not None and not 1 <= day <= days_in_month(year, month or 1):
        return None
    return CalendarDate(year, month, day)


def days_in_month(year: int | None, month: int) -> int:
    """Its length; of February 29 where the year is not known."""
    return monthrange(year if year and 1 <= year <= 9999 else _LEAP_YEAR, month)[1]


def day_of(day: date) -> CalendarDate:
    """The day as a date of the contract."""
    return CalendarDate(day.year, day.month, day.day)


def days(first: date | None, last: date | None) -> Interval | None:
    """The stretch of days, None where one is not known."""
    return Interval(day_of(first), day_of(last)) if first and last else None


def years(first: int, last: int) -> Interval | None:
    """The stretch of years; there is no year 0."""
    if first == 0 or last == 0:
        return None
    return Interval(CalendarDate(first), CalendarDate(last))


def months(year: int | None, first: int, count: int) -> Interval | None:
    """So many months from the first on, over the end of the year where it comes."""
    if year is None:
        last = (first + count - 2) % MONTHS_IN_YEAR + 1
        return Interval(CalendarDate(None, first), CalendarDate(None, last))
    start = add_months(CalendarDate(year, first), 0)
    end = add_months(CalendarDate(year, first), count - 1)
    return Interval(start, end) if start and end else None


def add_days(day: date, count: int) -> date | None:
    """The day so many days later, None beyond the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(month: CalendarDate, count: int) -> CalendarDate | None:
    """The month so many months later, without its day."""
    if month.year is None or month.month is None:
        return None
    whole = month.year * MONTHS_IN_YEAR + month.month - 1 + count
    year, index = divmod(whole, MONTHS_IN_YEAR)
    return CalendarDate(year, index + 1) if 1 <= year <= 9999 else None


def add_years(year: int, count: int) -> int | None:
    """The year so many years later, skipping the year 0, which there is not."""
    moved = year + count
    return moved if moved > 0 or year < 0 else (moved - 1)


def week_of(day: date, weeks: int = 0) -> Interval | None:
    """Monday to Sunday of the week of `day`, or so many weeks later."""
    monday = add_days(day, 7 * weeks - day.weekday())
    return days(monday, add_days(monday, 6)) if monday else None


def weekend_of(day: date, weeks: int = 0) -> Interval | None:
    """Saturday and Sunday of the week of `day`, or so many weeks later."""
    saturday = add_days(day, 7 * weeks + 5 - day.weekday())
    return days(saturday, add_days(saturday, 1)) if saturday else None


def _day(year: int | None, month: int, day: int) -> date | None:
    if year is None or not 1 <= year <= 9999:
        return None
    return date(year, month, min(day, days_in_month(year, month)))


def _months_between(first: CalendarDate, last: CalendarDate) -> int:
    years_between = (last.year or 0) - (first.year or 0)
    apart = years_between * MONTHS_IN_YEAR + (last.month or 0) - (first.month or 0)
    return apart % MONTHS_IN_YEAR if first.year is None else apart
