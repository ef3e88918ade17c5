"""Stretches with one end: "recent years" end today, "the coming weeks" begin today."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import Unit
from onrecord.identify.dates.forms.form import (
    Form,
    Read,
    form,
    is_part_of_what_follows,
    word_before,
)
from onrecord.identify.dates.meanings.relative import OpenStretch
from onrecord.identify.dates.names import GAP, UNITS

_SOME = rf"(?:few|several|couple{GAP}(?:of{GAP})?)"
_UNITS = r"(?P<unit>day|week|month|year|decade)s(?!\w)"


def _read_up_to_now(match: re.Match[str]) -> Read | None:
    """Not "the first few days of recent years": nothing of them is told."""
    if is_part_of_what_follows(match):
        return None
    return Read(OpenStretch(_unit(match), is_to_come=False))


def _read_from_now(match: re.Match[str]) -> Read | None:
    return Read(OpenStretch(_unit(match), is_to_come=True))


def _read_ahead(match: re.Match[str]) -> Read | None:
    """ "In the months ahead"."""
    return _read_from_now(match) if word_before(match) == "the" else None


def _unit(match: re.Match[str]) -> Unit:
    return UNITS[match["unit"]]


FORMS: tuple[Form, ...] = (
    form(("recent",), rf"recent{GAP}{_UNITS}", _read_up_to_now),
    form(("last", "past"), rf"(?:last|past){GAP}{_SOME}{GAP}?{_UNITS}", _read_up_to_now),
    form(
        ("a", "several", "some"),
        rf"(?:a{GAP}(?:few|couple{GAP}of)|several|some){GAP}{_UNITS}{GAP}(?:ago|back)(?!\w)",
        _read_up_to_now,
    ),
    form(("coming", "next"), rf"(?:coming|next{GAP}{_SOME}){GAP}?{_UNITS}", _read_from_now),
    form(
        ("days", "weeks", "months", "years"),
        rf"{_UNITS}{GAP}(?:ahead|to{GAP}come)(?!\w)",
        _read_ahead,
    ),
)
