"""Sentences of newspapers with their expressions of time, written for the project by hand.

One JSON object a line: `text`, `published` (a date of the contract or null) and `dates`, each with
`start`, `end` (code points) and `value_start`, `value_end`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.contract import Span
from onrecord.contract_json import read_record
from onrecord_lab.evaluate.dates.texts import DatedText, GoldDate, Value


@dataclass(frozen=True, slots=True)
class _Marked:
    start: int
    end: int
    value_start: str | None
    value_end: str | None


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    published: str | None
    dates: tuple[_Marked, ...]


def read_newspaper_dates(path: Path) -> Iterator[DatedText]:
    """The texts of the file, in its order, each a sentence or a few."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if line:
            yield _dated_text(f"{path.name}:{number}", read_record(line, _Line))


def _dated_text(name: str, line: _Line) -> DatedText:
    dates = tuple(
        GoldDate(Span(each.start, each.end), (Value(each.value_start, each.value_end),))
        for each in line.dates
    )
    marked = tuple(date.span for date in dates)
    return DatedText(name, line.text, line.published, dates, marked, sentences=1)
