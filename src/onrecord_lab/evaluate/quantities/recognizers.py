"""The cases of `recognizers-english`: numbers and numbers with units, value by value.

Ordinals are no quantities and are left out, and so is what has no value ("the dollar"). The files
of other modes expect other answers by design.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.contract import Span
from onrecord.identity import sha256_of

NUMBER_FILES = ("Number/NumberModel", "Number/NumberRangeModel", "Number/PercentModel")
UNIT_FILES = (
    "NumberWithUnit/CurrencyModel",
    "NumberWithUnit/DimensionModel",
    "NumberWithUnit/TemperatureModel",
    "NumberWithUnit/AgeModel",
)
_TYPES = ("number", "numberrange", "percentage", "currency", "dimension", "temperature", "age")
_RANGE = re.compile(r"[\[(]([^,]*),([^,]*)[\])]")


@dataclass(frozen=True, slots=True)
class Expected:
    """One answer: a value, or the ends of a range (null where open), and the unit's name."""

    span: Span
    low: float | None
    high: float | None
    is_range: bool
    unit: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """An input with the answers that have values. `kind`: "Number", "Currency" and so on."""

    kind: str
    text: str
    expected: tuple[Expected, ...]
    is_held_back: bool


def read_cases(folder: Path) -> Iterator[Case]:
    """The cases of `folder` (`recognizers-english`); about half of the inputs are held back."""
    for name in (*NUMBER_FILES, *UNIT_FILES):
        kind = name.rpartition("/")[2].removesuffix("Model")
        for case in json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig")):
            text = case["Input"]
            expected = tuple(_expected(result) for result in case["Results"] if _has_value(result))
            yield Case(kind, text, expected, is_held_back(text))


def is_held_back(text: str) -> bool:
    """By the input's hash, so that a sentence which several files have is on one side."""
    return int(sha256_of(text.encode()), 16) % 2 == 1


def _has_value(result: Mapping[str, Any]) -> bool:
    value = (result.get("Resolution") or {}).get("value")
    return result.get("TypeName") in _TYPES and value not in (None, "null")


def _expected(result: Mapping[str, Any]) -> Expected:
    told, unit = result["Resolution"]["value"], result["Resolution"].get("unit")
    code = result["Resolution"].get("isoCurrency")
    span = Span(result["Start"], result["End"] + 1)
    if ends := _RANGE.fullmatch(told):
        return Expected(span, _value(ends[1]), _value(ends[2]), is_range=True, unit=None)
    value = _value(told)
    return Expected(span, value, value, is_range=False, unit=code or unit)


def _value(told: str) -> float | None:
    return float(told.removesuffix("%")) if told else None
