"""When something is reported to have been said: days, and how far two of them lie apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

# A period that is longer says little about the day.
_MOST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last as `2015-10-13`; an end that is None is open."""

    first: str | None = None
    last: str | None = None

    @classmethod
    def read(cls, written: str) -> Period:
        """The period that `written` gives."""
        first, _, last = written.partition("/")
        return cls(first or None, last or None)

    @property
    def written(self) -> str:
        """`2015-10-13/2015-10-14`, with nothing for an end that is open; empty where both are."""
        return f"{self.first or ''}/{self.last or ''}" if self.is_known else ""

    @property
    def is_known(self) -> bool:
        """True where one end is told at least."""
        return self.first is not None or self.last is not None

    @property
    def is_short(self) -> bool:
        """True where both ends are told, and hardly more than a day lies between them."""
        if self.first is None or self.last is None:
            return False
        return _ordinal(self.last) - _ordinal(self.first) < _MOST_DAYS

    def overlaps(self, other: Period) -> bool:
        """True where some day may belong to both."""
        return _begins_before_end(self, other) and _begins_before_end(other, self)

    def with_(self, other: Period) -> Period:
        """The days that belong to both where they overlap, else all from the first to the last."""
        if self.overlaps(other):
            return Period(
                max(filter(None, (self.first, other.first)), default=None),
                min(filter(None, (self.last, other.last)), default=None),
            )
        return Period(
            min(filter(None, (self.first, other.first)), default=None),
            max(filter(None, (self.last, other.last)), default=None),
        )

    def days_from(self, other: Period) -> int | None:
        """How many days lie between the two; 0 where they overlap, None where an end is open."""
        ends = (self.first, self.last, other.first, other.last)
        if None in ends:
            return None
        first, last, other_first, other_last = (_ordinal(end or "") for end in ends)
        return max(0, first - other_last, other_first - last)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who said it and when, as far as a report tells.

    speaker
        An id; empty where unknown.
    said
        The days on which it may have been said.
    published
        Those on which it was published, where `said` does not tell the day.
    """

    speaker: str = ""
    said: Period = Period()
    published: Period = Period()

    @property
    def is_complete(self) -> bool:
        """True where both the speaker and the day are told."""
        return bool(self.speaker) and self.said.is_short

    @property
    def when(self) -> Period:
        """The best that is known about the day."""
        return self.said if self.said.is_short else self.published


def occasion_of(speaker: str | None, said: Period, published: Period) -> Occasion:
    """The occasion of a statement; where the day of saying is told, that of publication is not."""
    return Occasion(speaker or "", said, Period() if said.is_short else published)


def _begins_before_end(one: Period, other: Period) -> bool:
    return one.first is None or other.last is None or one.first <= other.last


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
