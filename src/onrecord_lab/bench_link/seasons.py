"""The statements of a record, one after the other: seasons, each in its own words, and copies.

A season has so many statements of the corpora, the same however large the record is. One in five of
its statements is the edited copy of an earlier one, so that there is something to link.

Once all that the corpora have is said, statements are spliced: of two the first half of one and the
second of another, other two each time. Else those of common words would come again and again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, islice

import numpy as np

from onrecord_lab.bench_link.edits import FEWEST_WORDS, edited
from onrecord_lab.bench_link.exchange import Exchange, Vocabulary, vocabulary_of
from onrecord_lab.bench_link.samples import Sample, Samples

SEED = 9
# Original statements of a season; the smallest record that is measured holds one.
SEASON = 8_000
PER_ARTICLE = 10
_COPIES = 0.2
_MOST_COPIES = 3
# So often an original is looked for that can be copied still.
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Press:
    """What seasons are made of.

    parts
        Statements of the corpora, whole articles of them drawn by lot; each season has one part.
    """

    parts: tuple[Samples, ...]
    vocabulary: Vocabulary

    def articles(self, statements: int) -> Iterator[Samples]:
        """Articles with so many statements in all, the same ones every time."""
        left = statements
        for each in self._endless():
            yield each[:left]
            left -= len(each)
            if left <= 0:
                return

    def _endless(self) -> Iterator[Samples]:
        for season in count():
            yield from self._season(season)

    def _season(self, number: int) -> Iterator[Samples]:
        chance = np.random.default_rng((SEED, number))
        exchange = self.vocabulary.exchange(number, SEED)
        part = iter(self.said_in(number))
        copies = _Copies(self.vocabulary, chance)
        while originals := tuple(islice(part, _originals(chance))):
            said = tuple(_in_words_of(exchange, each) for each in originals)
            copied = copies.some(PER_ARTICLE - len(said))
            copies.remember(said)
            yield (*said, *copied)

    def said_in(self, season: int) -> Samples:
        """What the corpora say in that season; the further on, the further apart the two halves."""
        times, place = divmod(season, len(self.parts))
        said = self.parts[place]
        away = times % len(said)
        return tuple(map(_spliced, said, said[away:] + said[:away])) if away else said


@dataclass(slots=True)
class _Copies:
    """Copies of what was said in a season."""

    vocabulary: Vocabulary
    chance: np.random.Generator
    originals: list[Sample] = field(default_factory=list)
    copied: list[int] = field(default_factory=list)

    def remember(self, said: Sequence[Sample]) -> None:
        """Adds statements that may be copied from now on."""
        long = [each for each in said if len(each.text.split()) >= FEWEST_WORDS]
        self.originals += long
        self.copied += [0] * len(long)

    def some(self, wanted: int) -> Iterator[Sample]:
        """So many copies, or fewer where there is little to be copied."""
        for _ in range(wanted * _TRIES if self.originals else 0):
            if not wanted:
                return
            place = int(self.chance.integers(len(self.originals)))
            if self.copied[place] < _MOST_COPIES:
                self.copied[place] += 1
                wanted -= 1
                original = self.originals[place]
                yield replace(original, text=edited(original.text, self.vocabulary, self.chance))


def press_of(samples: Sequence[Samples], season: int = SEASON) -> Press:
    """The press that says what these articles of the corpora say, so much of it in a season."""
    order = np.random.default_rng(SEED).permutation(len(samples)).tolist()
    said = [each for place in order for each in samples[place]]
    whole = max(len(said) // season, 1)
    size = min(season, len(said))
    parts = tuple(tuple(said[at * size : (at + 1) * size]) for at in range(whole))
    texts = (text for each in said for text in (each.text, each.speaker or ""))
    return Press(parts, vocabulary_of(texts, whole))


def _originals(chance: np.random.Generator) -> int:
    """How many statements of an article are no copies."""
    return PER_ARTICLE - int(chance.binomial(PER_ARTICLE, _COPIES))


def _spliced(a: Sample, b: Sample) -> Sample:
    """The first half of one, the second of the other; who said the first."""
    first, second = a.text.split(), b.text.split()
    return replace(a, text=" ".join(first[: len(first) // 2] + second[len(second) // 2 :]))


def _in_words_of(exchange: Exchange, sample: Sample) -> Sample:
    speaker = sample.speaker and exchange.of(sample.speaker)
    return replace(sample, text=exchange.of(sample.text), speaker=speaker)
