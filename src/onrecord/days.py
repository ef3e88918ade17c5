"""The days that a date of the contract can mean, so that dates of any precision can be compared."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

# `2015`, `2015-10`, `2015-10-13`, or RFC 3339, whose day counts as printed, at its own offset.
# The year is spelled out: `\d` would take the digits of every script.
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[Tt ].*)?)?)?")


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day meant, both included, as `YYYY-MM-DD`."""

    first: str
    last: str


def days_of(date: str | None) -> Days | None:
    """The days that `date` can mean; None where it names no year or is no date of the contract."""
    found = DATE.fullmatch(date or "")
    if found is None or found[1] == "0000":
        return None
    year, month, day = found.groups()
    if month is None:
        return Days(f"{year}-01-01", f"{year}-12-31")
    if not 1 <= int(month) <= 12:
        return None
    length = monthrange(int(year), int(month))[1]
    if day is None:
        return Days(f"{year}-{month}-01", f"{year}-{month}-{length}")
    return (
        Days(f"{year}-{month}-{day}", f"{year}-{month}-{day}") if 1 <= int(day) <= length else None
    )
