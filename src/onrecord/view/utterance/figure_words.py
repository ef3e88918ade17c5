"""Two figures against each other, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.contract import Quantity

UNNAMED = "figure"


def key_of(quantity: Quantity) -> tuple[object, ...]:
    """What two figures share that say the same of the same thing."""
    read = (quantity.low, quantity.high)
    if read == (None, None):
        return (quantity.text.casefold(),)
    return (*read, quantity.unit, quantity.counted, quantity.of)


def name_of_figure(quantity: Quantity) -> str:
    """What is counted, else in which unit."""
    return quantity.counted or quantity.unit or UNNAMED


def differing(known: Quantity, other: Quantity) -> str:
    """ "unit, low end": what is not the same; at least that the figure is not."""
    return ", ".join(_parts(known, other)) or "figure"


def _parts(known: Quantity, other: Quantity) -> Iterator[str]:
    if _is_single(known) and _is_single(other):
        if known.low != other.low:
            yield "figure"
    else:
        if known.low != other.low:
            yield "low end"
        if known.high != other.high:
            yield "high end"
    pairs: Iterable[tuple[str, object, object]] = (
        ("unit", known.unit, other.unit),
        ("what is counted", known.counted, other.counted),
        ("of how many", known.of, other.of),
        ("how exact", known.modifier, other.modifier),
    )
    yield from (name for name, one, another in pairs if one != another)


def _is_single(quantity: Quantity) -> bool:
    return quantity.low == quantity.high
