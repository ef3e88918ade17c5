"""Letters behind digits that multiply: "1.2bn", "$5m", "10k"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.identify.quantities.figure import Figure, finite
from onrecord.identify.quantities.function_words import is_function_word
from onrecord.identify.quantities.gaps import JOINT, SPACE, next_word
from onrecord.identify.quantities.word_tables import values_of, words_of

_LETTERS = re.compile(rf"(?P<space>{SPACE}?)(?P<letters>[A-Za-z]{{1,3}})(?![^\W_])")
# "10k" is ten thousand and "5M" five million whatever follows; the others might be anything.
_CERTAIN = frozenset(("k", "K", "M", "mn", "mln", "bn", "bln", "tn", "trn"))
_NOUN_BEHIND = re.compile(rf"{JOINT}[^\W\d_]")


def with_letters(text: str, figure: Figure, *, money: bool) -> Figure:
    """The figure times what its letters say; as it is where they are a unit or nothing."""
    found = _LETTERS.match(text, figure.end)
    if found is None or figure.value is None:
        return figure
    letters = found["letters"]
    scale = values_of("short scales").get(letters)
    certain = money or letters in _CERTAIN or (not found["space"] and _counts(text, found.end()))
    if scale is None or not certain or (found["space"] and not money and letters in ("M", "K")):
        return figure
    return replace(figure, end=found.end(), value=finite(figure.value * scale), scale=scale)


def _counts(text: str, at: int) -> bool:
    """True for "1.2m visitors"; "5m high", "5m from the wall" and "5m." measure."""
    if not _NOUN_BEHIND.match(text, at):
        return False
    word = next_word(text, at)
    if word is None:
        return False
    told = word[1].lower()
    return not is_function_word(told) and told not in words_of("counted", "behind metres")
