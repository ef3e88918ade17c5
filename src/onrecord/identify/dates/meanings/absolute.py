"""Meanings whose own words name the day, month or year, with or without the year."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.identify.dates.calendar import (
    CalendarDate,
    Interval,
    Unit,
    add_months,
    possible_date,
)
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.reference import Direction, Reference

# In days.
_FAR_OFF, _CLOSE = 320, 45


@dataclass(frozen=True, slots=True)
class Fixed(Meaning):
    """What needs nothing else: `2016`, "the 1990s"; an impossible date has no interval."""

    interval: Interval | None

    @property
    def unit(self) -> Unit | None:
        """That of the interval."""
        return self.interval.unit if self.interval else None

    def place(self, _when: Reference) -> Interval | None:
        """Where the words say."""
        return self.interval

    def within(self, _whole: Interval) -> Interval | None:
        """Where the words say."""
        return self.interval


@dataclass(frozen=True, slots=True)
class Yearless(Meaning):
    """A month, or a day of a month, of a year that is not told: "March", "June 7".

    `weekday`: the one printed with it, Monday 0, which the year must agree with if one near does.
    """

    month: int
    day: int | None = None
    weekday: int | None = None

    @property
    def unit(self) -> Unit | None:
        """A day or a month."""
        return Unit.DAY if self.day else Unit.MONTH

    @property
    def whole(self) -> Unit | None:
        """Its year."""
        return Unit.YEAR

    def place(self, when: Reference) -> Interval | None:
        """In the year that the text before tells, else the nearest in the direction told."""
        if possible_date(None, self.month, self.day) is None:
            return None
        year = self._on_weekday(when.near_year or self._year(when), when)
        return self._in_year(year) or Interval.of(CalendarDate(None, self.month, self.day))

    def within(self, whole: Interval) -> Interval | None:
        """In the year of the whole."""
        return self._in_year(whole.year)

    def _in_year(self, year: int | None) -> Interval | None:
        found = possible_date(year, self.month, self.day)
        return Interval.of(found) if found else None

    def _on_weekday(self, year: int | None, when: Reference) -> int | None:
        """The year told, or another near publication in which the weekday is right."""
        if self.weekday is None or year is None or when.year is None:
            return year
        if when.day and (when.day.month, when.day.day) == (self.month, self.day):
            return when.year  # a slip: today's day, with another weekday
        candidates = (year, when.year, when.year - 1, when.year + 1)
        days = ((each, possible_date(each, self.month, self.day)) for each in candidates)
        right = (
            each for each, day in days if day and day.first and day.first.weekday() == self.weekday
        )
        return next(right, year)

    def _year(self, when: Reference) -> int | None:
        """None of habits, and of a month in the present."""
        today = when.today
        if today is None or today.year is None or today.month is None:
            return None
        if when.direction is Direction.HABIT:
            return None
        if self.day is None and when.direction in (Direction.PRESENT, Direction.NONE):
            return None
        here = (self.month, self.day or 0)
        now = (today.month, (today.day or 0) if self.day else 0)
        ahead = today.year + (here < now)
        back = today.year - (here > now)
        if self.day and when.day:
            return self._not_far_off(ahead, back, when)
        return ahead if when.looks_ahead else back

    def _not_far_off(self, ahead: int, back: int, when: Reference) -> int:
        """A day of almost a year ago, or to come, is printed with its year: the other is meant."""
        day = when.day
        days = (possible_date(year, self.month, self.day) for year in (ahead, back))
        first, last = (each.first if each else None for each in days)
        if day is None or first is None or last is None:
            return ahead if when.looks_ahead else back
        to_come, gone = (first - day).days, (day - last).days
        if when.looks_ahead:
            return back if to_come > _FAR_OFF and gone < _CLOSE else ahead
        if when.direction is Direction.NONE:
            return ahead if to_come < gone else back
        return ahead if gone > _FAR_OFF and to_come < _CLOSE else back


@dataclass(frozen=True, slots=True)
class DayOfMonth(Meaning):
    """A day whose month is not told: "the 27th"."""

    day: int

    @property
    def unit(self) -> Unit | None:
        """A day."""
        return Unit.DAY

    @property
    def whole(self) -> Unit | None:
        """Its month."""
        return Unit.MONTH

    def place(self, when: Reference) -> Interval | None:
        """In the month that the text before tells, else the nearest in the direction told."""
        near = when.near.start if when.near else None
        if near and near.month:
            return self.within(Interval.of(near))
        if when.month is None or when.day is None:
            return None
        step = (self.day < when.day.day) if when.looks_ahead else -(self.day > when.day.day)
        month = add_months(when.month, step)
        return self.within(Interval.of(month)) if month else None

    def within(self, whole: Interval) -> Interval | None:
        """In the month of the whole."""
        start = whole.start
        if start is None or start.month is None:
            return None
        found = possible_date(start.year, start.month, self.day)
        return Interval.of(found) if found else None
