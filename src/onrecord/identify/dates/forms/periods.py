"""Stretches that everybody knows by name: the World Wars, other wars, the Victorian era."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import CalendarDate, Interval, years
from onrecord.identify.dates.forms.form import Form, Read, form, is_led_by
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.names import GAP, any_of

_FIRST = Interval(CalendarDate(1914, 7, 28), CalendarDate(1918, 11, 11))
_SECOND = Interval(CalendarDate(1939, 9, 1), CalendarDate(1945, 9, 2))
# In lower case; first and last year.
_NAMED = {
    "american revolution": (1775, 1783),
    "american revolutionary war": (1775, 1783),
    "revolutionary war": (1775, 1783),
    "american war of independence": (1775, 1783),
    "french revolution": (1789, 1799),
    "napoleonic wars": (1803, 1815),
    "crimean war": (1853, 1856),
    "american civil war": (1861, 1865),
    "franco-prussian war": (1870, 1871),
    "russo-japanese war": (1904, 1905),
    "spanish-american war": (1898, 1898),
    "mexican-american war": (1846, 1848),
    "thirty years' war": (1618, 1648),
    "hundred years' war": (1337, 1453),
    "seven years' war": (1756, 1763),
    "english civil war": (1642, 1651),
    "russian revolution": (1917, 1923),
    "russian civil war": (1917, 1923),
    "spanish civil war": (1936, 1939),
    "great depression": (1929, 1939),
    "korean war": (1950, 1953),
    "vietnam war": (1955, 1975),
    "six-day war": (1967, 1967),
    "falklands war": (1982, 1982),
    "gulf war": (1990, 1991),
    "cold war": (1947, 1991),
    "boer war": (1899, 1902),
    "great war": (1914, 1918),
    "victorian era": (1837, 1901),
    "victorian age": (1837, 1901),
    "victorian times": (1837, 1901),
    "edwardian era": (1901, 1910),
    "elizabethan era": (1558, 1603),
    "elizabethan age": (1558, 1603),
    "soviet era": (1922, 1991),
    "soviet times": (1922, 1991),
    "meiji era": (1868, 1912),
    "meiji period": (1868, 1912),
    "edo period": (1603, 1868),
    "weimar republic": (1918, 1933),
    "ming dynasty": (1368, 1644),
    "qing dynasty": (1644, 1912),
    "tang dynasty": (618, 907),
    "song dynasty": (960, 1279),
    "yuan dynasty": (1271, 1368),
}
# "A World War II veteran" is no time.
_LED = re.compile(
    r"\b(?:during|after|before|since|until|in|following|preceding|throughout|outbreak of|end of"
    r"|start of|beginning of|years of|days of|between|through|(?<!ed )by|from|to"
    r"|remainder of|rest of|height of|middle of|course of|aftermath of)\s(?:the\s)?\Z"
)
_ENDS = re.compile(
    r"[.,;:)]|\s*\Z| (?!veterans?\b|bombs?\b|memorial|museum|era\b|hero|pilot|film|novel|movie"
    r"|history\b|buildings?\b|houses?\b|architecture\b|monument|drama)"
)


def _read_war(match: re.Match[str]) -> Read | None:
    if not _is_time(match):
        return None
    is_second = match["number"] in ("ii", "2", "two", "second")
    return Read(Fixed(_SECOND if is_second else _FIRST))


def _read_named(match: re.Match[str]) -> Read | None:
    """By the years that encyclopaedias give."""
    name = " ".join(re.sub(r"[’']", "'", match["name"]).replace("–", "-").split())
    return Read(Fixed(years(*_NAMED[name]))) if _is_time(match) else None


def _is_time(match: re.Match[str]) -> bool:
    return is_led_by(match, _LED) and _ENDS.match(match.string, match.end()) is not None


_NAME = any_of(_NAMED).replace("'", "[’']").replace("-", "[-–]").replace(" ", GAP)
FORMS: tuple[Form, ...] = (
    form(("world",), rf"world{GAP}war{GAP}(?P<number>ii|i|1|2|one|two)(?!\w)", _read_war),
    form(("first", "second"), rf"(?P<number>first|second){GAP}world{GAP}war(?!\w)", _read_war),
    form(("wwi", "wwii", "ww1", "ww2", "ww"), r"ww(?P<number>ii|i|1|2)(?!\w)", _read_war),
    form(
        {re.split(r"[ -]", name)[0] for name in _NAMED},
        rf"(?P<name>{_NAME})(?!\w)",
        _read_named,
        capital="name",
    ),
)
