"""What two ways to write the same days have in common."""

from __future__ import annotations

from onrecord.days import days_of


def first_and_last(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """First and last day, so that `1800` to `1899` and `1800-01-01` to `1899-12-31` are equal.

    What has no year, or one before Christ, stays as it is written.
    """
    first, last = days_of(start), days_of(end)
    return first.first if first else start, last.last if last else end
