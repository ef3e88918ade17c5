"""The dateline at the head of a report: `CITY, March 3 (Agency) —`, `CITY, March 3. /AGENCY/.`"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.collect.capitalised import CAPITALISED
from onrecord.collect.dates import WEEKDAY, printed_dates
from onrecord.collect.told import Told
from onrecord.contract import ArticleBasis, Span
from onrecord.word_lists import listed_entries

# A dateline ends within so many characters, or the line has none.
WITHIN = 120
AGENCY = r"[^\W\d_][\w.&’' -]{1,30}"
MARK = re.compile(rf"/(?P<slashed>{AGENCY})/|\((?P<bracketed>{AGENCY})\)")
AFTER_MARK = re.compile(r"\s{0,3}(?:[-–—―:]{1,2}|\.)")
DASH = re.compile(r"(?:\s{1,3}[-–—―]{1,2}|[-–—―]{1,2}\s)")
PLACE = re.compile(
    rf"{CAPITALISED}(?: {CAPITALISED}){{0,4}}(?:, {CAPITALISED}(?: {CAPITALISED}){{0,2}})?"
)
# PLACE. date. The outlet, a desk.
SENTENCES = re.compile(
    r"(?P<place>[^.\d]{3,40})\. (?P<date>[^.]{5,25})\. (?P<outlet>[^.,]{3,40})[.,].{0,40}"
)
NOT_AGENCIES = re.compile(r"[RD]-\w+|[A-Z]{2}", re.IGNORECASE)


def dateline_of(line: str) -> Told | None:
    """What the dateline tells that the line begins with; None where it has none."""
    head = line[:WITHIN]
    return _with_agency(head) or _with_outlet(line) or _with_place(head)


def _with_agency(head: str) -> Told | None:
    mark = MARK.search(head)
    if not mark or not AFTER_MARK.match(head, mark.end()):
        return None
    name = mark["slashed"] or mark["bracketed"]
    place = _Place.before(head[: mark.start()])
    known = name in listed_entries("collect", "agencies")
    if place is None or not (known or _names_agency(place, name, bool(mark["slashed"]))):
        return None
    return Told(ArticleBasis.DATELINE, published=place.published, wire=name)


def _names_agency(place: _Place, name: str, slashed: bool) -> bool:
    """An unknown name counts after a place in capitals only: `Ted Cruz (R-Texas) —` is a list."""
    if NOT_AGENCIES.fullmatch(name):
        return False
    return place.in_capitals or (slashed and name.isupper())


def _with_outlet(line: str) -> Told | None:
    if len(line) > WITHIN or not (match := SENTENCES.fullmatch(line)):
        return None
    dates = printed_dates(match["date"])
    if not match["place"].isupper() or len(dates) != 1:
        return None
    return Told(ArticleBasis.DATELINE, published=dates[0].value, outlet=match["outlet"].strip())


def _with_place(head: str) -> Told | None:
    """`CITY —`, `CITY, March 3 —`, or the like on a line of its own.

    The place must be in capitals, or any clause would do; on its own line it needs a date too.
    """
    dash = DASH.search(head)
    place = _Place.before(head[: dash.start()] if dash else head)
    if place is None or not place.in_capitals or not (dash or place.published):
        return None
    return Told(ArticleBasis.DATELINE, published=place.published)


@dataclass(frozen=True, slots=True)
class _Place:
    """The words before the agency or the dash: a place and perhaps a date, nothing else."""

    in_capitals: bool
    published: str | None

    @classmethod
    def before(cls, words: str) -> _Place | None:
        dates = printed_dates(words)
        if len(dates) > 1:
            return None
        date_span = dates[0].span if dates else Span(len(words), len(words))
        place = WEEKDAY.sub("", words[: date_span.start]).strip(" ,.:")
        after = WEEKDAY.sub("", words[date_span.end :]).strip(" ,.:")
        if after or (place and not PLACE.fullmatch(place)):
            return None
        return cls(_in_capitals(place), dates[0].value if dates else None)


def _in_capitals(place: str) -> bool:
    """`MANCHESTER, N.H.`, `OAKLAND, Calif.`: what stands before the comma decides."""
    city = place.split(",")[0]
    return len(city) >= 3 and city.isupper()
