"""What counts from a date before, and a date beside it tells: "two years later, in 1913"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.identify.dates.calendar import CalendarDate, Interval, Unit
from onrecord.identify.dates.core import Core
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.meanings.relative import Away, CalendarUnit
from onrecord.identify.dates.names import GAP

_BESIDE = re.compile(rf",?{GAP}(?:(?:in|on|by){GAP})?|{GAP}\(")
_COMMA = re.compile(rf",{GAP}")
# The longest that can stand between the two.
_LONGEST = 12


def told_beside(cores: Iterable[Core], lowered: str) -> Iterator[Core]:
    """The same expressions; one that a neighbour tells means what that tells."""
    held: Core | None = None
    for core in cores:
        if held is None:
            held = core
            continue
        near = core.span.start - held.span.end <= _LONGEST
        between = lowered[held.span.end : core.span.start] if near else ""
        if _BESIDE.fullmatch(between):
            held = _told(held, core)
        if _COMMA.fullmatch(between):
            core = _told(core, held)
        yield held
        held = core
    if held is not None:
        yield held


def _told(counted: Core, by: Core) -> Core:
    """What is counted in the text, as fine as its unit; itself where the other does not tell it."""
    meaning = counted.meaning
    if not isinstance(meaning, Away | CalendarUnit) or not meaning.in_text or not counted.alone:
        return counted
    interval = by.meaning.interval if isinstance(by.meaning, Fixed) else None
    told = interval.start if interval else None
    if told is None or by.meaning.unit not in (Unit.DAY, Unit.MONTH, Unit.YEAR):
        return counted
    found = _as_fine_as(meaning.of, told)
    return replace(counted, meaning=Fixed(Interval.of(found))) if found else counted


def _as_fine_as(unit: Unit, told: CalendarDate) -> CalendarDate | None:
    if unit is Unit.DAY and told.day:
        return told
    if unit is Unit.MONTH and told.month:
        return CalendarDate(told.year, told.month)
    return CalendarDate(told.year) if unit in (Unit.YEAR, Unit.DECADE) else None
