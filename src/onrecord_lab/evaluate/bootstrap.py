"""Intervals by resampling articles: how far a figure would move on other articles of the kind.

Articles are drawn with replacement, whole, since attributions of one article stand and fall
together. The seed is fixed: the same scores give the same interval.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord_lab.evaluate.counts import Counts

DRAWS = 1000
_SEED = 0


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of the values drawn."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """F1 of the second minus that of the first on the same articles.

    `share_worse` is the share of draws in which the second was not better: a difference counts
    where it is at most 0.025, or where `interval` leaves 0 out.
    """

    difference: float
    interval: Interval
    share_worse: float


def interval_of(
    articles: Sequence[Counts], measure: Callable[[Counts], float] = lambda counts: counts.f1
) -> Interval:
    """The 95 % interval of F1, or another measure, over articles with these counts."""
    rng = random.Random(_SEED)
    drawn = (rng.choices(articles, k=len(articles)) for _ in range(DRAWS))
    return _middle(sorted(measure(sum(counts, Counts())) for counts in drawn))


def difference_of(first: Sequence[Counts], second: Sequence[Counts]) -> Difference:
    """Paired bootstrap: both outputs are read on the same articles in each draw."""
    rng = random.Random(_SEED)
    pairs = list(zip(first, second, strict=True))
    values = []
    for _ in range(DRAWS):
        drawn = rng.choices(pairs, k=len(pairs))
        values.append(_f1([b for _, b in drawn]) - _f1([a for a, _ in drawn]))
    values.sort()
    worse = sum(value <= 0 for value in values) / DRAWS
    return Difference(_f1(second) - _f1(first), _middle(values), worse)


def _f1(articles: Sequence[Counts]) -> float:
    return sum(articles, Counts()).f1


def _middle(values: Sequence[float]) -> Interval:
    return Interval(values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS)])
