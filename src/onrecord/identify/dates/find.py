"""Expressions of time in a text, each with the first and last day, month or year meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.contract import Article, ArticleBasis, SaidBasis, Span
from onrecord.identify.dates.calendar import CalendarDate, Interval
from onrecord.identify.dates.core import Core
from onrecord.identify.dates.dateline import dateline_day
from onrecord.identify.dates.diary import Diary
from onrecord.identify.dates.joins import join
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.meanings.combined import PortionOf, UpToNow, Within
from onrecord.identify.dates.meanings.relative import Away, CalendarUnit
from onrecord.identify.dates.meanings.weekdays import IN_TEXT, Weekday
from onrecord.identify.dates.meanings.yearly import OfStory
from onrecord.identify.dates.reference import Reference, publication_days
from onrecord.identify.dates.scan import lower, scan
from onrecord.identify.dates.story import Story


@dataclass(frozen=True, slots=True)
class DateExpression:
    """An expression of time: where it stands, and what it means as the contract writes dates.

    `start` and `end` are the first and last day, month or year, both included: equal for one day.
    Null is an open end; both are null for what cannot be placed, and then `basis` is too.
    `parts` are expressions in it that mean something by themselves: both ends of "1998 to 2001",
    and "April" of "early April".
    """

    span: Span
    start: str | None
    end: str | None
    basis: SaidBasis | None
    parts: tuple[DateExpression, ...] = ()

    @property
    def with_parts(self) -> tuple[DateExpression, ...]:
        """Itself, its parts and theirs, in order of start, longer first: each counts as found."""
        found = [self, *(each for part in self.parts for each in part.with_parts)]
        return tuple(sorted(found, key=lambda each: (each.span.start, -each.span.end)))


def find_dates(
    text: str, published: str | None, dateline: str | None = None
) -> tuple[DateExpression, ...]:
    """The expressions of time in the text, in order, none overlapping another; never raises.

    `published` and `dateline` are dates of the contract, of any precision. Without a `dateline`
    the one that the text opens with counts. Passes:

    1. words that can begin an expression, and the longest form there (`scan`)
    2. what stands before it: "the", "early", "the end of" (`modifiers`)
    3. neighbours that are one: "Tuesday, June 7", "March to May last year" (`joins`)
    4. each is placed by the day of publication and the dates before it
    """
    lowered = lower(text)
    cores = join(scan(text, lowered), lowered)
    told = dateline or dateline_day(text)
    told_by = SaidBasis.DATELINE if told else SaidBasis.PUBLICATION_DATE
    return tuple(_placed(cores, text, _Today(publication_days(published, told), told_by)))


def dates_of(article: Article) -> tuple[DateExpression, ...]:
    """The expressions of time in an article's text, as `find_dates`."""
    return find_dates(article.text, article.published, printed_day(article))


def printed_day(article: Article) -> str | None:
    """The date that the article's own dateline told, of the contract; None where none did."""
    return article.published if article.basis.published is ArticleBasis.DATELINE else None


@dataclass(frozen=True, slots=True)
class _Today:
    days: tuple[CalendarDate, ...]
    told_by: SaidBasis


def _placed(cores: list[Core], text: str, today: _Today) -> Iterator[DateExpression]:
    story = Story(text, (core.meaning for core in cores))
    diary = Diary(text, today.days)
    for core in map(diary.read, cores):
        when = _reference(core, story)
        found = _place(core.meaning, when, today.days)
        if found is not None:
            by_text = core.meaning.place(when) == found
            story.tell(core.meaning, core.span, found, by_text=by_text)
        if found is not None or not _needs_text(core.meaning):
            yield _expression(core, found, when, today)
        if found is not None and (day := diary.day_told(core, found)):
            today = _Today((day,), SaidBasis.EARLIER_DATE)


def _reference(core: Core, story: Story) -> Reference:
    """What an expression is placed by, but for the day; years and full dates need nothing."""
    if isinstance(core.meaning, Fixed):
        return Reference()
    direction = story.direction(core.span)
    return Reference(None, story.before, story.near(core.span, direction), direction)


def _place(meaning: Meaning, when: Reference, days: tuple[CalendarDate, ...]) -> Interval | None:
    """Where it is whichever day it is today; where two differ, both if they touch."""
    if not days:
        return meaning.place(when)
    places = [meaning.place(replace(when, today=day)) for day in days]
    first, last = places[0], places[-1]
    if first is None or last is None or first == last:
        return first if last else None
    if first.last and last.first and (last.first - first.last).days <= 1:
        return Interval(first.start, last.end)
    return None


def _expression(
    core: Core, found: Interval | None, when: Reference, today: _Today
) -> DateExpression:
    if found is None:
        return DateExpression(core.span, None, None, None, _parts(core, None, when, today))
    return DateExpression(
        core.span,
        str(found.start) if found.start else None,
        str(found.end) if found.end else None,
        _basis(core.meaning, found, when, today),
        _parts(core, found, when, today),
    )


def _parts(
    core: Core, found: Interval | None, when: Reference, today: _Today
) -> tuple[DateExpression, ...]:
    """The expressions in it, of the year that the whole was placed in."""
    near = replace(when, near=found, before=found) if found else when
    placed = [(part, _place(part.meaning, near, today.days)) for part in core.parts]
    return tuple(_expression(part, place, near, today) for part, place in placed if place)


def _basis(meaning: Meaning, found: Interval, when: Reference, today: _Today) -> SaidBasis:
    if meaning.place(Reference()) == found:
        return SaidBasis.WORDS
    if _place(meaning, replace(when, before=None, near=None), today.days) != found:
        return SaidBasis.EARLIER_DATE
    return today.told_by


def _needs_text(meaning: Meaning) -> bool:
    """True of "that day" and "a week later": without a date before them they are nothing."""
    if isinstance(meaning, UpToNow | PortionOf):
        return _needs_text(meaning.of)
    if isinstance(meaning, Within):
        return _needs_text(meaning.told)
    if isinstance(meaning, OfStory):
        return True
    if isinstance(meaning, Weekday):
        return meaning.which in IN_TEXT
    return isinstance(meaning, Away | CalendarUnit) and meaning.in_text
