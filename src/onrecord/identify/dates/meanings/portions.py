"""The early, middle and late part of a month, week, season, year, decade, century."""

from __future__ import annotations

from enum import Enum

from onrecord.identify.dates.calendar import (
    MONTHS_IN_YEAR,
    YEARS_IN,
    CalendarDate,
    Interval,
    Unit,
    add_days,
    add_months,
    day_of,
    days,
    days_in_month,
    years,
)


class Portion(Enum):
    """Which part; FIRST and LAST are one day."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    FIRST = "first"
    LAST = "last"


_P = Portion
# From the first to the last, counted from 0: days of a month (None: its end), days of a week, and
# so on.
_DAYS_OF_MONTH = {_P.EARLY: (1, 15), _P.MIDDLE: (10, 20), _P.LATE: (16, 31)}
_DAYS_OF_WEEK = {_P.EARLY: (0, 2), _P.MIDDLE: (2, 3), _P.LATE: (3, 6)}
_MONTHS_OF_YEAR = {_P.EARLY: (1, 6), _P.MIDDLE: (4, 9), _P.LATE: (7, 12)}
_YEARS_OF = {
    Unit.DECADE: {_P.EARLY: (0, 4), _P.MIDDLE: (4, 6), _P.LATE: (5, 9)},
    Unit.CENTURY: {_P.EARLY: (0, 25), _P.MIDDLE: (25, 75), _P.LATE: (75, 99)},
}
# A season's first month and a half, its middle month, its last month and a half.
_HALF_MONTH = 15


def portion_of(whole: Interval, portion: Portion) -> Interval | None:
    """The part of the whole; all of it where it is a day, None where it has no such parts."""
    if whole.start is None or whole.end is None or whole.unit is Unit.DAY:
        return whole
    if portion in (Portion.FIRST, Portion.LAST):
        return _border(whole.start, whole.end, portion)
    if whole.unit in (Unit.DECADE, Unit.CENTURY):
        return _of_years(whole.start.year, whole.unit, portion)
    if whole.unit is Unit.YEAR:
        first, last = _MONTHS_OF_YEAR[portion]
        year = whole.start.year
        return Interval(CalendarDate(year, first), CalendarDate(year, last))
    if whole.unit is Unit.MONTH:
        return _of_month(whole.start, portion)
    if whole.unit is Unit.WEEK:
        return _of_week(whole, portion)
    return _of_season(whole.start, whole.end, portion) if whole.unit is Unit.QUARTER else None


def _border(start: CalendarDate, end: CalendarDate, portion: Portion) -> Interval | None:
    """The first or last day, without the year where that is not known."""
    if portion is Portion.FIRST:
        return Interval.of(CalendarDate(start.year, start.month or 1, start.day or 1))
    month = end.month or MONTHS_IN_YEAR
    day = end.day or days_in_month(end.year, month)
    return Interval.of(CalendarDate(end.year, month, day))


def _of_years(year: int | None, unit: Unit, portion: Portion) -> Interval | None:
    first, last = _YEARS_OF[unit][portion]
    if year is None:
        return None
    start = year // YEARS_IN[unit] * YEARS_IN[unit]
    return years(start + first or 1, start + last)


def _of_month(month: CalendarDate, portion: Portion) -> Interval | None:
    if month.month is None:
        return None
    first, last = _DAYS_OF_MONTH[portion]
    length = days_in_month(month.year, month.month)
    return Interval(
        CalendarDate(month.year, month.month, first),
        CalendarDate(month.year, month.month, min(last, length)),
    )


def _of_week(week: Interval, portion: Portion) -> Interval | None:
    first, last = _DAYS_OF_WEEK[portion]
    if week.first is None:
        return None
    return days(add_days(week.first, first), add_days(week.first, last))


def _of_season(start: CalendarDate, end: CalendarDate, portion: Portion) -> Interval | None:
    middle = add_months(start, 1)
    if middle is None or middle.month is None:
        return None
    if portion is Portion.MIDDLE:
        return Interval.of(middle)
    border = CalendarDate(middle.year, middle.month, _HALF_MONTH)
    if portion is Portion.EARLY:
        return Interval(CalendarDate(start.year, start.month, 1), border)
    after = border.first and add_days(border.first, 1)
    return Interval(day_of(after), day_of(end.last)) if after and end.last else None
