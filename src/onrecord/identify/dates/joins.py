"""The third pass: expressions that stand side by side and are one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from onrecord.contract import Span
from onrecord.identify.dates.appositions import told_beside
from onrecord.identify.dates.calendar import CalendarDate, Interval, Unit
from onrecord.identify.dates.core import Core
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import Fixed, Yearless
from onrecord.identify.dates.meanings.combined import CountedFrom, FromTo, Within
from onrecord.identify.dates.meanings.relative import Away, CalendarUnit, Moved
from onrecord.identify.dates.meanings.weekdays import Weekday, Which
from onrecord.identify.dates.meanings.yearly import MonthsOfYear
from onrecord.identify.dates.names import GAP

# The longest that can stand between two of them.
_WITHIN = 24
_BESIDE = re.compile(rf",?{GAP}(?:on{GAP})?|,")
_OF = re.compile(
    rf"(?:{GAP}(?:day|morning|afternoon|evening|night)(?={GAP}(?:of|in){GAP}))?"
    rf",?{GAP}(?:(?:of|in|during){GAP})?"
)
_ABOUT = rf"(?:(?:about|around|approximately|roughly|circa|at least|ca?\.){GAP}?)?"
_TO = re.compile(
    rf"{GAP}(?:(?:right{GAP})?up{GAP})?(?:to|through(?:{GAP}to)?|till|until|thru){GAP}{_ABOUT}"
    rf"(?:the{GAP})?|{GAP}?(?:[-–—]|--){GAP}?{_ABOUT}"
)
_AND = re.compile(rf"{GAP}and{GAP}{_ABOUT}")
_GAP = re.compile(GAP)
_ON = re.compile(rf",?{GAP}(?:on{GAP})?")
_BETWEEN = re.compile(r"\bbetween\s+(?:(?:about|around|roughly|circa)\s+)?\Z")
_WINTER = MonthsOfYear(12, 3)
Join = Callable[[Core, Core, str], Core | None]


def join(cores: Iterable[Core], lowered: str) -> list[Core]:
    """First those that tell the same or a longer unit of another, then the ends of stretches.

    What is no expression by itself and was joined with nothing is left out.
    """
    found = _merged(cores, lowered, _anniversary)
    found = _merged(found, lowered, _counted)
    found = _merged(found, lowered, _beside)
    found = _merged(found, lowered, _stretch)
    found = _merged(found, lowered, _beside)
    return list(told_beside((core for core in found if core.alone), lowered))


def _merged(cores: Iterable[Core], lowered: str, try_to: Join) -> list[Core]:
    found: list[Core] = []
    for core in cores:
        before = found[-1] if found else None
        near = before and core.span.start - before.span.end <= _WITHIN
        joined = try_to(before, core, lowered) if before and near else None
        if joined is None:
            found.append(core)
        else:
            found[-1] = joined
    return found


def _beside(one: Core, other: Core, lowered: str) -> Core | None:
    """ "Tuesday, June 7" is the day printed; "March last year" is within that year."""
    between = lowered[one.span.end : other.span.start]
    whole = one.meaning.whole
    span = Span(one.span.start, other.span.end)
    if (
        isinstance(one.meaning, Weekday)
        and whole is Unit.WEEK
        and other.meaning.unit is Unit.DAY
        and not isinstance(other.meaning, Weekday)
        and not _is_counted_from_what_follows(other)
    ):
        return Core(span, _on(one.meaning, other.meaning)) if _BESIDE.fullmatch(between) else None
    if whole is not None and other.meaning.unit is whole and _OF.fullmatch(between):
        return Core(span, Within(one.meaning, other.meaning), parts=(other,) if other.alone else ())
    if one.meaning == _WINTER and (years := _two_years(other.meaning)) and _OF.fullmatch(between):
        return Core(span, Within(one.meaning, years), parts=(other,))
    if isinstance(other.meaning, Weekday) and one.meaning.unit is other.meaning.whole is Unit.WEEK:
        return Core(span, Within(other.meaning, one.meaning)) if _ON.fullmatch(between) else None
    return None


def _is_counted_from_what_follows(core: Core) -> bool:
    """True for "two days after" of "Thursday, two days after the vote": only Thursday is told."""
    return not core.alone and isinstance(core.meaning, Away | CalendarUnit)


def _two_years(meaning: Meaning) -> Fixed | None:
    """Of "1988-89" the first, in which a winter begins."""
    interval = meaning.interval if isinstance(meaning, Fixed) else None
    if interval is None or interval.year is None or interval.end is None:
        return None
    is_next = interval.end == CalendarDate(interval.year + 1)
    return Fixed(Interval.of(CalendarDate(interval.year))) if is_next else None


def _on(weekday: Weekday, day: Meaning) -> Meaning:
    """The weekday can tell the year of a day without one."""
    return replace(day, weekday=weekday.number) if isinstance(day, Yearless) else day


def _anniversary(one: Core, other: Core, lowered: str) -> Core | None:
    """ "A year ago today", "two years ago this month"."""
    away = one.meaning
    if not isinstance(away, Away) or away.in_text or away.of < Unit.WEEK or away.count > 0:
        return None
    if not _ON.fullmatch(lowered[one.span.end : other.span.start]):
        return None
    day = other.meaning
    if isinstance(day, Weekday) and day.which is Which.TENSE:
        day = replace(day, which=Which.NEAREST if away.of > Unit.WEEK else Which.LAST)
    elif not isinstance(day, Away | CalendarUnit):
        return None
    span = Span(one.span.start, other.span.end)
    return Core(span, Moved(day, away.of, away.count), parts=(other,))


def _counted(one: Core, other: Core, lowered: str) -> Core | None:
    """ "Two days before Christmas", "three weeks from tomorrow"."""
    if one.alone or not isinstance(one.meaning, Away | CalendarUnit) or not one.meaning.in_text:
        return None
    if not _GAP.fullmatch(lowered[one.span.end : other.span.start]) or not other.alone:
        return None
    span = Span(one.span.start, other.span.end)
    return Core(span, CountedFrom(one.meaning, other.meaning), parts=(other,))


def _stretch(one: Core, other: Core, lowered: str) -> Core | None:
    """ "Monday to Friday", "between 2011 and 2013"."""
    between = lowered[one.span.end : other.span.start]
    led = _BETWEEN.search(lowered, max(0, one.span.start - 20), one.span.start)
    if not _TO.fullmatch(between) and not (led and _AND.fullmatch(between)):
        return None
    if not one.alone and (not other.alone or one.meaning.whole is None):
        return None
    if isinstance(one.meaning, FromTo) or isinstance(other.meaning, FromTo):
        return None
    span = Span(one.span.start, other.span.end)
    parts = (one, other) if one.alone and other.alone else ()
    return Core(span, FromTo(one.meaning, other.meaning), parts=parts)
