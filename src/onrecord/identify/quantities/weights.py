"""Whether "pounds" and "stone" are weighed or spent."""

from __future__ import annotations

import re

from onrecord.identify.quantities.gaps import GAP, HYPHEN, SPACE
from onrecord.identify.quantities.units import Placed, Unit, UnitKind

POUND = Unit("pound", UnitKind.MEASURE)

_WEIGHED = re.compile(
    r"(?<![^\W_])(?:weigh\w*|heav\w*|lift\w*|gain\w*|los[et]\w*|shed\w*|overweight|kilogram\w*|kilos?|tonnes?|tons?|ounces?|carr\w+|"
    r"bench\w*|baby|bomb|diet\w*|slim\w*|kg)(?![^\W_])",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    rf"{GAP}of{GAP}(?!(?:the{GAP})?(?:debt|savings|public|taxpayer|government|damage|funding|investment|aid|lottery|cash|money|profit))"
    rf"|{GAP}(?:heavier|lighter|overweight|per square)|{SPACE}?\([^)]{{0,20}}(?:kg|kilo)"
)
_SHILLINGS = re.compile(r"£|pence|sterling", re.IGNORECASE)
_BEFORE, _AFTER = 70, 50


def weighed(text: str, figure_end: int, placed: Placed, *, scaled: bool) -> Placed | None:
    """The unit that the words mean here; null where "stone" measures nothing.

    Pounds are money unless somebody weighs, lifts or loses them, or "of" something stands behind.
    """
    told = text[figure_end : placed.end].lower()
    if "pound" not in told and not told.endswith("stone"):
        return placed
    before = text[max(0, figure_end - _BEFORE) : figure_end]
    behind = text[placed.end : placed.end + _AFTER]
    is_joined = text[figure_end] in HYPHEN[1:-1]
    is_weight = is_joined or _WEIGHED.search(before) or _WEIGHS.match(behind)
    if told.endswith("stone"):
        return placed if is_weight and not is_joined else None
    if placed.unit.name != "GBP" or "sterling" in told or "british" in told:
        return placed
    is_money = scaled or _SHILLINGS.search(before)
    return Placed(POUND, placed.start, placed.end) if is_weight and not is_money else placed
