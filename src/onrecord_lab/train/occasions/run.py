"""Teaches what chooses the occasion of a statement and writes it into the folder of a model.

Taught on PolNeAR's train split and FNC-1, by what readers labelled, and on articles written for the
project. Five parts in turn are read with weights that the other four taught: what the second
reading is taught on is then as it will be of articles that were never seen, and so is how well both
do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec

from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.reading import FirstReading, read_first
from onrecord.identify.occasions.rereading.network import REREADING, Rereader
from onrecord.identify.occasions.rereading.rows import RowReader
from onrecord.identify.occasions.weights import OCCASIONS, OccasionWeights
from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.train.export import export_rereading
from onrecord_lab.train.occasions.articles import OccasionArticle, read_labelled
from onrecord_lab.train.occasions.examples import (
    Example,
    counts_of,
    examples_of,
    lesson_of,
    own_examples_of,
)
from onrecord_lab.train.occasions.fit import fit
from onrecord_lab.train.occasions.rereading import Lesson, teach

_PARTS = 5
_SEED = 1
# So that 86 to 90 of 100 answers are right in dev articles and the project's own.
LEAST = {Part.VENUE: 0.58, Part.SAID: 0.66, Part.ADDRESSEE: 0.42}

Taught = Mapping[Part, Counts]


def teach_occasions(
    corpora: Path, model: Path, pipeline: Pipeline, tell: Callable[[str], None]
) -> Taught:
    """Writes `occasions.json` and `rereading.onnx`; the counts in articles not taught."""
    articles = sorted(read_labelled(corpora, pipeline), key=lambda article: article.name)
    Random(_SEED).shuffle(articles)
    tell(f"{len(articles)} articles read")
    taught = [_TaughtArticle(each, tuple(own_examples_of(each))) for each in articles]
    weights, first = _taught(taught), _first_readings(taught)
    tell("first reading taught")
    lessons = [_lessons(each, reading) for each, reading in zip(articles, first, strict=True)]
    found = _counts(articles, first, lessons)
    network = teach([lesson for each in lessons for lesson in each])
    tell("second reading taught")
    # Written last, at once: a run that was stopped leaves the model as it was.
    data = msgspec.json.format(msgspec.json.encode(weights), indent=1)
    (model / OCCASIONS).write_bytes(data + b"\n")
    export_rereading(network, model / REREADING)
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


def _first_readings(taught: Sequence[_TaughtArticle]) -> list[FirstReading]:
    """Of each article, with weights that it did not teach."""
    found: dict[int, FirstReading] = {}
    for part in range(_PARTS):
        weights = _taught([each for n, each in enumerate(taught) if n % _PARTS != part])
        for number in range(part, len(taught), _PARTS):
            found[number] = read_first(taught[number].article.reader(), weights)
    return [found[number] for number in range(len(taught))]


def _lessons(article: OccasionArticle, reading: FirstReading) -> tuple[Lesson, ...]:
    rows = RowReader(reading, article.phrases)
    return tuple(lesson_of(article, rows, part) for part in Part)


def _counts(
    articles: Sequence[OccasionArticle],
    first: Sequence[FirstReading],
    lessons: Sequence[Sequence[Lesson]],
) -> dict[Part, Counts]:
    """Right, wrong and missed in articles that the network was not taught."""
    found = dict.fromkeys(Part, Counts())
    for fold in range(_PARTS):
        others = [each for n, each in enumerate(lessons) if n % _PARTS != fold]
        rereader = Rereader(teach([lesson for each in others for lesson in each]), LEAST)
        for number in range(fold, len(articles), _PARTS):
            article = articles[number]
            chosen = rereader.choose(first[number], article.phrases)
            for part, counts in counts_of(article, chosen).items():
                found[part] += counts
    return found
