"""How many of the recognizers' values and units are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Quantity
from onrecord.identify.quantities import find_quantities
from onrecord.identify.quantities.units import Unit, UnitKind, unit_behind
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.quantities.agreement import is_near
from onrecord_lab.evaluate.quantities.recognizers import Case, Expected

_TEMPERATURES = {"C": "degree Celsius", "F": "degree Fahrenheit"}


@dataclass(frozen=True, slots=True)
class RecognisedFigures:
    """Of one kind of cases, or of all: values found, and units among the values found."""

    kind: str
    values: Counts
    units: Counts


def measure_recognised(cases: Sequence[Case], kind: str) -> RecognisedFigures:
    """The figures of these cases."""
    values, units = Counts(), Counts()
    for case in cases:
        found = find_quantities(case.text)
        for expected in case.expected:
            right = _with_value(expected, found)
            values += _count(right is not None)
            if right is not None and expected.unit is not None:
                units += _count(_base(right.unit or "") == _base(_our_unit(expected.unit).name))
    return RecognisedFigures(kind, values, units)


def _with_value(expected: Expected, found: Sequence[Quantity]) -> Quantity | None:
    """The overlapping quantity that has the value, a range's both ends."""
    worth = _our_unit(expected.unit).worth if expected.unit else 1
    low, high = (None if v is None else v * worth for v in (expected.low, expected.high))
    for quantity in found:
        if not quantity.span.overlaps(expected.span):
            continue
        if expected.is_range:
            is_right = is_near(quantity.low, low) and is_near(quantity.high, high)
        else:
            is_right = is_near(quantity.low, low) or is_near(quantity.high, high)
        if is_right:
            return quantity
    return None


def _our_unit(name: str) -> Unit:
    """The unit by our name, found as in a text."""
    if name in _TEMPERATURES:
        return Unit(_TEMPERATURES[name], UnitKind.MEASURE)
    placed = unit_behind(f"1 {name}", 1)
    return placed.unit if placed else Unit(name.lower(), UnitKind.MEASURE)


def _base(unit: str) -> str:
    """The unit without its rate, which these cases do not tell; their "pound" is either pound."""
    base = unit.partition("/")[0]
    return "pound" if base == "GBP" else base


def _count(is_right: bool) -> Counts:
    return Counts(right=int(is_right), missed=int(not is_right))
