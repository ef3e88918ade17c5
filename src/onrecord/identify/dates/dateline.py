"""The day in the dateline that a text opens with: `PORT ALVA, March 3 (NARA) —`."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import possible_date
from onrecord.identify.dates.names import MONTHS, SHORT_MONTHS, any_of, month_of

# A dateline stands in the first lines.
_WITHIN = 2000
_DATELINE = re.compile(
    r"^[ \t]*[A-Z][A-Z’'.-]{2,}(?:[ ,][ ]?[A-Z][\w’'.-]{1,20}){0,4},[ ]{1,2}"
    rf"(?:(?ai:(?P<month>{any_of(MONTHS)}|{any_of(SHORT_MONTHS)}\.?)) (?P<day>\d{{1,2}})"
    rf"|(?P<day_first>\d{{1,2}}) (?ai:(?P<month_last>{any_of(MONTHS)}|{any_of(SHORT_MONTHS)}\.?)))"
    r"(?:,? (?P<year>(?:19|20)\d\d))?"
    r"[.,]?[ ]{0,2}(?:\([^)\n]{2,40}\)|/[^/\n]{2,40}/|[-–—])",
    re.MULTILINE,
)


def dateline_day(text: str) -> str | None:
    """The day as the contract writes it, `--03-03` without a year; None where there is none."""
    found = _DATELINE.search(text, 0, _WITHIN)
    if found is None:
        return None
    month = month_of((found["month"] or found["month_last"]).lower())
    day = int(found["day"] or found["day_first"])
    printed = possible_date(int(found["year"]) if found["year"] else None, month, day)
    return str(printed) if printed else None
