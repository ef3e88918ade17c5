"""What an expression of time is placed by: the day of publication, the text before, the tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from onrecord.identify.dates.calendar import (
    CalendarDate,
    Interval,
    day_of,
    possible_date,
    written_date,
)

_UTC_CLOCK = re.compile(r".{10}[Tt ](?P<hour>[0-9]{2}):.*[Zz]")
# The hours at which it is already tomorrow, or still yesterday, where many readers live.
_LATE_HOUR, _EARLY_HOUR = 22, 2


class Direction(Enum):
    """Whether the words tell of what happened or of what is to come."""

    PAST = "past"
    FUTURE = "future"
    PRESENT = "present"
    HABIT = "habit"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reference:
    """What an expression is placed by.

    `today`: the day of publication or of the dateline, as precise as known. `before`: the last
    date before it in the text. `near`: that date where it stands in the same sentence or the one
    before, and so tells the year of a month.
    """

    today: CalendarDate | None = None
    before: Interval | None = None
    near: Interval | None = None
    direction: Direction = Direction.NONE

    @property
    def day(self) -> date | None:
        """The day of publication; None where it is not known to the day."""
        return self.today.first if self.today and self.today.day else None

    @property
    def looks_ahead(self) -> bool:
        """True where a day is one that is to come: the present tells of plans."""
        return self.direction in (Direction.FUTURE, Direction.PRESENT)

    @property
    def near_year(self) -> int | None:
        """The year that the text before tells; not a past one where the words look ahead."""
        if self.direction is Direction.HABIT:
            return None
        year = self.near.year if self.near else None
        if year is not None and self.year is not None and year < self.year and self.looks_ahead:
            return None
        return year

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return self.today.year if self.today else None

    @property
    def month(self) -> CalendarDate | None:
        """The month of publication; None without a year."""
        if self.today is None or self.today.year is None or self.today.month is None:
            return None
        return CalendarDate(self.today.year, self.today.month)


def publication_days(published: str | None, dateline: str | None) -> tuple[CalendarDate, ...]:
    """What "today" can be: nothing, one date, or near midnight two days.

    The dateline's day comes first; without a year it takes that of publication.
    """
    printed = written_date(published) if published else None
    if dateline and (told := _dateline_day(written_date(dateline), printed)):
        return (told,)
    if printed is None:
        return ()
    day = printed.first if printed.day else None
    clock = _UTC_CLOCK.fullmatch(published or "")
    if day is None or clock is None:
        return (printed,)
    return _around_midnight(day, int(clock["hour"]))


def _around_midnight(day: date, hour: int) -> tuple[CalendarDate, ...]:
    if hour >= _LATE_HOUR and day < date.max:
        return (day_of(day), day_of(day + timedelta(days=1)))
    if hour < _EARLY_HOUR and day > date.min:
        return (day_of(day - timedelta(days=1)), day_of(day))
    return (day_of(day),)


def _dateline_day(told: CalendarDate | None, printed: CalendarDate | None) -> CalendarDate | None:
    """The dateline's day in the year of publication, or the year before where it were later."""
    if told is None or told.year is not None or printed is None or printed.year is None:
        return told
    same_year = possible_date(printed.year, told.month, told.day)
    year_before = possible_date(printed.year - 1, told.month, told.day)
    limit = printed.last
    day = same_year.first if same_year else None
    if day and limit and (day - limit).days > 1:
        return year_before
    return same_year or told
