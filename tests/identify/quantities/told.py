"""The one quantity of a sentence, for tests that ask about one."""

from __future__ import annotations

from onrecord.contract import Quantity
from onrecord.identify.quantities import find_quantities


def only(text: str) -> Quantity:
    """The quantity of a text that has exactly one."""
    (quantity,) = find_quantities(text)
    return quantity


def value(text: str) -> float | None:
    """Its value, where it is one figure."""
    quantity = only(text)
    assert quantity.low == quantity.high
    return quantity.low


def ends(text: str) -> list[float | None]:
    """Its low and high."""
    quantity = only(text)
    return [quantity.low, quantity.high]


def texts(text: str) -> list[str]:
    """The words of every quantity."""
    return [quantity.text for quantity in find_quantities(text)]
