"""Decades, centuries, millennia: "the '60s", "the early 1600's", "the 5th century BC"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import years
from onrecord.identify.dates.forms.days_and_months import short_year
from onrecord.identify.dates.forms.form import (
    DIGITS,
    Form,
    Read,
    ReadEnd,
    form,
    is_led_by,
    word_before,
    words_before,
)
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.names import DECADES, GAP, ORDINAL, ORDINALS, any_of, ordinal_of

_AGE = re.compile(r"\b(?:his|her|their|my|your|our|its|high|low|upper|mid-?to)\b[^.]{0,12}\Z")
_LEADS = ("the", "early", "late", "mid", "-", "and", "to", "middle", "of", "s", "in")
# The Roaring Forties are winds.
_NAMED = (("roaring", "twenties"), ("swinging", "sixties"))
_DEGREES = re.compile(r" ?(?:[°º]|degrees|fahrenheit|celsius)")
_DECADE = re.compile(r"\d0[’']?s(?:,| and| or| to|, and)\s\Z")
_CENTURY = r"(?:centur(?:y|ies)(?!\w)|c\.(?=[,;)]|[ ](?!\d)))"
_LAST_HUNDREDS = 1900
ERAS = r"(?P<era>bce?|b\.c\.(?:e\.)?|ad|a\.d\.|ce|c\.e\.)(?!\w)"


def _read_decade(match: re.Match[str]) -> Read | None:
    """The nineteen-hundreds and those before are a century; the 2000s are a decade."""
    first = int(match["first"])
    if match[0][4] != "s" and word_before(match) not in _LEADS:
        return None  # "2030's goals"
    length = 100 if first % 100 == 0 and first <= _LAST_HUNDREDS else 10
    return Read(Fixed(years(first, first + length - 1)))


def _read_short_decade(match: re.Match[str]) -> Read | None:
    """`'60s`, "the 60s": not a person's age, not a temperature."""
    if _DEGREES.match(match.string, match.end()):
        return None
    marked = word_before(match) in (*_LEADS[:5], "'", "’", "‘") or is_led_by(match, _DECADE, 12)
    if not marked or _AGE.search(words_before(match)):
        return None
    first = short_year(match["tens"] + "0")
    return Read(Fixed(years(first, first + 9)))


def _read_decade_in_words(match: re.Match[str]) -> Read | None:
    lead = word_before(match)
    if lead not in _LEADS[:5] and (lead, match[0]) not in _NAMED:
        return None
    if _AGE.search(words_before(match)):
        return None
    return Read(Fixed(years(1900 + DECADES[match[0]], 1909 + DECADES[match[0]])))


def _read_century(match: re.Match[str]) -> Read | None:
    return Read(_nth(match["nth"], 100, match["era"]))


def _read_millennium(match: re.Match[str]) -> Read | None:
    return Read(_nth(match["nth"], 1000, match["era"]))


def _nth(nth: str, length: int, era: str | None) -> Fixed:
    first = length * (ordinal_of(nth) - 1)
    if era and era.startswith("b"):
        return Fixed(years(-first - length, -first - 1))
    return Fixed(years(max(first, 1), first + length - 1))


def _read_centuries(match: re.Match[str]) -> Read | None:
    """ "The 15th to the 19th century"."""
    first, last = (_nth(match[end], 100, match["era"]) for end in ("first", "last"))
    begin, end = first.interval, last.interval
    if begin is None or end is None or (begin.year or 0) >= (end.year or 0):
        return None
    whole = Fixed(years(begin.year or 0, (end.end and end.end.year) or 0))
    return Read(whole, ends=(ReadEnd("first", first), ReadEnd("last", last)))


FORMS: tuple[Form, ...] = (
    form((DIGITS,), r"(?P<first>(?:1[0-9]|20)\d0)(?:[’']| )?s(?!\w)", _read_decade),
    form((DIGITS,), r"(?P<tens>[2-9])0[’']?s(?!\w)", _read_short_decade),
    form(DECADES, rf"{any_of(DECADES)}(?!\w)", _read_decade_in_words),
    form(
        (DIGITS, *ORDINALS),
        rf"(?P<nth>{ORDINAL})(?:{GAP}|-){{1,2}}{_CENTURY}(?:{GAP}{ERAS})?",
        _read_century,
    ),
    form(
        (DIGITS, *ORDINALS),
        rf"(?P<first>{ORDINAL})(?:(?:{GAP}|-)centur(?:y|ies))?{GAP}?(?:-|–|to|through|until){GAP}?"
        rf"(?:the{GAP})?(?P<last>{ORDINAL})(?:{GAP}|-){_CENTURY}(?:{GAP}{ERAS})?",
        _read_centuries,
    ),
    form(
        (DIGITS, *ORDINALS),
        rf"(?P<nth>{ORDINAL})(?=-?(?:,{GAP}{ORDINAL}){{0,2}},?{GAP}(?:and|or|to){GAP}(?:the{GAP})?(?:(?:early|late){GAP})?{ORDINAL}"
        rf"(?:{GAP}|-){_CENTURY}(?:{GAP}{ERAS})?)",
        _read_century,
    ),
    form(
        (DIGITS, *ORDINALS),
        rf"(?P<nth>{ORDINAL})(?:{GAP}|-)millennium(?:{GAP}{ERAS})?",
        _read_millennium,
    ),
)
