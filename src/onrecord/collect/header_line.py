"""The line of date, and perhaps outlet or author, that stands between headline and text."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.collect.capitalised import CAPITALISED
from onrecord.collect.dates import WEEKDAY, printed_dates
from onrecord.collect.told import Told
from onrecord.contract import ArticleBasis

LONGEST = 110
CLOCK = re.compile(
    r"\b(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|[A-Z]{2,4}T))?",
    re.IGNORECASE,
)
LABEL = re.compile(r"\b(?:first )?(?:published|posted|date|created|issued)(?: on)?\b:?", re.I)
# A later hand's date is not the day of publication, nor is a copyright's.
OTHER_DATE = re.compile(
    r"\b(?:last )?(?:updated|modified|edited|corrected|accessed|copyright)\b|©", re.IGNORECASE
)
AUTHOR = re.compile(rf"[Bb]y (?P<name>{CAPITALISED}(?: {CAPITALISED}){{1,3}})")
OUTLET = re.compile(rf"{CAPITALISED}(?: (?:(?:of|the|and|de|la) )?{CAPITALISED}){{0,4}}")
# What stands between the date and a name; "Vote of 23 June 2016" is a headline.
SEPARATORS = ",;|/·•–—-"
AROUND = SEPARATORS + " \t\xa0()[]:"


def header_of(line: str) -> Told | None:
    """What a line of nothing but date, time, outlet or author tells; None for any other line."""
    if len(line) > LONGEST:
        return None
    other = OTHER_DATE.search(line)
    dated = line[: other.start()] if other else line
    dates = printed_dates(dated)
    if len(dates) != 1 or dates[0].value.startswith("-"):
        return None
    before, after = (
        _without_labels(part) for part in (dated[: dates[0].span.start], dated[dates[0].span.end :])
    )
    name = before.strip(AROUND) or after.strip(AROUND)
    told = Told(ArticleBasis.HEADER_LINE, published=dates[0].value)
    if not name:
        return told
    apart = before.endswith(tuple(SEPARATORS)) or after.startswith(tuple(SEPARATORS))
    both = before.strip(AROUND) and after.strip(AROUND)
    return _named(name, told) if apart and not both else None


def _without_labels(words: str) -> str:
    for pattern in (CLOCK, WEEKDAY, LABEL):
        words = pattern.sub(" ", words)
    return " ".join(words.split())


def _named(name: str, told: Told) -> Told | None:
    if author := AUTHOR.fullmatch(name):
        return replace(told, author=author["name"])
    return replace(told, outlet=name) if OUTLET.fullmatch(name) else None
