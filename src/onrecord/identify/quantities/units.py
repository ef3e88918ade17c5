"""The measure or the money whose name or sign stands behind or before a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from onrecord.identify.quantities.gaps import JOINT, LONGEST_WORD, SPACE
from onrecord.identify.quantities.word_tables import section_of, words_of

_MOST_WORDS = 4
_WORDS = re.compile(
    rf"{JOINT}?((?:[Ss]q|[Cc]u)\.|[Uu]\.[Ss]\.|[^\W\d_]{{1,{LONGEST_WORD}}}(?![^\W\d_]))"
)
_SQUARES = {"square": ("square", "sq", "sq."), "cubic": ("cubic", "cu", "cu.")}
_POWERS = {"square": ("²", "2", "^2"), "cubic": ("³", "3", "^3")}
# "5 F" may be anything; "5 m", "5 g" and "5 l" are what they seem.
_ALONE = frozenset("mgl")
# Longer than any sign with the space behind it.
_SIGN_BEFORE = 8


class UnitKind(StrEnum):
    TIME = "time"
    MEASURE = "measure"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Unit:
    """`name` as the contract has it; `worth`: how many of it one is ("cent": a hundredth)."""

    name: str
    kind: UnitKind
    worth: float = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit with where its words or its sign begin and end."""

    unit: Unit
    start: int
    end: int


def unit_behind(text: str, at: int) -> Placed | None:
    """The unit whose words or sign follow at `at`, a space or hyphen between or none."""
    sign = _sign_pattern().match(text, at)
    if sign is not None:
        glued = sign.start("sign") == at
        if glued or len(sign["sign"]) > 1 or sign["sign"] in _ALONE or not sign["sign"].isalpha():
            return Placed(_signs()[sign["sign"]], sign.start("sign"), sign.end())
    return _unit_in_words(text, at)


def money_before(text: str, at: int) -> Placed | None:
    """The money whose sign or code ends at `at`: "$", "US$ ", "EUR "."""
    begin = max(0, at - _SIGN_BEFORE)
    found = _money_before_pattern().search(text[begin:at])
    if found is None:
        return None
    return Placed(_money_signs()[found[1]], begin + found.start(1), at)


def _unit_in_words(text: str, at: int) -> Placed | None:
    words: list[str] = []
    ends: list[int] = []
    end = at
    while len(words) < _MOST_WORDS and (word := _WORDS.match(text, end)):
        words.append(word[1].lower())
        end = word.end()
        ends.append(end)
    for count in range(len(words), 0, -1):
        unit = _forms().get(" ".join(words[:count]))
        if unit is not None:
            return Placed(unit, at, ends[count - 1])
    return None


@cache
def _forms() -> dict[str, Unit]:
    """Units by their words, the squared and cubic ones with them."""
    plain = {form: unit for unit, forms, _ in _listed() for form in forms}
    squared = {
        f"{prefix} {form}": Unit(f"{power} {unit.name}", unit.kind)
        for power, prefixes in _SQUARES.items()
        for unit, forms, signs in _squarable()
        for form in (*forms, *map(str.lower, signs))
        for prefix in prefixes
    }
    return plain | squared | {"sqm": Unit("square metre", UnitKind.MEASURE)}


@cache
def _signs() -> dict[str, Unit]:
    """Units by their signs, money's with them."""
    plain = {sign: unit for unit, _, signs in _listed() for sign in signs}
    squared = {
        f"{sign}{mark}": Unit(f"{power} {unit.name}", unit.kind)
        for power, marks in _POWERS.items()
        for unit, _, signs in _squarable()
        for sign in signs
        for mark in marks
    }
    return plain | squared


@cache
def _money_signs() -> dict[str, Unit]:
    return {sign: unit for sign, unit in _signs().items() if unit.kind is UnitKind.MONEY}


@cache
def _sign_pattern() -> re.Pattern[str]:
    signs = "|".join(map(re.escape, sorted(_signs(), key=len, reverse=True)))
    return re.compile(
        rf"{SPACE}?(?P<sign>{signs})(?:(?<![^\W\d_])(?!{SPACE}?[0-9])|(?<=[^\W\d_])(?![^\W_]))"
    )


@cache
def _money_before_pattern() -> re.Pattern[str]:
    signs = "|".join(
        re.escape(sign)
        for sign in sorted(_money_signs(), key=len, reverse=True)
        if sign not in "p¢"
    )
    return re.compile(rf"(?<![^\W\d_])({signs}){SPACE}?$")


def _squarable() -> Iterator[tuple[Unit, tuple[str, ...], tuple[str, ...]]]:
    names = words_of("units", "squared")
    return (listed for listed in _listed() if listed[0].name in names)


@cache
def _listed() -> tuple[tuple[Unit, tuple[str, ...], tuple[str, ...]], ...]:
    sections = (
        ("units", "time", UnitKind.TIME, 1.0),
        ("units", "measure", UnitKind.MEASURE, 1.0),
        ("currencies", "whole", UnitKind.MONEY, 1.0),
        ("currencies", "hundredth", UnitKind.MONEY, 0.01),
    )
    return tuple(
        _read(line, kind, worth)
        for name, section, kind, worth in sections
        for line in section_of(name, section)
    )


def _read(line: str, kind: UnitKind, worth: float) -> tuple[Unit, tuple[str, ...], tuple[str, ...]]:
    name, _, rest = line.partition(":")
    words, _, signs = rest.partition(";")
    return Unit(name, kind, worth), _parts(words), _parts(signs)


def _parts(listed: str) -> tuple[str, ...]:
    return tuple(part for each in listed.split(",") if (part := each.strip()))
