"""A diary says itself what day it is: "it is Monday, May 3rd"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.identify.dates.calendar import CalendarDate, Interval, Unit
from onrecord.identify.dates.core import Core
from onrecord.identify.dates.meanings.relative import Away, CalendarUnit
from onrecord.identify.dates.meanings.weekdays import Weekday, Which

_WITHIN = 48
_TELLS_DAY = re.compile(
    r"\b(?:[Ii]t is|[Ii]t[’']s|[Tt]oday is|[Tt]oday[’']s|[Tt]onight is|[Hh]appy) "
    r"(?:(?:currently|now|already|actually|officially|finally|still|only|just),? ){0,2}"
    r"(?:\d{1,2}:\d\d (?:[ap]\.?m\.? )?on )?\Z"
)


class Diary:
    """The day of the entry that is being read, None where the text is no diary (so far)."""

    def __init__(self, text: str, published: tuple[CalendarDate, ...]) -> None:
        self._text = text
        self._last = published[-1].last if published else None
        self._is_one = False

    def read(self, core: Core) -> Core:
        """A weekday that tells an entry's day: the latest, or the first after the last entry."""
        if not isinstance(core.meaning, Weekday) or not self._tells_day(core):
            return core
        which = Which.COMING if self._is_one else Which.LATEST
        return replace(core, meaning=replace(core.meaning, which=which))

    def day_told(self, core: Core, found: Interval) -> CalendarDate | None:
        """The day that its words say it is, not later than that of publication.

        "It's the next day" can be: what is published then was begun before.
        """
        is_day = found.unit is Unit.DAY and not isinstance(core.meaning, Away)
        if not is_day or found.first is None or self._last is None:
            return None
        if found.first > self._last and not isinstance(core.meaning, CalendarUnit):
            return None
        if not self._tells_day(core):
            return None
        self._is_one = True
        return found.start

    def _tells_day(self, core: Core) -> bool:
        start = core.span.start
        return _TELLS_DAY.search(self._text, max(0, start - _WITHIN), start) is not None
