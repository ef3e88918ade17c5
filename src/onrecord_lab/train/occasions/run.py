"""Teaches the weights that choose the occasion of a statement and writes `occasions.json`.

Taught on PolNeAR's train split and FNC-1, by what readers labelled, and on articles written for the
project. How well they do comes from articles that the weights at hand were not taught (five parts
in turn).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec

from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.reading import choose_occasions
from onrecord.identify.occasions.weights import OCCASIONS, OccasionWeights
from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.train.occasions.articles import OccasionArticle, read_labelled
from onrecord_lab.train.occasions.examples import (
    Example,
    counts_of,
    examples_of,
    own_examples_of,
)
from onrecord_lab.train.occasions.fit import fit

_PARTS = 5
_SEED = 1
# So that 85 to 87 of 100 answers are right in articles not taught (venue: also in dev articles).
LEAST = {Part.VENUE: 0.78, Part.SAID: 0.75, Part.ADDRESSEE: 0.7}

Taught = Mapping[Part, Counts]


def teach_occasions(
    corpora: Path, model: Path, pipeline: Pipeline, tell: Callable[[str], None]
) -> Taught:
    """Writes `occasions.json` into the folder of a model; the counts in articles not taught."""
    articles = sorted(read_labelled(corpora, pipeline), key=lambda article: article.name)
    Random(_SEED).shuffle(articles)
    tell(f"{len(articles)} articles read")
    taught = [_TaughtArticle(each, tuple(own_examples_of(each))) for each in articles]
    found = dict.fromkeys(Part, Counts())
    for part in range(_PARTS):
        weights = _taught([each for n, each in enumerate(taught) if n % _PARTS != part])
        for article in articles[part::_PARTS]:
            chosen = choose_occasions(article.reader(), weights)
            for each, counts in counts_of(article, chosen).items():
                found[each] += counts
    weights = _taught(taught)
    data = msgspec.json.format(msgspec.json.encode(weights), indent=1)
    (model / OCCASIONS).write_bytes(data + b"\n")
    return found


@dataclass(frozen=True, slots=True)
class _TaughtArticle:
    """An article with the choices among the phrases of its own frames, the same in all parts."""

    article: OccasionArticle
    own: tuple[Example, ...]


def _taught(articles: Sequence[_TaughtArticle]) -> OccasionWeights:
    """Weights from the articles.

    The outline of each half comes from weights that the other half taught, as it will be of
    articles that were never seen.
    """
    halves = articles[0::2], articles[1::2]
    alone = [fit([x for each in half for x in each.own]) for half in halves]
    examples = [
        example
        for half, weights in zip(halves, reversed(alone), strict=True)
        for each in half
        for example in examples_of(each.article, weights)
    ]
    own = fit([x for each in articles for x in each.own])
    return OccasionWeights(fit(examples), own, LEAST)
