"""Stretches that everybody knows by name: the World Wars."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import CalendarDate, Interval
from onrecord.identify.dates.forms.form import Form, Read, form, is_led_by
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.names import GAP

_FIRST = Interval(CalendarDate(1914, 7, 28), CalendarDate(1918, 11, 11))
_SECOND = Interval(CalendarDate(1939, 9, 1), CalendarDate(1945, 9, 2))
# "A World War II veteran" is no time.
_LED = re.compile(
    r"\b(?:during|after|before|since|until|in|following|preceding|throughout|outbreak of|end of"
    r"|start of|beginning of|years of|days of|between|through|by|from|to)\s(?:the\s)?\Z"
)
_ENDS = re.compile(r"[.,;:)]|\s*\Z| (?!veterans?\b|bombs?\b|memorial|museum|era\b|hero|pilot|film)")


def _read_war(match: re.Match[str]) -> Read | None:
    if not is_led_by(match, _LED) or not _ENDS.match(match.string, match.end()):
        return None
    is_second = match["number"] in ("ii", "2", "two", "second")
    return Read(Fixed(_SECOND if is_second else _FIRST))


FORMS: tuple[Form, ...] = (
    form(("world",), rf"world{GAP}war{GAP}(?P<number>ii|i|1|2|one|two)(?!\w)", _read_war),
    form(("first", "second"), rf"(?P<number>first|second){GAP}world{GAP}war(?!\w)", _read_war),
    form(("wwi", "wwii", "ww1", "ww2", "ww"), r"ww(?P<number>ii|i|1|2)(?!\w)", _read_war),
)
