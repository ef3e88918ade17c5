"""Teaches what tells whether two wordings are one utterance, and writes it into a model's folder.

Taught on every second run of 50 lines of the translations, on copies of them with another figure,
name or negation (which report the same utterance, and disagree), on two of three clusters of the
articles whose pairs readers judged, and on two of three pairs written for the project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from onrecord.encoder.sentence_vectors import load_sentence_encoder
from onrecord.link.pairs.weights import PAIRS
from onrecord_lab.evaluate.links.altered_pairs import altered_pairs
from onrecord_lab.evaluate.links.labelled_pairs import (
    UNSURE,
    LabelledPair,
    article_pairs,
    own_pairs,
)
from onrecord_lab.evaluate.links.translations import translation_pairs
from onrecord_lab.train.pairs.lessons import Lesson, LessonMaker
from onrecord_lab.train.pairs.network import teach

# The translations are ten times as many as the others, and outlets shorten more than translators.
_ARTICLES, _OWN = 5.0, 4.0
# Drawn since they are hard, they are not as common as they are among what was judged.
_UNSURE = 2.5
# Beside every two translations stand up to four pairs that are others.
_TRANSLATED = 2.0
# Each pair is also learned from as if nobody had told who speaks.
_NAMELESS = 0.25
# The first so that F1 of both is near its best on the pairs held back: translations and articles.
_SAME, _SUGGESTED = 0.45, 0.3


def teach_pairs(corpora: Path, model: Path, tell: Callable[[str], None]) -> None:
    """Writes `pairs.json` into `model`, which holds `sentences.onnx`; the same for the same data.

    Raises OnrecordError where a corpus is missing.
    """
    maker = LessonMaker(load_sentence_encoder(model))
    lessons = list(_lessons(corpora, maker))
    tell(f"{len(lessons)} pairs read")
    numbers = teach(lessons).numbers(_SAME, _SUGGESTED)
    (model / PAIRS).write_bytes(msgspec.json.encode(numbers) + b"\n")


def _lessons(corpora: Path, maker: LessonMaker) -> Iterator[Lesson]:
    for pair in _taught(translation_pairs(corpora, maker)):
        yield from maker.lessons([pair], _TRANSLATED if pair.same else 1.0)
    yield from maker.lessons(altered_pairs(corpora, is_held_back=False))
    articles = list(_taught(article_pairs(corpora)))
    for pairs, weight in (
        ([pair for pair in articles if pair.sort != UNSURE], _ARTICLES),
        ([pair for pair in articles if pair.sort == UNSURE], _UNSURE),
        (list(_taught(own_pairs())), _OWN),
    ):
        yield from maker.lessons(pairs, weight)
        yield from maker.lessons(map(_without_speakers, pairs), weight * _NAMELESS)


def _taught(pairs: Iterable[LabelledPair]) -> Iterator[LabelledPair]:
    return (pair for pair in pairs if not pair.is_held_back)


def _without_speakers(pair: LabelledPair) -> LabelledPair:
    a, b = replace(pair.a, speaker=None), replace(pair.b, speaker=None)
    return replace(pair, a=a, b=b)
