"""Meanings made of others: a part of one, one within another, from one to another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from onrecord.identify.dates.calendar import CalendarDate, Interval, Unit, day_of
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.portions import Portion, portion_of
from onrecord.identify.dates.meanings.relative import CalendarUnit, moved
from onrecord.identify.dates.reference import Reference


class Since(Enum):
    """Which part of a stretch that holds the day of publication."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class PortionOf(Meaning):
    """The early, middle or late part, or the first or last day."""

    portion: Portion
    of: Meaning

    @property
    def unit(self) -> Unit | None:
        """A day stays a day; else none of the units."""
        return Unit.DAY if self.of.unit is Unit.DAY else None

    @property
    def whole(self) -> Unit | None:
        """What is missing for all of it."""
        return self.of.whole

    def place(self, when: Reference) -> Interval | None:
        """The part of where all of it lies."""
        found = self.of.place(when)
        return portion_of(found, self.portion) if found else None

    def within(self, whole: Interval) -> Interval | None:
        """The part of where all of it lies in the whole."""
        found = self.of.within(whole)
        return portion_of(found, self.portion) if found else None


@dataclass(frozen=True, slots=True)
class UpToNow(Meaning):
    """ "Earlier this year", "later this week": up to, or from, the day of publication."""

    since: Since
    of: Meaning

    @property
    def unit(self) -> Unit | None:
        """A day stays a day; else none of the units."""
        return Unit.DAY if self.of.unit is Unit.DAY else None

    def place(self, when: Reference) -> Interval | None:
        """All of it, where the day of publication does not lie in it."""
        found = self.of.place(when)
        if found is None or found.unit is Unit.DAY:
            return found
        if isinstance(self.of, CalendarUnit) and self.of.in_text:
            return self._from_text(found, when.before)
        today = when.day
        if today is None or found.first is None or found.last is None or not found.holds(today):
            return found
        if self.since is Since.EARLIER:
            return Interval(day_of(found.first), day_of(today))
        return Interval(day_of(today), day_of(found.last))

    def _from_text(self, whole: Interval, before: Interval | None) -> Interval:
        """ "Later that year": from the last date in the text, as fine as that is."""
        if before is None or whole.first is None or whole.last is None:
            return whole
        if before.unit is Unit.DAY:
            first, last = day_of(whole.first), day_of(whole.last)
        elif before.unit is Unit.MONTH:
            first, last = (CalendarDate(d.year, d.month) for d in (whole.first, whole.last))
        else:
            return whole
        if self.since is Since.EARLIER:
            return Interval(first, before.end)
        return Interval(before.start, last)


@dataclass(frozen=True, slots=True)
class Within(Meaning):
    """One whose whole is told by other words: "March last year", "Friday of next week"."""

    of: Meaning
    told: Meaning

    @property
    def unit(self) -> Unit | None:
        """That of the one."""
        return self.of.unit

    @property
    def whole(self) -> Unit | None:
        """What the whole itself lacks: the year of "the first week of March"."""
        return self.told.whole

    def place(self, when: Reference) -> Interval | None:
        """Where it lies in the whole."""
        whole = self.told.place(when)
        return self.of.within(whole) if whole else None

    def within(self, whole: Interval) -> Interval | None:
        """Where it lies in what lies in the whole."""
        told = self.told.within(whole)
        return self.of.within(told) if told else None


@dataclass(frozen=True, slots=True)
class CountedFrom(Meaning):
    """What is counted from another date than the last: "two days before Christmas"."""

    of: Meaning
    origin: Meaning

    @property
    def unit(self) -> Unit | None:
        """That of what is counted."""
        return self.of.unit

    def place(self, when: Reference) -> Interval | None:
        """As if the other date stood right before it."""
        found = self.origin.place(when)
        return self.of.place(replace(when, before=found)) if found else None


@dataclass(frozen=True, slots=True)
class FromTo(Meaning):
    """From the first of one to the last of another; what one does not tell, the other does."""

    first: Meaning
    last: Meaning

    @property
    def whole(self) -> Unit | None:
        """What both of them lack."""
        return self.last.whole if self.first.whole is self.last.whole else None

    def place(self, when: Reference) -> Interval | None:
        """None where one of them is nowhere or the order is wrong."""
        if self.first.whole is None and self.last.whole is not None:
            first = self.first.place(when)
            return _joined(first, self._last(first, when))
        last = self.last.place(when)
        return _joined(self._first(last, when), last)

    def within(self, whole: Interval) -> Interval | None:
        """Both in the whole."""
        return _joined(self.first.within(whole), self.last.within(whole))

    def _last(self, first: Interval | None, when: Reference) -> Interval | None:
        """After the first in the same year, month or week or the next: "last June to March"."""
        told = self.last.whole
        if first is None or first.start is None or first.start.month is None or told is None:
            return self.last.place(when)
        for onward in (0, 1):
            whole = moved(first.start, told, onward)
            found = self.last.within(whole) if whole else None
            if found and not _is_after(first, found):
                return found
        return self.last.place(when)

    def _first(self, last: Interval | None, when: Reference) -> Interval | None:
        """In the same year, month or week as the last, or where it were later the one before."""
        told = self.first.whole
        if last is None or last.first is None or told is None:
            return self.first.place(when)
        for back in (0, -1):
            whole = moved(day_of(last.first), told, back)
            found = self.first.within(whole) if whole else None
            if found and not _is_after(found, last):
                return found
        return None


def _joined(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None or _is_after(first, last):
        return None
    return Interval(first.start, last.end)


def _is_after(first: Interval, last: Interval) -> bool:
    if first.first and last.last:
        return first.first > last.last
    if first.start is None or last.end is None:
        return False
    if first.start.year and last.end.year:
        return first.start.year > last.end.year
    return bool(first.start.year) != bool(last.end.year)
