"""A figure with the unit that it is told in: "$1.2bn", "minus 5 degrees", "half a mile"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.identify.quantities.digits import VULGAR, digits_at
from onrecord.identify.quantities.figure import Figure, Form, finite
from onrecord.identify.quantities.gaps import GAP, HYPHEN, JOINT, SPACE
from onrecord.identify.quantities.long_parts import long_part_at
from onrecord.identify.quantities.number_words import scaled, words_at
from onrecord.identify.quantities.scales import with_letters
from onrecord.identify.quantities.shares import part_at, with_parts
from onrecord.identify.quantities.units import (
    Placed,
    Unit,
    UnitKind,
    money_before,
    unit_behind,
)
from onrecord.identify.quantities.untold import untold_at
from onrecord.identify.quantities.weights import weighed
from onrecord.identify.quantities.word_tables import section_of

_IS_DIGIT = re.compile(rf"\.?[0-9]|[{VULGAR}]")
_MINUS_SIGN = re.compile(r"(?:^|(?<=[\s(\[“\"]))[-−]$")
_MINUS_WORD = re.compile(rf"(?:^|(?<![^\W_]))(?<!or )(?:minus|negative){GAP}$", re.IGNORECASE)
_LONGEST_MINUS = 12
_UNIT_BEFORE = re.compile(rf"(?<![^\W_])an?{GAP}([^\W\d_]{{2,20}}){GAP}and{GAP}$", re.IGNORECASE)
_AND_BEFORE = re.compile(rf"(?<![^\W_])([^\W\d_]{{2,20}}){GAP}and{GAP}$")
_LONGEST_UNIT = 32
_OF_A_UNIT = re.compile(rf"(?:{JOINT}of)?(?:{JOINT}(?:an?|one|1))?(?={JOINT}[^\W\d_])")
_OF = re.compile(rf"{GAP}of(?={GAP}[^\W\d_])")
_HALF_BEHIND = re.compile(rf"{GAP}and a (half|quarter|third)\b")
_MORE = re.compile(rf"(?:{SPACE}?,?{SPACE}?and|,)?{SPACE}(?=[0-9a-z])|(?=[0-9])")
_SECOND_SIGN = re.compile(rf"{SPACE}?in(?![^\W_])")
_SIGNED = re.compile(rf"{SPACE}?[^\W\d]{{0,3}}[^\w\s]?{SPACE}?(?=[0-9])")


# Fewer won and marks are rather "the two won" and "five question marks".
_LEAST_SPENT = 100


@dataclass(frozen=True, slots=True)
class Term:
    """One figure, its unit if it has one, and the span of both."""

    start: int
    end: int
    figure: Figure
    unit: Unit | None = None
    is_signed: bool = False

    @property
    def value(self) -> float | None:
        """In units: cents are hundredths of a dollar."""
        if self.figure.value is None or self.unit is None:
            return self.figure.value
        return finite(self.figure.value * self.unit.worth)


def term_at(text: str, start: int) -> Term | None:
    """The term whose figure begins at `start`; its signs may stand before."""
    money = money_before(text, start) if _IS_DIGIT.match(text, start) else None
    figure = figure_at(text, start, money=money is not None)
    if figure is None:
        return None
    if (longer := _unit_and_part(text, figure)) is not None:
        return longer
    if figure.form is Form.SHARE and _is_added(text, figure):
        return None
    begin = money.start if money else start
    begin, figure = _with_minus(text, begin, figure)
    if money:
        return Term(begin, figure.end, figure, money.unit, is_signed=True)
    return _with_unit(text, Term(begin, figure.end, figure))


def figure_at(text: str, start: int, *, money: bool) -> Figure | None:
    """The whole figure that begins at `start`: digits or words, letters, scales and parts."""
    if not _IS_DIGIT.match(text, start):
        words = words_at(text, start)
        if words is None:
            return part_at(text, start) or untold_at(text, start)
        return long_part_at(text, start) or with_parts(text, words)
    digits = digits_at(text, start)
    if digits is None:
        return None
    lettered = with_letters(text, digits, money=money)
    if lettered.is_scaled:
        return lettered
    number = scaled(text, digits)
    if number.is_scaled:
        return replace(number, form=Form.DIGITS)
    return with_parts(text, digits)


def signed_figure_start(text: str, at: int) -> int:
    """Where the first digit stands if a money sign begins at `at`, else `at`."""
    sign = _SIGNED.match(text, at)
    if sign is None:
        return at
    money = money_before(text, sign.end())
    return sign.end() if money is not None and money.start >= at else at


def _with_minus(text: str, start: int, figure: Figure) -> tuple[int, Figure]:
    begin = max(0, start - _LONGEST_MINUS)
    before = text[begin:start]
    minus = _MINUS_SIGN.search(before) or _MINUS_WORD.search(before)
    if minus is None or figure.value is None:
        return start, figure
    return begin + minus.start(), replace(figure, value=-figure.value)


def _with_unit(text: str, term: Term) -> Term:
    figure = term.figure
    if figure.form is Form.SHARE:
        return _part_of_unit(text, term)
    if figure.form is Form.UNTOLD:
        return _untold_of_unit(text, term)
    placed = unit_behind(text, figure.end)
    if placed is not None:
        placed = weighed(text, figure.end, placed, scaled=figure.is_scaled)
    if placed is None or _is_no_unit(text, placed, figure):
        return term
    return _with_smaller(text, replace(term, end=placed.end, unit=placed.unit), placed)


def _is_added(text: str, part: Figure) -> bool:
    """True for the half of "the past decade and a half", which no figure stands before."""
    begin = max(0, part.start - _LONGEST_UNIT)
    before = _AND_BEFORE.search(text[begin : part.start])
    return before is not None and unit_behind(text, begin + before.start(1)) is not None


def _unit_and_part(text: str, part: Figure) -> Term | None:
    """The whole of "an hour and a half", which is met at its part."""
    if part.form is not Form.SHARE or part.value is None:
        return None
    begin = max(0, part.start - _LONGEST_UNIT)
    before = _UNIT_BEFORE.search(text[begin : part.start])
    placed = unit_behind(text, begin + before.start(1)) if before else None
    if before is None or placed is None or placed.end != begin + before.end(1):
        return None
    figure = replace(part, start=begin + before.start(), value=1 + part.value, form=Form.WORDS)
    return Term(figure.start, figure.end, figure, placed.unit)


def _part_of_unit(text: str, term: Term) -> Term:
    """So much of a unit: "half a mile", "a quarter of a century", "half a percent"."""
    between = _OF_A_UNIT.match(text, term.end)
    placed = unit_behind(text, between.end() if between else term.end)
    if placed is None or _is_no_unit(text, placed, term.figure):
        return term
    return replace(
        term, end=placed.end, unit=placed.unit, figure=replace(term.figure, form=Form.WORDS)
    )


def _untold_of_unit(text: str, term: Term) -> Term:
    """The term with what is told by the many: "millions of dollars", "hundreds of miles"."""
    of = _OF.match(text, term.end)
    placed = unit_behind(text, of.end()) if of else None
    return replace(term, end=placed.end, unit=placed.unit) if placed else term


def _is_no_unit(text: str, placed: Placed, figure: Figure) -> bool:
    """Where the word means something else: "two second chances", "the two won"."""
    told = text[placed.start : placed.end].lower().lstrip(" -")
    if told == "second":
        return figure.value != 1 and text[figure.end] not in HYPHEN
    is_word = told in ("won", "mark", "marks")
    return is_word and not figure.is_scaled and (figure.value or 0) < _LEAST_SPENT


def _with_smaller(text: str, term: Term, placed: Placed) -> Term:
    """The term and what is added to it: "5 feet 2 inches", "two hours and 20 minutes"."""
    half = _HALF_BEHIND.match(text, placed.end)
    if half and term.figure.value is not None:
        part = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}[half[1]]
        figure = replace(term.figure, value=term.figure.value + part)
        return replace(term, end=half.end(), figure=figure)
    ratio = _smaller(placed.unit)
    more = _MORE.match(text, placed.end) if ratio else None
    if ratio is None or more is None or text[more.end() - 1 : more.end()] == "\n":
        return term
    return _added(text, term, more.end(), ratio) or term


def _added(text: str, term: Term, at: int, ratio: tuple[str, float]) -> Term | None:
    name, count = ratio
    figure = figure_at(text, at, money=False)
    if figure is None or figure.value is None or figure.form is Form.SHARE:
        return None
    placed = unit_behind(text, figure.end)
    is_inch = name == "inch" and (sign := _SECOND_SIGN.match(text, figure.end))
    end = sign.end() if is_inch and sign else placed.end if placed else None
    fits = is_inch or (placed is not None and placed.unit.name == name and placed.unit != term.unit)
    if end is None or not fits or figure.value >= count or term.figure.value is None:
        return None
    value = finite(term.figure.value + figure.value / count)
    return replace(term, end=end, figure=replace(term.figure, value=value))


def _smaller(unit: Unit) -> tuple[str, float] | None:
    if unit.kind is UnitKind.MONEY:
        return (unit.name, 100.0) if unit.worth == 1 else None
    for line in section_of("units", "parts"):
        whole, part, count = line.split()
        if whole == unit.name:
            return part, float(count)
    return None
