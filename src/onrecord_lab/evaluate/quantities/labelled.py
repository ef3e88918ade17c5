"""Quantities labelled by hand, and how many of them are found as they were labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.contract import Modifier, Quantity, Span
from onrecord.contract_json import read_record
from onrecord.identify.dates import find_dates
from onrecord.identify.quantities import find_quantities
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.quantities.agreement import is_same, partner_of


@dataclass(frozen=True, slots=True)
class LabelledQuantity:
    """A quantity as a line of labels has it."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    of: float | None
    modifier: Modifier | None


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A line of labels."""

    text: str
    quantities: tuple[LabelledQuantity, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with the quantities labelled in it and those found."""

    text: str
    gold: tuple[Quantity, ...]
    found: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class LabelledFigures:
    """`same`: low, high, unit, total and modifier; `counted` and `span`: of those that are so."""

    texts: int
    same: Counts
    counted: Counts
    span: Counts


def read_labelled(path: Path) -> Iterator[Reading]:
    """The texts of a file of labels (JSON lines), each with what is found in it now."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            labelled = read_record(line, LabelledText)
            gold = tuple(_quantity(labelled.text, label) for label in labelled.quantities)
            times = [date.span for date in find_dates(labelled.text, None)]
            yield Reading(labelled.text, gold, find_quantities(labelled.text, times))


def measure_labelled(readings: Sequence[Reading]) -> LabelledFigures:
    """How many of the labelled quantities are found, and how many found were labelled."""
    pairs = [(gold, _same(gold, reading)) for reading in readings for gold in reading.gold]
    right = [(gold, found) for gold, found in pairs if found is not None]
    total = sum(len(reading.found) for reading in readings)
    return LabelledFigures(
        texts=len(readings),
        same=Counts(len(right), total - len(right), len(pairs) - len(right)),
        counted=_agree(gold.counted == found.counted for gold, found in right),
        span=_agree(gold.span == found.span for gold, found in right),
    )


def _same(gold: Quantity, reading: Reading) -> Quantity | None:
    found = partner_of(gold, reading.found)
    return found if found is not None and is_same(found, gold) else None


def _agree(answers: Iterable[bool]) -> Counts:
    told = list(answers)
    return Counts(right=sum(told), missed=len(told) - sum(told))


def _quantity(text: str, label: LabelledQuantity) -> Quantity:
    span = Span(label.start, label.end)
    return Quantity(
        text=span.of(text),
        span=span,
        low=label.low,
        high=label.high,
        unit=label.unit,
        counted=label.counted,
        of=label.of,
        modifier=label.modifier,
    )
