"""The keys of a wording: pairs of the rarest words of each sentence.

A pair of rare words is what MinHash of weighted words picks, without the luck of the draw. Of 750
pairs of one utterance in real articles 96 in 100 share a key, of two translations of one segment
97, of those that share few words 87. Keys by MinHash (12 bands of two words) lead to 85, 84 and 53
in 100 with as many comparisons, hyperplanes alone (12 of 16 bits) to 39, 51 and 22. A rare word
together with a side of the planes finds 5 more of 2,700, and made nearly every fourth pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import combinations

from onrecord.link.candidates.rarity import Rarity
from onrecord.link.small_words import small_words

_RAREST = 7
_SENTENCE_END = re.compile(r"(?<=[.!?;:…])[\"”’)]*\s+")
# Fewer words are no part by themselves: they belong to the sentence before.
_FEWEST_WORDS = 8
# Inflections of a word mostly agree in so many letters.
_STEM = 6
# What is longer is known well enough by its beginning.
_MOST_PARTS = 12
_LONGEST = 20_000


def keys_of(text: str, rarity: Rarity) -> tuple[int, ...]:
    """Signed 64-bit numbers in ascending order, each once.

    A text has at most 21 for each of its first 12 sentences; one of a single word has none.
    """
    return tuple(sorted({hashed(key) for key in _keys(text[:_LONGEST], rarity)}))


def hashed(key: str) -> int:
    """A signed 64-bit number for a key in words."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little", signed=True)


def _keys(text: str, rarity: Rarity) -> Iterator[str]:
    for words in _parts(text):
        rarest = sorted(_rarest(words, rarity)[:_RAREST])
        yield from map(" ".join, combinations(rarest, 2))


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
    return sorted(found, key=lambda stem: (-found[stem], hashed(stem)))


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) > _STEM:
        return word[:_STEM]
    return word.rstrip("s") if len(word) > 3 else word
