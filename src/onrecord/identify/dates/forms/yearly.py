"""What comes every year or month: seasons, quarters, holidays, "the first week of June"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import CalendarDate, Interval, months
from onrecord.identify.dates.forms.form import DIGITS, Form, Read, form, is_led_by, word_before
from onrecord.identify.dates.holidays import HOLIDAY, HOLIDAYS, holiday_of
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.meanings.yearly import Holiday, MonthsOfYear
from onrecord.identify.dates.names import (
    GAP,
    NUMBER,
    SEASONS,
    any_of,
    number_of,
    ordinal_of,
)
from onrecord.identify.dates.reference import Direction, Reference

_NTH = r"(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th)"
_BEFORE_A_SEASON = (
    "in",
    "of",
    "during",
    "since",
    "by",
    "until",
    "through",
    "throughout",
    "from",
    "over",
    "for",
    "into",
    "early",
    "late",
    "mid",
    "last",
    "next",
    "this",
    "-",
)
# "Summer is hot", "like summer", "in spring and autumn".
_OPENS = re.compile(
    r"(?:\A|[.!?:;\n)]|\b(?:spring|summer|autumn|fall|winter),? (?:and|or)|\blike|\bquite|\bit was"
    r"|\bit[’']s|\bit is)\s?\Z"
)
_IS = re.compile(
    r"[.,;:)]| (?:is|are|was|has|can|may|and|or|but|when|brings|here|months?|weather)\b"
)
# "The fall of communism".
_NO_DOWNFALL = rf"(?!(?<=fall){GAP}of{GAP}(?!last|this|next|that|the{GAP}year)[a-z])"
_OF_EVERY_YEAR = ("in", "during", "and", "or")


def _read_season(match: re.Match[str]) -> Read | None:
    """By itself only where a preposition leads it: "spring" and "fall" are verbs as well.

    "In summer", without its article, and "summers" are those of every year.
    """
    before = match.string[max(0, match.start() - 24) : match.start()].split()
    led = [word for word in before if word != "the"][-1:]
    alone = bool(led) and led[0].rstrip("-") in _BEFORE_A_SEASON
    alone = alone or (is_led_by(match, _OPENS, 24) and bool(_IS.match(match.string, match.end())))
    every = word_before(match) in _OF_EVERY_YEAR
    return Read(MonthsOfYear(SEASONS[match["season"]], 3, every=every), alone=alone)


def _read_seasons(match: re.Match[str]) -> Read | None:
    """ "Summers are hot": of every year."""
    of_every_year = Reference(direction=Direction.HABIT)
    return Read(Fixed(MonthsOfYear(SEASONS[match["season"]], 3).place(of_every_year)))


def _read_season_before_another(match: re.Match[str]) -> Read | None:
    """ "The spring and summer of 1862": both of that year."""
    return Read(Fixed(months(int(match["year"]), SEASONS[match["season"]], 3)))


def _read_quarter(match: re.Match[str]) -> Read | None:
    if match["nth"] == "last" and not _OF.match(match.string, match.end()):
        return None
    if _OF_LONGER.match(match.string, match.end()):
        return None
    number = int(match["number"]) if match["number"] else _nth(match["nth"]) % 5
    if not 1 <= number <= 4:
        return None
    alone = word_before(match) == "the" and not _is_of_a_game(match)
    return Read(MonthsOfYear(3 * number - 2, 3), alone=alone)


def _is_of_a_game(match: re.Match[str]) -> bool:
    """Teams score in a quarter, companies earn."""
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _GAME.search(around) is not None


def _read_half(match: re.Match[str]) -> Read | None:
    return Read(MonthsOfYear(1 if match["nth"] == "first" else 7, 6), alone=False)


def _read_first_months(match: re.Match[str]) -> Read | None:
    """ "The first three months of the year": joined with the year."""
    count = number_of(match["number"])
    if not 1 <= count <= 12:
        return None
    first = 1 if match["nth"] == "first" else 13 - count
    return Read(MonthsOfYear(first, count), alone=False)


def _read_fiscal(_match: re.Match[str]) -> Read | None:
    """Every country and company has its own: nobody can tell."""
    return Read(Fixed(None))


def _nth(words: str) -> int:
    return -1 if words == "last" else ordinal_of(words)


def _read_holiday(match: re.Match[str]) -> Read | None:
    if is_led_by(match, _GREETING, 10):
        return None
    holiday = Holiday(holiday_of(match["holiday"]))
    if match["year"]:
        return Read(Fixed(holiday.within(Interval.of(CalendarDate(int(match["year"]))))))
    return Read(holiday)


_OF = re.compile(rf"{GAP}of{GAP}")
# "The last quarter of the 18th century" is no quarter of a year.
_OF_LONGER = re.compile(rf"{GAP}of{GAP}(?:the{GAP})?(?:[\w-]+{GAP})?(?:[\w-]*century|\d{{3}}0s)\b")
_AROUND = 80
_GAME = re.compile(
    r"\b\d{1,3}[-–]\d{1,3}\b|\b(?:touchdowns?|goals?|scored|trailed|trailing|halftime|rebounds)\b"
)
_GREETING = re.compile(r"\b(?:merry|happy)\s\Z")
FORMS: tuple[Form, ...] = (
    form(
        SEASONS,
        rf"(?P<season>{any_of(SEASONS)})(?={GAP}(?:and|or|to){GAP}(?:the{GAP})?{any_of(SEASONS)},?{GAP}"
        rf"(?:of{GAP})?(?P<year>(?:1[0-9]|20)\d\d)(?!\d))",
        _read_season_before_another,
    ),
    form(
        (*SEASONS, *(f"{season}time" for season in SEASONS)),
        rf"(?P<season>{any_of(SEASONS)})(?:time)?(?:{GAP}(?:semester|term|quarter|season|months|break"
        rf"|vacation|holidays?)(?={GAP}(?:of{GAP})?(?:the{GAP}year|(?:1[6-9]|20)\d\d)))?{_NO_DOWNFALL}(?![\w-])",
        _read_season,
    ),
    form(
        ("summers", "winters", "autumns"),
        r"(?P<season>summer|winter|autumn)s(?![\w-])",
        _read_seasons,
    ),
    form(
        ("first", "second", "third", "fourth", "last", "q", "q1", "q2", "q3", "q4"),
        rf"(?:q(?P<number>[1-4])|{_NTH}(?:{GAP}|-)quarter)(?!\w)",
        _read_quarter,
    ),
    form(
        ("first", "last"),
        rf"(?P<nth>first|last){GAP}(?P<number>{NUMBER}){GAP}months(?={GAP}of{GAP})",
        _read_first_months,
    ),
    form(
        ("fiscal", "first", "second", "third", "fourth", "last", "this", "next"),
        rf"(?:(?:{_NTH}|this|next){GAP})?fiscal(?:{GAP}(?:first|second|third|fourth))?"
        rf"(?:{GAP}(?:year|quarter|half))?(?:{GAP}(?:of{GAP})?(?:20|19)\d\d(?:[-/]\d\d(?:\d\d)?)?)?"
        r"(?<!fiscal)(?!\w)",
        _read_fiscal,
    ),
    form(
        ("first", "second", "latter", "last"),
        rf"(?P<nth>first|second|latter|last){GAP}half(?!\w)",
        _read_half,
    ),
    form(
        {re.split(r"[ ']", name)[0].rstrip(".") for name in HOLIDAYS},
        rf"(?P<holiday>{HOLIDAY})(?!\w)(?!{GAP}(?:trees?|cards?|carols?|lights|presents?|gifts?|resolutions?|shopping"
        r"|cottage|miracle|bunny|eggs?|rising|island|market|markets)\b)"
        rf"(?:{GAP}(?:holidays?|season|period|break|weekend)\b)?"
        rf"(?:,?{GAP}(?P<year>1[5-9]\d\d|20\d\d)(?!\d|[.,]\d))?",
        _read_holiday,
        capital="holiday",
    ),
    form(
        (DIGITS,),
        rf"4th{GAP}of{GAP}july(?!{GAP}?,?{GAP}?\d)",
        lambda _: Read(Holiday(HOLIDAYS["fourth of july"])),
    ),
)
