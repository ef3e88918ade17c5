"""The keys of a wording: pairs of the rarest words of each sentence; rare words with a direction.

A pair of rare words is what MinHash of weighted words picks, without the luck of the draw. A rare
word with the side of some random planes on which the whole meaning lies finds those that share one
rare word only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import blake2b

import numpy as np

from onrecord.link.candidates.rarity import Rarity
from onrecord.link.pairs.imprint import WIDTH, Floats
from onrecord.link.small_words import small_words

_RAREST_IN_PAIRS, _RAREST_WITH_PLANES = 7, 3
_BANDS, _PLANES = 2, 8
# Another seed makes other keys: a record that was linked before is then linked from nothing.
_SEED = 7
_SENTENCE_END = re.compile(r"(?<=[.!?;:…])[\"”’)]*\s+")
# Fewer words are no part by themselves: they belong to the sentence before.
_FEWEST_WORDS = 8
# Inflections of a word mostly agree in so many letters.
_STEM = 6
# What is longer is known well enough by its beginning.
_MOST_PARTS = 12
_LONGEST = 20_000


def keys_of(text: str, whole: Floats, rarity: Rarity) -> tuple[int, ...]:
    """Signed 64-bit numbers in ascending order, each once. `whole` [384]: the vector of the text.

    A text has at most 27 for each of its first 12 sentences; one of a single word has 2.
    """
    sides = _sides(whole)
    return tuple(sorted({_hashed(key) for key in _keys(text[:_LONGEST], sides, rarity)}))


def _keys(text: str, sides: Sequence[int], rarity: Rarity) -> Iterator[str]:
    for words in _parts(text):
        rarest = _rarest(words, rarity)
        first = sorted(rarest[:_RAREST_IN_PAIRS])
        for place, word in enumerate(first):
            yield from (f"{word} {other}" for other in first[place + 1 :])
        for word in rarest[:_RAREST_WITH_PLANES]:
            yield from (f"{word} {band}:{side}" for band, side in enumerate(sides))


def _parts(text: str) -> list[list[str]]:
    """The words of each sentence, short ones with the one before them."""
    parts: list[list[str]] = []
    for sentence in _SENTENCE_END.split(text):
        words = small_words(sentence)
        if parts and min(len(words), len(parts[-1])) < _FEWEST_WORDS:
            parts[-1] += words
        elif len(parts) < _MOST_PARTS:
            parts.append(words)
    return parts


def _rarest(words: Sequence[str], rarity: Rarity) -> list[str]:
    """The stems of the words, the rarest first; of equal ones the order is that of a hash."""
    found: dict[str, float] = {}
    for word in words:
        stem = _stem(word)
        found[stem] = max(found.get(stem, 0.0), rarity(word))
    return sorted(found, key=lambda stem: (-found[stem], _hashed(stem)))


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) > _STEM:
        return word[:_STEM]
    return word.rstrip("s") if len(word) > 3 else word


def _sides(whole: Floats) -> list[int]:
    """For each band on which sides of its planes the vector lies, as a number."""
    above = (whole @ _planes() > 0).reshape(_BANDS, _PLANES)
    numbers: list[int] = (above @ (1 << np.arange(_PLANES))).tolist()
    return numbers


@cache
def _planes() -> Floats:
    drawn = np.random.Generator(np.random.PCG64(_SEED)).standard_normal((WIDTH, _BANDS * _PLANES))
    return drawn.astype(np.float32)


def _hashed(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little", signed=True)
