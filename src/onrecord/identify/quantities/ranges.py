"""One term, or two that are the ends of a range: "70-120", "between $5m and $10m"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.identify.quantities.figure import Figure, Form, finite
from onrecord.identify.quantities.gaps import DASH, GAP, HYPHEN, SPACE
from onrecord.identify.quantities.terms import Term, signed_figure_start, term_at
from onrecord.identify.quantities.units import Unit
from onrecord.identify.quantities.word_tables import words_of

_TO = re.compile(
    rf"{GAP}(?:to|or){GAP}|{HYPHEN}{GAP}(?:to|or|and){GAP}|{HYPHEN}(?:to|or){HYPHEN}|{DASH}|~|{SPACE}(?:{DASH}|~){SPACE}(?=[0-9])"
)
_AND = re.compile(rf"{GAP}and{GAP}(?:up{GAP}to{GAP})?")
_BETWEEN = re.compile(
    rf"(?<![^\W_])between(?:{GAP}(?:the|about|some|around))?{GAP}$", re.IGNORECASE
)
_FROM = re.compile(rf"(?<![^\W_])from{GAP}(?:about|around|some)?{GAP}?$", re.IGNORECASE)
_BY = re.compile(rf"(?<![^\W_])by{GAP}$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_WINDOW = 70


@dataclass(frozen=True, slots=True)
class Amount:
    """From `low` to `high` of a unit; the two are equal for one figure."""

    start: int
    end: int
    low: float | None
    high: float | None
    figure: Figure
    unit: Unit | None = None
    is_range: bool = False


def amount_at(text: str, start: int) -> Amount | None:
    """The amount whose first figure begins at `start`."""
    first = term_at(text, start)
    if first is None:
        return None
    begin = max(0, first.start - _WINDOW)
    before = text[begin : first.start]
    between = _BETWEEN.search(before)
    second = _second(text, first, before, between=between is not None)
    if second is None:
        return Amount(first.start, first.end, first.value, first.value, first.figure, first.unit)
    first, second = _alike(first, second)
    return Amount(
        begin + between.start() if between else first.start,
        second.end,
        first.value,
        second.value,
        first.figure,
        second.unit,
        is_range=True,
    )


def _second(text: str, first: Term, before: str, *, between: bool) -> Term | None:
    """The other end of a range that begins with `first`."""
    joined = (_AND if between else _TO).match(text, first.end)
    if joined is None or first.figure.form is Form.UNTOLD:
        return None
    second = term_at(text, signed_figure_start(text, joined.end()))
    if second is None or second.figure.form is Form.UNTOLD or not _belong(first, second):
        return None
    low, high = (term.value for term in _alike(first, second))
    if low is None or high is None or low >= high:
        return None
    return None if _tells_change(first, joined, before) else second


def _belong(first: Term, second: Term) -> bool:
    """True where both are told in one unit, or one of them in none."""
    if first.unit is None or second.unit is None:
        # "5 km to 10": the first one's unit must not be left alone; "$5 to 10 people" is no range.
        return first.unit is None or first.is_signed
    return first.unit == second.unit


def _alike(first: Term, second: Term) -> tuple[Term, Term]:
    """Both with the unit that one of them has, the first with the second's scale if it has none."""
    unit = first.unit or second.unit
    first, second = replace(first, unit=unit), replace(second, unit=unit)
    low, high = first.figure, second.figure
    if low.is_scaled or low.value is None or high.value is None:
        return first, second
    if low.value < high.value / high.scale:
        low = replace(low, value=finite(low.value * high.scale), scale=high.scale)
    return replace(first, figure=low), second


def _tells_change(first: Term, joined: re.Match[str], before: str) -> bool:
    """True for two figures of one thing: "rose from 20 to 30", "fell 3 cents to $6.10"."""
    if before.lower().endswith("down from "):
        # What is higher at the end did not go down: "down from two to five a day".
        return False
    by_so_much = first.unit is not None and not _BY.search(before)
    if not _FROM.search(before) and not (by_so_much and "to" in joined[0]):
        return False
    sentence = before.lower().rpartition(". ")[2]
    return any(word in words_of("ranges", "change") for word in _WORD.findall(sentence))
