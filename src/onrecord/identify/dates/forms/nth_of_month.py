"""Weeks, weekends and weekdays counted within a month: "the last Friday of June"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import Unit
from onrecord.identify.dates.forms.form import DIGITS, Form, Read, form
from onrecord.identify.dates.meanings.nth_of_month import NthOfMonth
from onrecord.identify.dates.names import (
    GAP,
    MONTHS,
    SHORT_MONTHS,
    UNITS,
    WEEKDAYS,
    any_of,
    ordinal_of,
)

_NTH = r"(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th)"
# "The last Friday in June", not "last Friday in Rome" and not "last week in June".
_IN_A_MONTH = (
    rf"(?<!last week){GAP}in{GAP}(?:(?:early|late|mid)[- ])?"
    rf"(?:each{GAP}month|every{GAP}month|the{GAP}month|{any_of((*MONTHS, *SHORT_MONTHS))})"
)


def _read(match: re.Match[str]) -> Read | None:
    """It must be joined with its month."""
    nth = -1 if match["nth"] == "last" else ordinal_of(match["nth"])
    what = match["what"]
    unit = Unit.DAY if what in WEEKDAYS else UNITS[what]
    return Read(NthOfMonth(nth, unit, WEEKDAYS.get(what)), alone=False)


FORMS: tuple[Form, ...] = (
    form(
        ("first", "second", "third", "fourth", "fifth", "last", DIGITS),
        rf"{_NTH}{GAP}(?P<what>week|weekend|{any_of(WEEKDAYS)})(?={GAP}of{GAP}|{_IN_A_MONTH})",
        _read,
    ),
)
