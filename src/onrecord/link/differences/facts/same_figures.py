"""When two figures say the same, and whether they tell of the same at all."""

from __future__ import annotations

from math import isclose

from onrecord.link.differences.facts.figures import Figure
from onrecord.link.differences.spelling import spelled

# "Half" is 50 percent.
_SCALES = {"share": 100}
# Digits beyond these are no difference but arithmetic.
_SAME = 1e-13
_ROUND = 0.1
_FIRST_SCALE = 1000
_SHORTENED = (1e3, 1e6, 1e9)


def is_equal(one: Figure, other: Figure) -> bool:
    """True for the same number, whatever it counts."""
    scale = _SCALES.get(one.unit or "", 1) / _SCALES.get(other.unit or "", 1)
    return (
        _is_near(one.low, other.low, scale)
        and _is_near(one.high, other.high, scale)
        and (one.of is None or other.of is None or _is_near(one.of, other.of))
    )


def is_about(one: Figure, other: Figure) -> bool:
    """True where one rounds the other, is its bound, or tells it in short.

    "About 70" for 72, "up to three" for "two to three", "39" for 39 million.
    """
    return (_shape(one) != _shape(other) and _is_bound(one, other)) or _is_short(one, other)


def is_comparable(one: Figure, other: Figure) -> bool:
    """True where both measure or count the same, as far as is told."""
    is_like = one.is_share or one.is_part == other.is_part
    if one.unit != other.unit or not is_like:
        return False
    return None in (one.counted, other.counted) or _stem(one.counted) == _stem(other.counted)


def _shape(figure: Figure) -> tuple[object, ...]:
    return (figure.low is None, figure.high is None, figure.modifier)


def _is_bound(one: Figure, other: Figure) -> bool:
    return any(
        isclose(bound, bound_of_other, rel_tol=_ROUND)
        for bound in (one.low, one.high)
        for bound_of_other in (other.low, other.high)
        if bound is not None and bound_of_other is not None
    )


def _is_short(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.low or 0, other.low or 0))
    return 0 < low < _FIRST_SCALE and any(high == low * scale for scale in _SHORTENED)


def _stem(counted: str | None) -> str:
    return spelled((counted or "").lower().rpartition(" ")[2]).removesuffix("s")


def _is_near(one: float | None, other: float | None, scale: float = 1) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one * scale, other, rel_tol=_SAME)
