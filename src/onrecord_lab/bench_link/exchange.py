"""The same statements in other words: rare words, names and numbers changed for one another.

Linking finds pairs by rare words, so what a record of another size is like depends on how often
rare words meet. Drawn one by one they would hardly meet; left as they are, each would meet itself
in every repetition. So a season has its own exchange: every word stands for another one that is as
frequent, throughout. Within a season statements resemble one another exactly as those of the
corpora do; those of two seasons by common words and by chance.

The more is said, the more words there are: rare ones are drawn from so many more as the vocabulary
of the corpora grows with their size (Heaps' law). Those that the corpora lack are invented.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

_WORD = re.compile(r"[^\W\d_]+?n['’]t\b|[^\W\d_]+|\d+")
_SENTENCE_END = frozenset('.!?:…"“”‘([')
# The commonest words make sentences what they are, and stay.
_COMMONEST = 250
# With ten times the statements the corpora have 2.5 times the words.
_HEAPS = 0.4
# Words that come more often are not joined by others as frequent.
_RARE = 16
_SYLLABLES = tuple(f"{one}{two}" for one in "bdfgklmnprstvz" for two in "aeiou")
# Season 0 is what the corpora say.
_AS_IT_IS = 0


@dataclass(frozen=True, slots=True)
class Exchange:
    """For each word, in small letters, the one that stands in its place."""

    words: Mapping[str, str]

    def of(self, text: str) -> str:
        """The text in those words; capitals stay where they are."""
        return _WORD.sub(self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        return like(found[0], self.words.get(found[0].lower(), found[0]))


@dataclass(frozen=True, slots=True)
class Band:
    """Words that may stand for one another. `grows`: new ones come as more is said."""

    words: tuple[str, ...]
    grows: bool = False

    def drawn(self, growth: float, chance: np.random.Generator) -> tuple[str, ...]:
        """As many words, in any order, from so many times as many."""
        size = len(self.words)
        pool = max(int(size * growth), size) if self.grows else size
        places = chance.choice(pool, size, replace=False).tolist()
        return tuple(self._word(place) for place in places)

    def _word(self, place: int) -> str:
        size = len(self.words)
        return self.words[place] if place < size else invented(self.words[place % size], place)


@dataclass(frozen=True)
class Vocabulary:
    """The words of some texts. `seasons`: how many have no more words than these."""

    bands: tuple[Band, ...]
    seasons: int = 1

    def exchange(self, season: int, seed: int) -> Exchange:
        """That of a season; 0 changes nothing."""
        if season == _AS_IT_IS:
            return Exchange({})
        chance = np.random.default_rng((seed, season))
        growth = ((season + 1) / self.seasons) ** _HEAPS
        words: dict[str, str] = {}
        for band in self.bands:
            words |= zip(band.words, band.drawn(growth, chance), strict=True)
        return Exchange(words)

    def another(self, word: str, chance: np.random.Generator) -> str:
        """Any other word of the same kind and frequency; the word itself where there is none."""
        band = self._band_of.get(word.lower(), (word,))
        return like(word, band[int(chance.integers(len(band)))])

    @cached_property
    def _band_of(self) -> dict[str, tuple[str, ...]]:
        return {word: band.words for band in self.bands for word in band.words}


def vocabulary_of(texts: Iterable[str], seasons: int) -> Vocabulary:
    """The words of the texts of so many seasons, but for the commonest, by kind (names, numbers,
    others) and by how often they come: twice as often is another band."""
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for text in texts:
        for found in _WORD.finditer(text):
            counts[found[0].lower()] += 1
            capitals[found[0].lower()] += found[0][0].isupper() and not _begins(text, found)
    bands: dict[tuple[int, int], list[str]] = defaultdict(list)
    for word, count in counts.most_common()[_COMMONEST:]:
        if not word.endswith(("n't", "n’t")):
            bands[_kind(word, capitals[word] / count), count.bit_length()].append(word)
    made = (
        Band(tuple(sorted(band)), grows=kind > 0 and 1 << (size - 1) < _RARE)
        for (kind, size), band in sorted(bands.items())
    )
    return Vocabulary(tuple(made), seasons)


def invented(model: str, number: int) -> str:
    """A word that no language has, the one of that number; it begins as another does."""
    syllables = ""
    while number:
        number, place = divmod(number, len(_SYLLABLES))
        syllables += _SYLLABLES[place]
    return model[:3] + syllables


def like(model: str, word: str) -> str:
    """The word with the capitals of another."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _begins(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].rstrip()
    return not before or before[-1] in _SENTENCE_END


def _kind(word: str, capital: float) -> int:
    """Below 0 for a number of so many digits, 1 for a name, 2 for others."""
    return -len(word) if word[0].isdigit() else 1 + (capital < 0.5)
