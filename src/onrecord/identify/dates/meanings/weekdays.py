"""Weekdays and weekends, which the tense or other words place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from onrecord.identify.dates.calendar import Interval, Unit, add_days, day_of, weekend_of
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.reference import Reference

_SATURDAY = 5
_DAYS = 7


class Which(Enum):
    """Which of all such weekdays: counted from the day of publication, or from the text."""

    TENSE = "the nearest where the tense points"
    NEAREST = "the nearest"
    COMING = "the first from the day of publication on"
    LATEST = "the latest, the day of publication included"
    LAST = "the latest before the day of publication"
    THIS_WEEK = "of this week"
    NEXT_WEEK = "of next week"
    AFTER = "the first after the last date in the text"
    BEFORE = "the latest before the last date in the text"
    THAT = "the first from the last date in the text on"


IN_TEXT = (Which.AFTER, Which.BEFORE, Which.THAT)


@dataclass(frozen=True, slots=True)
class Weekday(Meaning):
    """A day of the week, Monday 0."""

    number: int
    which: Which = Which.TENSE

    @property
    def unit(self) -> Unit | None:
        """A day."""
        return Unit.DAY

    @property
    def whole(self) -> Unit | None:
        """Its week, where the words do not tell which."""
        return Unit.WEEK if self.which is Which.TENSE else None

    def place(self, when: Reference) -> Interval | None:
        """None where the day that it is counted from is not known."""
        origin = when.day
        if self.which in IN_TEXT:
            origin = when.before.first if when.before and when.before.unit is Unit.DAY else None
        if origin is None:
            return None
        found = add_days(origin, self._days_from(origin, ahead=when.looks_ahead))
        return Interval.of(day_of(found)) if found else None

    def within(self, whole: Interval) -> Interval | None:
        """In the week that the whole begins in."""
        if whole.first is None:
            return None
        found = add_days(whole.first, self.number - whole.first.weekday())
        return Interval.of(day_of(found)) if found else None

    def _days_from(self, origin: date, *, ahead: bool) -> int:
        onward = (self.number - origin.weekday()) % _DAYS
        match self.which:
            case Which.THIS_WEEK:
                return self.number - origin.weekday()
            case Which.NEXT_WEEK:
                return self.number - origin.weekday() + _DAYS
            case Which.LAST | Which.BEFORE:
                return onward - _DAYS
            case Which.LATEST:
                return onward - _DAYS if onward else 0
            case Which.AFTER:
                return onward or _DAYS
            case Which.COMING | Which.THAT:
                return onward
            case Which.NEAREST:
                return onward if onward <= _DAYS // 2 else onward - _DAYS
            case Which.TENSE:
                return onward if ahead or onward == 0 else onward - _DAYS


@dataclass(frozen=True, slots=True)
class Weekend(Meaning):
    """A weekend that is not told: the last one, or the coming one."""

    @property
    def unit(self) -> Unit | None:
        """A weekend."""
        return Unit.WEEKEND

    def place(self, when: Reference) -> Interval | None:
        """The nearest in the direction told; None where today is not known to the day."""
        if when.day is None:
            return None
        is_here = when.day.weekday() >= _SATURDAY
        back = not when.looks_ahead and not is_here
        return weekend_of(when.day, -back)
