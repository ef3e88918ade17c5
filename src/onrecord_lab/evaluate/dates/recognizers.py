"""The cases of `recognizers-english`: calendar requests with a reference day, hand-made.

Only `DateTimeModel.json`, dates and ranges of dates. A case without a year has two readings, and
any counts; an end day may be inclusive or exclusive there, and either counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec

from onrecord.contract import Span
from onrecord_lab.evaluate.dates.texts import DatedText, GoldDate, Value

_DATES = ("datetimeV2.date", "datetimeV2.daterange")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class _Case(msgspec.Struct, rename="pascal"):
    input: str
    results: list[_Result] = []
    context: _Context | None = None


class _Context(msgspec.Struct, rename="pascal"):
    reference_date_time: str | None = None


class _Resolution(msgspec.Struct):
    values: list[_Reading] | None = None


class _Reading(msgspec.Struct):
    value: str | None = None
    start: str | None = None
    end: str | None = None


class _Result(msgspec.Struct, rename="pascal"):
    start: int | None = None
    end: int | None = None
    type_name: str = ""
    resolution: _Resolution | None = None


def read_recognizers_dates(folder: Path) -> Iterator[DatedText]:
    """One text for each distinct input that has a reference day. `folder` holds `DateTime`."""
    path = folder / "DateTime" / "DateTimeModel.json"
    cases = msgspec.json.decode(path.read_text(encoding="utf-8-sig"), type=list[_Case])
    seen: set[str] = set()
    for case in cases:
        day = case.context.reference_date_time if case.context else None
        if day and case.input not in seen:
            seen.add(case.input)
            yield _dated_text(case, day[:10])


def _dated_text(case: _Case, day: str) -> DatedText:
    placed = [(_span(result), result) for result in case.results]
    dates = (GoldDate(span, _values(result)) for span, result in placed if span)
    return DatedText(
        name=case.input,
        text=case.input,
        published=day,
        dates=tuple(date for date in dates if date.values),
        marked=tuple(span for span, _ in placed if span),
        sentences=1,
    )


def _span(result: _Result) -> Span | None:
    """`End` is inclusive there."""
    if result.start is None or result.end is None:
        return None
    return Span(result.start, result.end + 1)


def _values(result: _Result) -> tuple[Value, ...]:
    readings = result.resolution.values if result.resolution else None
    if result.type_name not in _DATES or not readings:
        return ()
    return tuple(value for reading in readings for value in _value(reading))


def _value(reading: _Reading) -> Iterator[Value]:
    if reading.value and _DAY.fullmatch(reading.value):
        yield Value(reading.value, reading.value)
    elif reading.start and reading.end and _DAY.fullmatch(reading.end):
        before = date.fromisoformat(reading.end) - timedelta(days=1)
        yield Value(reading.start, before.isoformat())
        yield Value(reading.start, reading.end)
