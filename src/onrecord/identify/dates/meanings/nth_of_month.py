"""The first, second, … or last week, weekend or weekday of a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.identify.dates.calendar import Interval, Unit, add_days, day_of, days
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.shares import Piece, piece_of
from onrecord.identify.dates.reference import Reference

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class NthOfMonth(Meaning):
    """Which of them, -1 the last; a `weekday`, Monday 0, where they are days."""

    nth: int
    of: Unit
    weekday: int | None = None

    @property
    def unit(self) -> Unit | None:
        """A week, a weekend or a day."""
        return self.of

    @property
    def whole(self) -> Unit | None:
        """Its month."""
        return Unit.MONTH

    def place(self, _when: Reference) -> Interval | None:
        """Without a month it is nowhere."""
        return None

    def within(self, whole: Interval) -> Interval | None:
        """In the month of the whole; a week is seven days from the month's first or to its last.

        Of no known year only a week can be told: no weekday is the same in all.
        """
        if self.of is Unit.WEEK:
            place = self.nth - 1 if self.nth > 0 else self.nth
            return piece_of(whole, Piece(Unit.WEEK, place, 1))
        if whole.first is None or whole.last is None:
            return None
        weekday = _SATURDAY if self.weekday is None else self.weekday
        found = self._day(whole.first, whole.last, weekday)
        if found is None or not whole.holds(found):
            return None
        if self.of is Unit.WEEKEND:
            return days(found, add_days(found, 1))
        return Interval.of(day_of(found))

    def _day(self, first: date, last: date, weekday: int) -> date | None:
        if self.nth > 0:
            return add_days(first, 7 * (self.nth - 1) + (weekday - first.weekday()) % 7)
        return add_days(last, 7 * (self.nth + 1) - (last.weekday() - weekday) % 7)
