"""One quantity: the amount at a place with all that belongs to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.contract import Modifier, Quantity, Span
from onrecord.identify.quantities.counted import (
    counted_behind,
    counted_hyphened,
    counted_of,
    counted_whole,
)
from onrecord.identify.quantities.figure import Form
from onrecord.identify.quantities.gaps import GAP, HYPHEN
from onrecord.identify.quantities.modifiers import (
    is_open_above,
    is_open_below,
    modifier_after,
    modifier_before,
)
from onrecord.identify.quantities.namings import is_year, is_years, names_measure, names_only
from onrecord.identify.quantities.plurals import singular
from onrecord.identify.quantities.ranges import Amount, amount_at
from onrecord.identify.quantities.rates import rate_behind
from onrecord.identify.quantities.times_apart import is_age, is_point_in_time
from onrecord.identify.quantities.totals import total_behind
from onrecord.identify.quantities.units import UnitKind

_BUT = re.compile(rf",?{GAP}(?:and|but)(?:{GAP}[a-z]{{1,12}}){{1,3}}{GAP}(?=[^\W_]|[$€£])")
# "Three-way", "zero-interest"; a "200-strong" crowd counts.
_COMPOUND = re.compile(rf"{HYPHEN}(?!strong|plus|odd)[^\W\d_]")
# "Per patient per year".
_MOST_RATES = 2
_OLD = ("-olds", "-old", " old")
_NO_MEASURE_OF = ("percentage point", "basis point")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of a quantity while it is read from left to right."""

    amount: Amount
    end: int
    unit: str | None = None
    counted: Span | None = None
    total: float | None = None
    modifier: Modifier | None = None


def read_quantity(text: str, start: int, floor: int) -> Quantity | None:
    """The quantity whose figure begins at `start`, or null where the figure is none.

    `floor`: before it all is told already.
    """
    amount = amount_at(text, start)
    if amount is None or amount.start < floor:
        return None
    # 1. The unit, and a modifier that stands right behind the figure.
    reading = _Reading(amount, amount.end, amount.unit.name if amount.unit else None)
    reading = _with_age(text, _with_modifier(text, reading))
    # 2. The total, or else the noun; then per what.
    reading = _with_total(text, reading) or _with_noun(text, reading)
    reading = _with_rate(text, reading)
    # 3. A modifier before or behind all this.
    reading = replace(reading, modifier=reading.modifier or _modifier_before(text, reading))
    reading = _with_modifier(text, reading)
    if (within := _with_other_bound(text, reading)) is not None:
        return within
    return None if _counts_nothing(text, reading) else _quantity(text, reading)


def _modifier_before(text: str, reading: _Reading) -> Modifier | None:
    amount = reading.amount
    is_time = amount.unit is not None and amount.unit.kind is UnitKind.TIME
    modifier = modifier_before(text, amount.start, time=is_time)
    is_one_noun = reading.counted is not None and amount.unit is None and amount.high == 1
    # "Clear about one thing".
    return None if is_one_noun and modifier is Modifier.ABOUT else modifier


def _with_age(text: str, reading: _Reading) -> _Reading:
    amount = reading.amount
    if amount.unit is None:
        is_bare = amount.figure.form in (Form.DIGITS, Form.WORDS) and not amount.figure.is_scaled
        is_years = is_bare and is_age(text, amount.start, amount.end)
        return replace(reading, unit="year") if is_years else reading
    if amount.unit.kind is UnitKind.TIME:
        old = next((old for old in _OLD if text.startswith(old, reading.end)), "")
        if old and not text[reading.end + len(old) : reading.end + len(old) + 1].isalpha():
            return replace(reading, end=reading.end + len(old))
    return reading


def _with_modifier(text: str, reading: _Reading) -> _Reading:
    if reading.modifier is not None:
        return reading
    after = modifier_after(text, reading.end)
    if after is None:
        return reading
    # "30 or so houses": it lies inside; behind everything it stays outside.
    return replace(reading, modifier=after.modifier, end=after.place)


def _with_total(text: str, reading: _Reading) -> _Reading | None:
    total = total_behind(text, reading.amount, reading.end)
    if total is None:
        return None
    noun = counted_behind(text, total.end, one=False)
    if noun is None and total.unit is None:
        noun = counted_behind(text, total.end, one=True)
    end = noun.end if noun else total.end
    return replace(reading, end=end, counted=noun, total=total.value)


def _with_noun(text: str, reading: _Reading) -> _Reading:
    noun = _noun(text, reading)
    return replace(reading, counted=noun, end=noun.end) if noun else reading


def _noun(text: str, reading: _Reading) -> Span | None:
    amount, end = reading.amount, reading.end
    if amount.unit is not None:
        may_be_of = amount.unit.kind is UnitKind.MEASURE and amount.unit.name not in _NO_MEASURE_OF
        noun = counted_of(text, end) if may_be_of else None
        # "60 miles of Baghdad" has no miles of anything.
        is_place = noun is not None and text[noun.start].isupper() and amount.unit.name != "percent"
        return None if is_place else noun
    if reading.unit is not None:
        return None
    if amount.figure.form is Form.SHARE:
        return (
            counted_of(text, end)
            or counted_whole(text, end)
            or counted_behind(text, end, one=False)
        )
    of = amount.figure.form is Form.UNTOLD or amount.high == 1 or not amount.figure.is_scaled
    is_one = amount.high == 1
    return (
        counted_hyphened(text, end)
        or counted_behind(text, end, one=is_one)
        or (counted_of(text, end) if of else None)
    )


def _with_rate(text: str, reading: _Reading) -> _Reading:
    amount = reading.amount
    base = reading.unit
    if base is None and reading.counted is not None:
        base = singular(reading.counted.of(text))
    if base is None or amount.figure.form is Form.SHARE:
        return reading
    is_money = amount.unit is not None and amount.unit.kind is UnitKind.MONEY
    if reading.counted is not None and rate_behind(text, reading.end, money=False) is None:
        # "Eight glasses of water a day".
        matter = counted_of(text, reading.end)
        if matter is not None and rate_behind(text, matter.end, money=False) is not None:
            reading = replace(reading, end=matter.end)
    for _ in range(_MOST_RATES):
        rate = rate_behind(text, reading.end, money=is_money)
        if rate is None:
            break
        base = f"{base}/{rate.name}"
        reading = replace(reading, unit=base, end=rate.end)
    return reading


def _with_other_bound(text: str, reading: _Reading) -> Quantity | None:
    """The one range of "more than 10 but less than 20", open on neither side."""
    if reading.modifier is None or reading.amount.is_range:
        return None
    joined = _BUT.match(text, reading.end)
    other = amount_at(text, joined.end()) if joined else None
    if joined is None or other is None or other.is_range:
        return None
    first, second = reading.modifier, modifier_before(text, other.start)
    one, two = reading.amount.low, other.low
    if is_open_below(first) and is_open_above(second):
        one, two = two, one
    elif not (is_open_above(first) and is_open_below(second)):
        return None
    if (
        one is None
        or two is None
        or one >= two
        or (other.unit or reading.amount.unit) != other.unit
    ):
        return None
    amount = replace(other, start=reading.amount.start, low=one, high=two, is_range=True)
    whole = _Reading(amount, other.end, other.unit.name if other.unit else None)
    return _quantity(text, _with_rate(text, _with_noun(text, whole)))


def _counts_nothing(text: str, reading: _Reading) -> bool:
    amount = reading.amount
    if amount.unit is not None:
        if amount.unit.kind is not UnitKind.TIME:
            return False
        return is_point_in_time(text, amount.start, reading.end) or names_measure(
            text, amount.figure, amount.end
        )
    if text[amount.end - 1].isdigit() and text[amount.end : amount.end + 1].isalpha():
        return reading.end == amount.end
    if amount.figure.form is Form.SHARE or reading.unit is not None:
        return False
    if amount.is_range and is_years(text, amount.start, amount.end):
        return True
    if reading.counted is None and _COMPOUND.match(text, reading.end):
        return True
    counts = reading.counted is not None or reading.total is not None
    figure = amount.figure
    told = reading.counted.of(text) if reading.counted else None
    qualified = reading.modifier is not None
    if not amount.is_range and is_year(text, figure, qualified=qualified, counted=told):
        return True
    return reading.modifier is None and names_only(text, figure, counts=counts)


def _unit(reading: _Reading) -> str | None:
    amount = reading.amount
    if amount.figure.form is Form.SHARE and amount.unit is None:
        # "1/0" is a share of nothing.
        return None if amount.low is None else "share"
    return reading.unit


def _quantity(text: str, reading: _Reading) -> Quantity:
    amount, modifier = reading.amount, reading.modifier
    low, high = amount.low, amount.high
    if amount.figure.form is Form.UNTOLD:
        high, modifier = None, modifier or Modifier.AT_LEAST
    elif not amount.is_range:
        low = None if is_open_below(modifier) else low
        high = None if is_open_above(modifier) else high
    span = Span(amount.start, reading.end)
    return Quantity(
        text=span.of(text),
        span=span,
        low=low,
        high=high,
        unit=_unit(reading),
        counted=reading.counted.of(text) if reading.counted else None,
        of=reading.total,
        modifier=modifier,
    )
