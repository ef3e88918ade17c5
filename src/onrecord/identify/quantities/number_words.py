"""Figures in words: "twenty-three", "a hundred and fifty", "two and a half million"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.identify.quantities.figure import Figure, Form, finite
from onrecord.identify.quantities.gaps import GAP, JOINT, next_word
from onrecord.identify.quantities.word_tables import values_of

_MOST_WORDS = 24
_AND = re.compile(rf"{JOINT}and(?={JOINT})")
_THE = re.compile(
    rf"(?<![^\W_])(?:the|another|this|that|these|first|last|other){GAP}$", re.IGNORECASE
)
_LONGEST_THE = 12
_LAST_DIGITS = re.compile(rf"{JOINT}([0-9]{{1,2}})(?![0-9.,]?[0-9]|[A-Za-z%])")
_DIGITS = re.compile(rf"{JOINT}([0-9]{{1,3}}(?:\.[0-9]{{1,3}})?)(?={JOINT}[a-z])")
_DECIMALS = re.compile(rf"{JOINT}point(?={JOINT}[^\W\d_])")
_HUNDRED = 100.0
# "Two thousand and six", but "a million and two more"; "two thousand six", but "a dozen six-packs".
_AND_BEHIND = (100.0, 1000.0)
_MORE_BEHIND = (100.0, 1e3, 1e6, 1e9, 1e12)


@dataclass(frozen=True, slots=True)
class _Sum:
    """A number of which some words were read.

    `done`: the thousands and millions before; `open`: what the next scale multiplies, null right
    behind one; `scale`: the last one; `end`: behind the last word; `in_digits`: it began so.
    """

    end: int
    done: float = 0
    open: float | None = None
    scale: float = 1
    in_digits: bool = False

    @property
    def value(self) -> float:
        return self.done + (self.open or 0)


def words_at(text: str, start: int) -> Figure | None:
    """The figure whose first word, "a" of "a hundred" included, begins at `start`."""
    first = _first(text, start)
    if first is None:
        return None
    read = _read_on(text, first)
    return Figure(start, read.end, finite(read.value), Form.WORDS, read.scale)


def scaled(text: str, figure: Figure) -> Figure:
    """The figure times the scale that stands behind it ("3 million", "2.12 hundred and 21")."""
    if figure.value is None:
        return figure
    read = _with_scale(text, _Sum(figure.end, open=figure.value, in_digits=True))
    if read is None:
        return figure
    read = _read_on(text, read)
    return replace(figure, end=read.end, value=finite(read.value), scale=read.scale)


def _first(text: str, start: int) -> _Sum | None:
    word = next_word(text, start)
    if word is None or word.start(1) != start:
        return None
    told = word[1].lower()
    if told == "dozen" and _THE.search(text[max(0, start - _LONGEST_THE) : start]):
        return _Sum(word.end(), done=12, scale=12)
    if told in ("a", "an"):
        return _with_scale(text, _Sum(word.end(), open=1))
    value = values_of("small").get(told, values_of("tens").get(told))
    return None if value is None else _Sum(word.end(), open=value)


def _read_on(text: str, read: _Sum) -> _Sum:
    for _ in range(_MOST_WORDS):
        if (decimals := _DECIMALS.match(text, read.end)) and not read.in_digits:
            return _with_decimals(text, read, decimals.end())
        further = _with_scale(text, read) or _with_small(text, read) or _with_digits(text, read)
        if further is None:
            break
        read = further
    return read


def _with_decimals(text: str, read: _Sum, at: int) -> _Sum:
    """The number with its decimals: "three point five", "zero point two five million"."""
    value, place = read.value, 1.0
    for _ in range(_MOST_WORDS):
        word = next_word(text, at)
        digit = values_of("small").get(word[1].lower()) if word else None
        if word is None or digit is None or digit >= 10:
            break
        place /= 10
        value, at = value + digit * place, word.end()
    if place == 1:
        return read
    decimal = replace(read, end=at, done=0, open=value, scale=1)
    return _with_scale(text, decimal) or decimal


def _with_scale(text: str, read: _Sum) -> _Sum | None:
    word = next_word(text, read.end)
    scale = values_of("scales").get(word[1].lower().removesuffix("s")) if word else None
    if word is None or scale is None or (word[1][-1] == "s" and read.open == 1):
        return None
    if read.open is None:
        # "A lakh crore", "two thousand million": only upwards.
        upwards = read.scale < scale
        return (
            replace(read, end=word.end(), done=read.done * scale, scale=scale) if upwards else None
        )
    if scale == _HUNDRED:
        if read.open >= _HUNDRED:
            return None
        return replace(read, end=word.end(), open=read.open * scale, scale=max(scale, read.scale))
    if read.done and scale >= read.scale:
        return None
    return replace(read, end=word.end(), done=read.done + read.open * scale, open=None, scale=scale)


def _with_digits(text: str, read: _Sum) -> _Sum | None:
    """The number with what digits add to it: "200 thousand" behind "1 million"."""
    digits = _DIGITS.match(text, read.end) if read.open is None else None
    if digits is None:
        return None
    return _with_scale(text, replace(read, end=digits.end(), open=float(digits[1])))


def _with_small(text: str, read: _Sum) -> _Sum | None:
    """One word below a hundred more, behind "and" where hundreds or thousands stand before it."""
    whole_hundreds = read.open is None or (read.open >= _HUNDRED and read.open % _HUNDRED == 0)
    joined = _AND.match(text, read.end) if whole_hundreds and read.scale in _AND_BEHIND else None
    if whole_hundreds and not joined and (read.in_digits or read.scale not in _MORE_BEHIND):
        return None
    at = joined.end() if joined else read.end
    if joined and (digits := _LAST_DIGITS.match(text, at)):
        return replace(read, end=digits.end(), open=(read.open or 0) + float(digits[1]))
    word = next_word(text, at)
    if word is None:
        return None
    told = word[1].lower()
    tens, small = values_of("tens").get(told), values_of("small").get(told)
    if whole_hundreds:
        added = tens if tens is not None else small
    else:
        # "Twenty-three", but not "ten three" or "twenty twelve".
        fits = read.open is not None and read.open % _HUNDRED >= 20 and read.open % 10 == 0
        added = small if fits and small is not None and 0 < small < 10 else None
    return None if not added else replace(read, end=word.end(), open=(read.open or 0) + added)
