"""When two quantities say the same."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose

from onrecord.contract import Quantity

# Gold prints up to fifteen digits of a third.
_NEAR = 1e-6


def is_near(one: float | None, other: float | None) -> bool:
    """True for the same value, or null and null."""
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=_NEAR, abs_tol=_NEAR * _NEAR)


def is_same(found: Quantity, gold: Quantity) -> bool:
    """True where values, unit, total and modifier agree; span and counted noun are not asked."""
    return (
        is_near(found.low, gold.low)
        and is_near(found.high, gold.high)
        and found.unit == gold.unit
        and is_near(found.of, gold.of)
        and found.modifier == gold.modifier
    )


def partner_of(gold: Quantity, found: Sequence[Quantity]) -> Quantity | None:
    """Of what overlaps the gold, one that says the same, else the first."""
    near = [quantity for quantity in found if quantity.span.overlaps(gold.span)]
    return next((quantity for quantity in near if is_same(quantity, gold)), next(iter(near), None))
