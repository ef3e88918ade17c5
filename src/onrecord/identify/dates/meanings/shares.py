"""So much of a longer unit, from its beginning or end: "the last two days of June"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.identify.dates.calendar import (
    MONTHS_IN_YEAR,
    CalendarDate,
    Interval,
    Unit,
    add_days,
    days,
    days_in_month,
    years,
)
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.reference import Reference

_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}


@dataclass(frozen=True, slots=True)
class Piece:
    """`count` units from the one at `first` on (0), or where `first` is negative to that one (-1).

    Without a unit: the whole in `count` equal parts, of which it is one: "the second half".
    """

    unit: Unit | None
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class PieceOf(Meaning):
    """The first half of a century, the last two weeks of a month."""

    piece: Piece
    of: Meaning

    @property
    def whole(self) -> Unit | None:
        """What is missing for all of it."""
        return self.of.whole

    def place(self, when: Reference) -> Interval | None:
        """The piece of where all of it lies."""
        found = self.of.place(when)
        return piece_of(found, self.piece) if found else None

    def within(self, whole: Interval) -> Interval | None:
        """The piece of where all of it lies in the whole."""
        found = self.of.within(whole)
        return piece_of(found, self.piece) if found else None


def piece_of(whole: Interval, piece: Piece) -> Interval | None:
    """The piece; None where the whole is shorter, or has no such parts."""
    if whole.start is None or whole.end is None:
        return None
    if piece.unit is None or piece.unit in _YEARS:
        return _of_years(whole.start, whole.end, piece)
    if piece.unit is Unit.MONTH:
        return _of_months(whole.start, whole.end, piece)
    if whole.start.year is None:
        return _of_any_month(whole.start, whole.end, piece)
    return _of_days(whole.first, whole.last, piece)


def _of_years(start: CalendarDate, end: CalendarDate, piece: Piece) -> Interval | None:
    if start.month or start.year is None or end.year is None:
        return None
    # The first century has no year 0, and is as long as the others here.
    first = start.year - (start.year == 1)
    length = end.year - first + 1
    each = length // piece.count if piece.unit is None else _YEARS[piece.unit]
    found = _cut(length, each, piece)
    return years(first + found[0] or 1, first + found[1]) if found else None


def _of_months(start: CalendarDate, end: CalendarDate, piece: Piece) -> Interval | None:
    if start.month or start != end:
        return None
    found = _cut(MONTHS_IN_YEAR, 1, piece)
    if found is None:
        return None
    first, last = (CalendarDate(start.year, place + 1) for place in found)
    return Interval(first, last)


def _of_any_month(start: CalendarDate, end: CalendarDate, piece: Piece) -> Interval | None:
    """The first week of some June."""
    if start != end or start.month is None or start.day:
        return None
    found = _cut(days_in_month(None, start.month), _DAYS[piece.unit or Unit.DAY], piece)
    if found is None:
        return None
    first, last = (CalendarDate(None, start.month, place + 1) for place in found)
    return Interval(first, last)


def _of_days(first: date | None, last: date | None, piece: Piece) -> Interval | None:
    if first is None or last is None:
        return None
    found = _cut((last - first).days + 1, _DAYS[piece.unit or Unit.DAY], piece)
    return days(add_days(first, found[0]), add_days(first, found[1])) if found else None


def _cut(length: int, each: int, piece: Piece) -> tuple[int, int] | None:
    """First and last place of the piece in a whole so long, of units so long."""
    count = 1 if piece.unit is None else piece.count
    if piece.first >= 0:
        start = piece.first * each
        end = start + count * each
    else:
        end = length + (piece.first + 1) * each
        start = end - count * each
    return (start, end - 1) if 0 <= start < end <= length else None
