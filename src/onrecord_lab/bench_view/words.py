"""Words that no language has but that look like some, and names made of them."""

from __future__ import annotations

import numpy as np

_BEGINNINGS = tuple("b br c d dr f fl g gr h j k l m n p pl pr r s sh sl st t tr v w".split())
_MIDDLES = tuple("a e i o u ai ea ou".split())
_ENDS = ("", "", "", "l", "m", "n", "r", "s", "t", "nd", "rk", "st")
_SYLLABLE = (_BEGINNINGS, _MIDDLES, _ENDS)


def vocabulary(size: int, chance: np.random.Generator) -> list[str]:
    """So many different words, short ones first: what is frequent is short."""
    words: dict[str, None] = {}
    while len(words) < size:
        syllables = 1 + (len(words) >= size // 100) + (len(words) >= size // 3)
        words[_word(syllables, chance)] = None
    return list(words)


def names(size: int, chance: np.random.Generator) -> list[str]:
    """So many different names of a first and a last one; both are shared, as people's are."""
    lasts = [word.capitalize() for word in vocabulary(max(size // 8, 8), chance)]
    firsts = [word.capitalize() for word in vocabulary(max(size // 80, 8), chance)]
    made: dict[str, None] = {}
    while len(made) < size:
        first, last = (words[_below(len(words), chance)] for words in (firsts, lasts))
        made[f"{first} {last}"] = None
    return list(made)


def _word(syllables: int, chance: np.random.Generator) -> str:
    parts = _SYLLABLE * syllables
    return "".join(part[_below(len(part), chance)] for part in parts)


def _below(size: int, chance: np.random.Generator) -> int:
    return int(chance.random() * size)
