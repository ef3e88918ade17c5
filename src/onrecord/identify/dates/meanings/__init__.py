"""What an expression of time means, before it is known when it was written.

A meaning is placed by a `Reference`. Some lie within a longer unit that other words may name: a
weekday in "next week", a month in "last year".
"""

from __future__ import annotations

from typing import Protocol

from onrecord.identify.dates.calendar import Interval, Unit
from onrecord.identify.dates.reference import Reference


class Meaning(Protocol):
    """A record that can be placed on the calendar; the defaults are of one that lacks nothing."""

    __slots__ = ()

    @property
    def unit(self) -> Unit | None:
        """What it is one of: a day, a week; None of other stretches."""
        return None

    @property
    def whole(self) -> Unit | None:
        """The unit that it lies in, where other words must tell which; None where it tells it."""
        return None

    def place(self, when: Reference) -> Interval | None:
        """First and last day, month or year; None where it cannot be placed."""
        ...

    def within(self, _whole: Interval) -> Interval | None:
        """Where it lies in this very year, month or week; None where it names its place itself."""
        return None
