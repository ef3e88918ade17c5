"""Numbers among words, in digits or spelled out, and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from onrecord.word_lists import listed_lines

_DIGITS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_ORDINAL = re.compile(r"([0-9]+)(?:st|nd|rd|th)")
# Nobody counts with more digits; what has more is compared as it stands.
_LONGEST = 16
_SHORT_SCALES = ("hundred", "dozen")


@dataclass(frozen=True, slots=True)
class Numeral:
    """The words from `first` to `end` (exclusive), their worth and the key that they share."""

    first: int
    end: int
    value: float
    key: str


@dataclass(frozen=True, slots=True)
class _Part:
    """What has been read of a number, and where it ends."""

    value: float
    end: int


def find_numerals(tokens: Sequence[str]) -> list[Numeral]:
    """The numbers among words in small letters, each as long as it goes.

    Whatever parts two words (a comma, a full stop) must be an empty token of its own.
    """
    found = []
    at = 0
    while at < len(tokens):
        numeral = _numeral(tokens, at) if _may_begin(tokens[at]) else None
        if numeral is not None:
            found.append(numeral)
        at = numeral.end if numeral is not None else at + 1
    return found


def _may_begin(word: str) -> bool:
    """False for nearly every word of a text, at once."""
    return word[:1].isdigit() or word in _number_words()


def _numeral(tokens: Sequence[str], at: int) -> Numeral | None:
    return _ordinal(tokens, at) or _cardinal(tokens, at)


def _ordinal(tokens: Sequence[str], at: int) -> Numeral | None:
    word = tokens[at]
    digits = _ORDINAL.fullmatch(word) if len(word) < _LONGEST else None
    value = float(digits[1]) if digits else _worth("ordinals").get(word)
    if value is not None:
        return Numeral(at, at + 1, value, f"#{value:.15g}th")
    tens, ones = _worth("tens").get(word), _worth("ordinals").get(_token(tokens, at + 1))
    if tens is None or ones is None or ones >= 10:
        return None
    return Numeral(at, at + 2, tens + ones, f"#{tens + ones:g}th")


def _cardinal(tokens: Sequence[str], at: int) -> Numeral | None:
    """ "2.5 million", "one hundred and five", "a thousand"."""
    part = _below_a_thousand(tokens, at)
    if part is None and tokens[at] in ("a", "an") and _token(tokens, at + 1) in _worth("scales"):
        part = _Part(1, at + 1)
    elif part is None and tokens[at] in _worth("scales"):
        part = _Part(1, at)
    total = 0.0
    least = float("inf")
    end = at
    while part is not None:
        scale = _worth("scales").get(_token(tokens, part.end), 1)
        if scale >= least:
            break
        end = part.end + (scale > 1)
        total += part.value * scale
        least = scale
        part = _below_a_thousand(tokens, _behind_and(tokens, end), in_words=True)
        if scale == 1 or (part is not None and part.value >= scale):
            break
    return Numeral(at, end, total, f"#{total:.15g}") if end > at else None


def _below_a_thousand(tokens: Sequence[str], at: int, *, in_words: bool = False) -> _Part | None:
    """ "two hundred and five", or any number in digits."""
    part = _below_a_hundred(tokens, at, in_words=in_words)
    if part is None or (scale := _token(tokens, part.end)) not in _SHORT_SCALES:
        return part
    value, end = part.value * _worth("scales")[scale], part.end + 1
    rest = _below_a_hundred(tokens, _behind_and(tokens, end), in_words=True)
    is_more = rest is not None and rest.value < 100 and scale == "hundred"
    return _Part(value + rest.value, rest.end) if rest and is_more else _Part(value, end)


def _below_a_hundred(tokens: Sequence[str], at: int, *, in_words: bool) -> _Part | None:
    word = _token(tokens, at)
    if not in_words and len(word) < _LONGEST and _DIGITS.fullmatch(word):
        return _Part(float(word.replace(",", "")), at + 1)
    value = _worth("ones").get(word, _worth("teens").get(word))
    if value is not None:
        return _Part(value, at + 1)
    if (tens := _worth("tens").get(word)) is None:
        return None
    ones = _worth("ones").get(_token(tokens, at + 1))
    return _Part(tens + ones, at + 2) if ones else _Part(tens, at + 1)


def _behind_and(tokens: Sequence[str], at: int) -> int:
    return at + 1 if _token(tokens, at) == "and" else at


def _token(tokens: Sequence[str], at: int) -> str:
    return tokens[at] if at < len(tokens) else ""


@cache
def _number_words() -> frozenset[str]:
    """What a number may begin with, if not with a digit."""
    sections = ("ones", "teens", "tens", "ordinals", "scales")
    return frozenset(("a", "an", *chain.from_iterable(map(_worth, sections))))


@cache
def _worth(section: str) -> dict[str, float]:
    return dict(_listed(section))


def _listed(section: str) -> Iterator[tuple[str, float]]:
    current = ""
    for line in listed_lines("link", "numbers"):
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section:
            word, value = line.split()
            yield word, float(value)
