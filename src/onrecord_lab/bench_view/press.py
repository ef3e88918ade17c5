"""An invented press: who writes, who speaks, and how often; the same whenever it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from onrecord.identity import article_id
from onrecord_lab.bench_view.words import names, vocabulary
from onrecord_lab.bench_view.zipf import Zipf

SEED = 4
OUTLETS = 60
SPEAKERS = 40_000
WORDS = 60_000
USUAL_STATEMENTS = 12
_FIRST_DAY = date(2005, 1, 1)
_DAYS = 20 * 365


@dataclass(frozen=True, slots=True)
class Press:
    """What the articles of a record are drawn from.

    sizes
        How many statements each article has, in order of publication.
    """

    sizes: tuple[int, ...]
    words: Zipf[str]
    speakers: Zipf[str]
    outlets: Zipf[str]

    def location_of(self, number: int) -> str:
        """Where the article of that number lies."""
        return f"https://press.example/{number}"

    def id_of(self, number: int) -> str:
        """The id that the record gives it."""
        return article_id(self.location_of(number))

    def day_of(self, number: int) -> date:
        """When it was published: evenly over the years."""
        return _FIRST_DAY + timedelta(days=number * _DAYS // len(self.sizes))

    def chance_of(self, number: int) -> np.random.Generator:
        """The draws of one article, which no other article moves."""
        return np.random.default_rng((SEED, number))


def invent_press(
    statements: int, *, words: int = WORDS, speakers: int = SPEAKERS, outlets: int = OUTLETS
) -> Press:
    """The press that publishes so many statements. A few of its speakers make most of them."""
    chance = np.random.default_rng(SEED)
    titles = (f"The {word.capitalize()} Post" for word in vocabulary(outlets, chance))
    return Press(
        sizes=tuple(_sizes(statements)),
        # In a million statements the rarest word comes a few times, the commonest in most of them.
        words=Zipf(vocabulary(words, chance), 1.15),
        speakers=Zipf(names(speakers, chance)),
        outlets=Zipf(list(titles), 0.5),
    )


def _sizes(statements: int) -> Iterator[int]:
    left = statements
    number = 0
    while left > 0:
        size = min(USUAL_STATEMENTS - 5 + number * 7 % 11, left)
        yield size
        left -= size
        number += 1
