"""Years before and after Christ, and so many thousand years ago: "44 BC", "AD 842"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import CalendarDate, Interval, years
from onrecord.identify.dates.forms.decades import ERAS
from onrecord.identify.dates.forms.form import (
    DIGITS,
    Form,
    Read,
    form,
    span_of_years,
)
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.names import FIRST_WORDS_OF_NUMBERS, GAP, NUMBER, number_of

_YEAR = r"\d{1,2},\d{3}|\d{1,5}"
# What is told in thousands of years is counted from here.
_ROUND_PRESENT = 2000


def _read_years(match: re.Match[str]) -> Read | None:
    """ "264 to 146 BC": both before Christ."""
    before = match["era"].startswith("b")
    first, last = (_year(match[end], before=before) for end in ("first", "last"))
    if first is None or last is None or first >= last:
        return None
    return span_of_years(first, last)


def _read_year(match: re.Match[str]) -> Read | None:
    year = _year(match["year"], before=match["era"].startswith("b"))
    return Read(Fixed(Interval.of(CalendarDate(year)) if year else None))


def _year(digits: str, *, before: bool) -> int | None:
    year = int(digits.replace(",", ""))
    return (-year if before else year) or None


def _read_thousands(match: re.Match[str]) -> Read | None:
    """ "5,000 years ago", "ten thousand years ago": as round as they are told."""
    digits = match["digits"]
    count = int(digits.replace(",", "")) if digits else 1000 * number_of(match["number"])
    year = _ROUND_PRESENT - count or -1
    return Read(Fixed(years(year, year)))


FORMS: tuple[Form, ...] = (
    form(
        (DIGITS,),
        rf"(?P<first>{_YEAR})(?:{GAP}?[-–]{GAP}?|{GAP}(?:to|until|through){GAP}"
        rf"(?:(?:about|around|c\.){GAP})?)"
        rf"(?P<last>{_YEAR}){GAP}?{ERAS}",
        _read_years,
    ),
    form((DIGITS,), rf"(?P<year>{_YEAR}){GAP}?{ERAS}", _read_year),
    form(
        (DIGITS,),
        rf"(?P<year>{_YEAR})(?={GAP}(?:and|or){GAP}(?:{_YEAR}){GAP}?{ERAS})",
        _read_year,
    ),
    form(
        ("ad", "a"),
        rf"(?P<era>a\.?d\.?){GAP}?(?P<first>{_YEAR})(?:[-–]|{GAP}to{GAP})(?P<last>{_YEAR})"
        r"(?![\d,.]\d|\w|%)",
        _read_years,
        capital="era",
    ),
    form(
        ("ad", "a"),
        rf"(?P<era>a\.?d\.?){GAP}?(?P<year>\d{{1,4}})(?![\d,.]\d|\w|%)",
        _read_year,
        capital="era",
    ),
    form(
        (DIGITS, *FIRST_WORDS_OF_NUMBERS),
        rf"(?:(?P<digits>\d{{1,2}},\d{{3}}|[1-9]\d?000)|(?P<number>{NUMBER}){GAP}thousand)"
        rf"{GAP}years{GAP}ago(?!\w)",
        _read_thousands,
    ),
)
