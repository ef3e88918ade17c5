"""What the text has told so far: the last date in it, and the year that a month would be of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.contract import Span
from onrecord.identify.dates.calendar import CalendarDate, Interval, Unit
from onrecord.identify.dates.direction import LEADING, direction_at
from onrecord.identify.dates.kind_of_text import gives_advice, is_tale
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.meanings.relative import Away, OpenStretch
from onrecord.identify.dates.meanings.weekdays import Weekday, Weekend
from onrecord.identify.dates.reference import Direction, Reference

_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s|\n")
# After so many sentences the year of a month or day is forgotten, after a bare year sooner.
# Swept 0-7 on GUM's train documents: 4 gains two more, but news seldom means the year of old.
_REACH = 2
_REACH_OF_YEAR = 1
_FAR = 600
# Where so many years are told for each day that goes by that of publication, a text is a chronicle:
# a month or day without a year is of the last year told, however long ago that was.
_DATES_OF_A_CHRONICLE = 3
_PRESENT = re.compile(r"\b(?:will|shall|is|are)\b|[’']ll\b")
_AROUND = 80
# In a chronicle it means nowadays.
_TODAY = Away(Unit.DAY, 0)
_SOME_DAY = Interval.of(CalendarDate(2000, 1, 3))
# One expression of news, such as "overnight", can be a habit as well.
_SLIP = 1


class Story:
    """The dates of a text as they are told, one after the other."""

    def __init__(self, text: str, meanings: Iterable[Meaning]) -> None:
        self._text = text
        self._end = 0
        self._near: Interval | None = None
        self._direction = Direction.NONE
        self._last = Span(0, 0)
        self._year_told: Interval | None = None
        self._is_chronicle, has_news, tells_days = _tells_of_years(meanings)
        self._is_guide = gives_advice(text, has_news=has_news)
        self._is_tale = not self._is_chronicle and not tells_days and is_tale(text)
        self.before: Interval | None = None

    def direction(self, span: Span) -> Direction:
        """The tense at `span`; without a verb, that of the date before it in the sentence.

        What a guidebook does not tell as past happens again and again, and what a tale tells of is
        of no known year. All that a chronicle tells is past but for what it says that will be, and
        for what is.
        """
        told = self._told(span)
        if self._is_tale:
            return Direction.HABIT
        if self._is_guide and told is not Direction.PAST:
            return Direction.HABIT
        if not self._is_chronicle or told in (Direction.PAST, Direction.HABIT):
            return told
        if not self._is_present(span):
            return Direction.PAST
        return Direction.HABIT if told is Direction.PRESENT else told

    def _is_present(self, span: Span) -> bool:
        """True where its words say "will" or "is": much else that looks so is a noun in a story."""
        around = self._text[max(0, span.start - _AROUND) : span.end + _AROUND]
        return _PRESENT.search(around) is not None

    def _told(self, span: Span) -> Direction:
        told = direction_at(self._text, span)
        if told is Direction.NONE and not self._borders_since(self._last.end, span.start):
            return self._direction
        self._direction, self._last = told, span
        return told

    def near(self, span: Span, told: Direction) -> Interval | None:
        """The date whose year counts at `span`: of its sentence, or of one shortly before.

        A chronicle's last year counts until the next, but not for what happens again and again.
        """
        near = self._near_by(span)
        if near is None and self._is_chronicle and told is not Direction.HABIT:
            return self._year_told
        return near

    def _near_by(self, span: Span) -> Interval | None:
        near = self._near
        if near is None:
            return None
        borders = self._borders_since(self._end, span.start)
        if near.unit is Unit.YEAR and borders:
            leads = span.start - borders[-1] < LEADING
            return near if leads and len(borders) <= _REACH_OF_YEAR else None
        return near if len(borders) <= _REACH else None

    def tell(self, meaning: Meaning, span: Span, found: Interval, *, by_text: bool) -> None:
        """Goes on with an expression that was placed: `by_text`, without a day of publication."""
        if found.unit in (Unit.DECADE, Unit.CENTURY) or self._is_aside(span):
            return
        self.before = found
        near = self._near_by(span)
        goes_on = by_text and near is not None
        if _is_of_one_year(found) and (goes_on or _tells_year(meaning, found, near)):
            self._near, self._end = found, span.end
            self._year_told = found
        elif meaning.whole is not Unit.YEAR:
            self._near = None  # "On Tuesday": the story is back in the present

    def _is_aside(self, span: Span) -> bool:
        """True in brackets: somebody's life, the year of a work."""
        behind = self._text[max(0, span.start - _AROUND) : span.start]
        return behind.rfind("(") > max(behind.rfind(")"), behind.rfind("\n"))

    def _borders_since(self, end: int, start: int) -> list[int]:
        """Where sentences end in between; too many where it is far."""
        if start - end > _FAR:
            return [end] * (_REACH + 1)
        return [match.end() for match in _SENTENCE_END.finditer(self._text, end, start)]


def _is_of_one_year(found: Interval) -> bool:
    return found.year is not None and (found.end is None or found.end.year == found.year)


def _tells_year(meaning: Meaning, found: Interval, near: Interval | None) -> bool:
    """After a date with a year, and after "last year", a month is of that year."""
    if meaning.place(Reference()) == found or found.unit is Unit.YEAR:
        return True
    return near is not None and meaning.whole is Unit.YEAR


def _tells_of_years(meanings: Iterable[Meaning]) -> tuple[bool, bool, bool]:
    """If it is a chronicle, if it has news, and any weekday, or what else today alone can place."""
    years = present = weekdays = 0
    somewhere = Reference(before=_SOME_DAY, near=_SOME_DAY)
    for meaning in meanings:
        if isinstance(meaning, Fixed):
            years += meaning.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR)
        elif meaning != _TODAY and not isinstance(meaning, OpenStretch):
            present += meaning.place(somewhere) is None
            weekdays += isinstance(meaning, Weekday | Weekend)
    is_chronicle = years >= _DATES_OF_A_CHRONICLE * (1 + present)
    return is_chronicle, present > weekdays + _SLIP, weekdays > 0 or present > _SLIP
