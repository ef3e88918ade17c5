"""Figures in digits: "1,250", "12 500", "2.5", "2 1/2", "½", "1,00,000", "-5"."""

from __future__ import annotations

import re
import unicodedata

from onrecord.identify.quantities.figure import Figure, Form, finite, quotient
from onrecord.identify.quantities.gaps import SPACE

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒"

_NUMBER = re.compile(
    rf"""(?P<whole>
        [0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])
      | [0-9]{{1,2}}(?:,[0-9]{{2}}){{1,8}},[0-9]{{3}}(?![0-9])
      | [0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,}}(?![0-9])
      | [1-9][0-9]{{0,2}}(?P<parted>{SPACE}|['’])[0-9]{{3}}(?:(?P=parted)[0-9]{{3}})*(?![0-9])
      | [0-9]+
    )?
    (?P<rest>(?:\.|(?<![0-9],[0-9]{{3}}),(?=[0-9]{{1,2}}(?![0-9,])))[0-9]+)?
    (?P<power>(?<=[0-9])[eE][+-]?[0-9]{{1,9}}(?![0-9A-Za-z]))?""",
    re.VERBOSE,
)
_NOT_A_DIGIT = re.compile(r"[^0-9]")
_FRACTION_BEHIND = re.compile(
    rf"(?:{SPACE}{{1,2}}|-)(?P<above>[0-9]{{1,4}})[/⁄](?P<below>[0-9]{{1,4}})(?![0-9/])"
    rf"|{SPACE}?(?P<vulgar>[{VULGAR}])"
)
_BELOW = re.compile(r"[/⁄]([0-9]{1,9})(?![0-9/])")
_RAISED = re.compile(
    rf"(?P<ten>{SPACE}?[x×]{SPACE}?10)?\^(?P<signs>[-−+]{{0,2}})(?P<power>[0-9]{{1,4}})(?![0-9])"
)
# More digits than any float has, so that nothing long is read to find that it is too long.
_MOST_DIGITS = 310


def digits_at(text: str, start: int) -> Figure | None:
    """The figure whose first digit stands at `start`."""
    if text[start : start + 1] in tuple(VULGAR):
        return Figure(start, start + 1, unicodedata.numeric(text[start]), Form.SHARE)
    found = _NUMBER.match(text, start)
    if not found or found.end() == start or not (found["whole"] or found["rest"]):
        return None
    value, end = _value(found), found.end()
    if raised := _RAISED.match(text, end):
        return Figure(start, raised.end(), _raised(value, raised), Form.DIGITS)
    if behind := _FRACTION_BEHIND.match(text, end):
        return Figure(start, behind.end(), _sum(value, _part(behind)), Form.DIGITS)
    below = None if found["rest"] or found["power"] else _BELOW.match(text, end)
    if below and value is not None:
        return Figure(start, below.end(), quotient(value, float(below[1])), Form.SHARE)
    return Figure(start, end, value, Form.DIGITS)


def _value(found: re.Match[str]) -> float | None:
    whole = _NOT_A_DIGIT.sub("", found["whole"] or "0")
    rest = (found["rest"] or ".0")[1:]
    if len(whole) > _MOST_DIGITS:
        return None
    return finite(float(f"{whole}.{rest[:_MOST_DIGITS]}{found['power'] or ''}"))


def _raised(value: float | None, raised: re.Match[str]) -> float | None:
    """The power that "1.1^23" or "6.2x10^-4" tells; null where it is beyond all floats."""
    power = int(raised["power"]) * (-1) ** (raised["signs"].count("-") + raised["signs"].count("−"))
    try:
        if value is None:
            return None
        return finite(value * 10.0**power if raised["ten"] else value**power)
    except (OverflowError, ZeroDivisionError):
        return None


def _part(behind: re.Match[str]) -> float | None:
    if behind["vulgar"]:
        return unicodedata.numeric(behind["vulgar"])
    return quotient(float(behind["above"]), float(behind["below"]))


def _sum(value: float | None, part: float | None) -> float | None:
    return None if value is None or part is None else finite(value + part)
