"""What is found in a sentence, in short: its words, an arrow, its value."""

from __future__ import annotations

from onrecord.identify.dates import find_dates

# A Friday.
PUBLISHED = "2016-10-14"


def placed(text: str, published: str | None = PUBLISHED, dateline: str | None = None) -> list[str]:
    """`words -> value`, `words -> first to last`; None where there is no value."""
    return [
        f"{each.span.of(text)} -> {_value(each.start, each.end)}"
        for each in find_dates(text, published, dateline)
    ]


def _value(start: str | None, end: str | None) -> str:
    return str(start) if start == end else f"{start} to {end}"
