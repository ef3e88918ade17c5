"""The days on which something may have been said, as far as the article tells them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Said
from onrecord.days import Days, days_of


@dataclass(frozen=True, slots=True)
class SaidDays:
    """The first and the last day. One that is None is open; without both no year is known."""

    first: str | None = None
    last: str | None = None

    @property
    def closed(self) -> Days | None:
        """Both days; None where one of them is not known."""
        return Days(self.first, self.last) if self.first and self.last else None


def said_days(said: Said | None) -> SaidDays:
    """From the first day that the start can mean to the last one that the end can."""
    if said is None:
        return SaidDays()
    start, end = days_of(said.start), days_of(said.end)
    return SaidDays(start.first if start else None, end.last if end else None)
