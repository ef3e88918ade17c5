"""Dates as articles and their metadata print them, to what they support and no more.

Our own few forms: a general parser fills in the current year and guesses whether 03/04 is March or
April, and a wrong date is worse than none. Never from a clock, never from a file's own date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from onrecord.contract import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
YEAR = r"(?P<year>(?:1[6-9]|20|21)\d\d)\b"
# Whole or short, with the mark that follows it.
WEEKDAY = re.compile(
    r"\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?", re.IGNORECASE
)
PRINTED = tuple(
    re.compile(rf"(?<![\w.])(?:{form})", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)",
        # Dots stand for day first wherever they are used; 03/04/2019 stays unknown.
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:1[6-9]|20|21)\d\d)(?!\d)",
        rf"{DAY}(?: of)? {MONTH}(?:,? {YEAR})?",
        rf"{MONTH} {DAY}\b(?:,? {YEAR})?",
        rf"{MONTH},? {YEAR}",
    )
)
TIMESTAMP = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?"
    r"(?: ?(?P<offset>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?",
    re.IGNORECASE,
)
YEAR_AND_MONTH = re.compile(r"(?:1[6-9]|20|21)\d\d(?:-\d\d)?")
MAIL_DATE = re.compile(r"(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)? .{1,9}", re.I)
LONGEST = 100
LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a line: where it stands and what it says in ISO form, `--10-13` without a year."""

    span: Span
    value: str


def published_of(words: str) -> str | None:
    """The date that metadata or a column gives: RFC 3339 where it has an offset, else the day.

    None for what is no date, for an impossible one, and for two different ones.
    """
    words = words.strip()
    if len(words) > LONGEST:
        return None
    if YEAR_AND_MONTH.fullmatch(words):
        return words if _possible(f"{words}-01-01"[:10]) else None
    if stamp := TIMESTAMP.fullmatch(words):
        return _with_offset(stamp)
    if MAIL_DATE.fullmatch(words):
        return _from_mail(words)
    values = {found.value for found in printed_dates(words)}
    return values.pop() if len(values) == 1 else None


def printed_dates(line: str) -> list[PrintedDate]:
    """The possible dates that a line prints, from left to right, none inside another."""
    found: list[PrintedDate] = []
    matches = [match for form in PRINTED for match in form.finditer(line)]
    end = 0
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        if match.start() < end:
            continue
        end = match.end()  # an impossible date hides its parts: "31 February 2019" is no February
        if value := _value(match):
            found.append(PrintedDate(Span(*match.span()), value))
    return found


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = _month_number(parts["month"])
    year, day = parts.get("year"), parts.get("day")
    if not _possible(f"{year or LEAP_YEAR}-{month:02}-{int(day or 1):02}"):
        return None
    head = f"{year or '-'}-{month:02}"
    return f"{head}-{int(day):02}" if day else head


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1


def _possible(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _with_offset(stamp: re.Match[str]) -> str | None:
    """RFC 3339 wants an offset: without one the clock is dropped, for it says no instant."""
    day, clock, offset = stamp["date"], stamp["clock"], (stamp["offset"] or "").upper()
    if not _possible(day):
        return None
    if not offset:
        return day
    seconds = clock if len(clock) == 8 else f"{clock}:00"
    moment = f"{day}T{seconds}{_offset(offset)}"
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return day
    return moment


def _offset(printed: str) -> str:
    if printed in {"Z", "UTC", "GMT"}:
        return "Z"
    digits = printed[1:].replace(":", "").ljust(4, "0")
    return f"{printed[0]}{digits[:2]}:{digits[2:]}"


def _from_mail(words: str) -> str | None:
    """RFC 2822, the form of feeds; `-0000` says that the offset is unknown."""
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.isoformat().replace("+00:00", "Z")
