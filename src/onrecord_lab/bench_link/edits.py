"""Another outlet's copy of a statement: shortened, or with one word or number changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from onrecord_lab.bench_link.exchange import Vocabulary

# What is shorter is not edited: little would be left to know it by.
FEWEST_WORDS = 7
_MOST_CUT = 0.3
_NUMBER = re.compile(r"\d+")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")


def edited(text: str, vocabulary: Vocabulary, chance: np.random.Generator) -> str:
    """The text with one light change."""
    numbers = list(_NUMBER.finditer(text))
    words = list(_LONG_WORD.finditer(text))
    way = chance.random()
    if numbers and way < 0.2:
        return _with(text, numbers, lambda word: str(int(word[-15:]) + 1), chance)
    if words and way < 0.5:
        return _with(text, words, lambda word: vocabulary.another(word, chance), chance)
    return _shortened(text, chance)


def _with(
    text: str,
    places: Sequence[re.Match[str]],
    change: Callable[[str], str],
    chance: np.random.Generator,
) -> str:
    """The text with one of these places changed."""
    place = places[int(chance.integers(len(places)))]
    return f"{text[: place.start()]}{change(place[0])}{text[place.end() :]}"


def _shortened(text: str, chance: np.random.Generator) -> str:
    """Without its first or last words."""
    words = text.split()
    cut = 1 + int(chance.random() * _MOST_CUT * (len(words) - 1))
    return " ".join(words[cut:] if chance.random() < 0.3 else words[:-cut])
