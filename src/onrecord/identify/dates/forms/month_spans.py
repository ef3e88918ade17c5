"""Months that share a year or a dash: "Apr-Oct", "January–June 2016", "May and June 1809"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import CalendarDate, Interval
from onrecord.identify.dates.forms.form import Form, Read, ReadEnd, form
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import Fixed, Yearless
from onrecord.identify.dates.meanings.combined import FromTo
from onrecord.identify.dates.names import GAP, MONTHS, SHORT_MONTHS, any_of, month_of

_NAME = rf"(?:{any_of(MONTHS)}|{any_of(SHORT_MONTHS)}\.?)"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d%]|[.,:]\d)"


def _read_span(match: re.Match[str]) -> Read | None:
    year = int(match["year"]) if match["year"] else None
    first, last = month_of(match["first"]), month_of(match["last"])
    begin = year - 1 if year and first > last else year
    both = _month(begin, first), _month(year, last)
    ends = (ReadEnd("first", both[0]), ReadEnd("last", both[1]))
    return Read(FromTo(*both), ends=ends)


def _read_first(match: re.Match[str]) -> Read | None:
    """The first of "May and June 1809"."""
    return Read(_month(int(match["year"]), month_of(match["month"])))


def _month(year: int | None, month: int) -> Meaning:
    return Fixed(Interval.of(CalendarDate(year, month))) if year else Yearless(month)


FORMS: tuple[Form, ...] = (
    form(
        (*MONTHS, *SHORT_MONTHS),
        rf"(?P<first>{_NAME})(?: ?[-–—/] ?| to )(?P<last>{any_of((*MONTHS, *SHORT_MONTHS))})\b"
        rf"(?!\.?{GAP}?\d{{1,2}}\b)(?:\.?,?{GAP}{_YEAR})?",
        _read_span,
        capital="first",
    ),
    form(
        MONTHS,
        rf"(?P<month>{any_of(MONTHS)})(?=(?:,{GAP}{any_of(MONTHS)}){{0,2}},?{GAP}(?:and|or){GAP}"
        rf"{any_of(MONTHS)},?{GAP}(?:of{GAP})?{_YEAR})",
        _read_first,
        capital="month",
    ),
)
