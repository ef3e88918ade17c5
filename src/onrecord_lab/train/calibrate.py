"""Fits the confidence and the thresholds on articles that the network was not taught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.calibration import SIGNALS, Calibration
from onrecord.extract.decoding import Decoded
from onrecord.extract.selection import Judged, part_contents, select
from onrecord_lab.attribution import Attribution
from onrecord_lab.corpora.polnear import PolnearArticle
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import item_of
from onrecord_lab.evaluate.matching import (
    LEAST_OVERLAP,
    best_first,
    intersection_over_union,
    match_in_order,
    same_source,
)
from onrecord_lab.evaluate.score import add_scores, score_article

# Every piece with this chance of beginning a cue is looked at; the confidence decides.
LEAST_CHANCE = 0.1
# Swept together.
_CONFIDENCES = tuple(round(0.2 + 0.025 * i, 3) for i in range(13))
_SHARED = (0.3, 0.5, 0.7)
_RIDGE = 1.0  # pulls the weights of signals that tell nothing to zero
_STEPS = 50


@dataclass(frozen=True, slots=True)
class Read:
    """An article, and everything that was decoded in it before any threshold.

    `pairs`: gold and found indices that score.py's attribution would match, with their overlap,
    the best first.
    """

    article: PolnearArticle
    found: tuple[Decoded, ...]
    pairs: tuple[tuple[int, int], ...]


def read_of(article: PolnearArticle, found: Sequence[Decoded]) -> Read:
    """Finds the pairs once, so that thresholds can be swept in seconds."""
    inside = double_quoted(article.text)
    gold = [item_of(a, article.text, inside) for a in article.attributions]
    items = [item_of(_attribution(d), article.text, inside) for d in found]
    pairs = [
        (overlap, g, f)
        for g, right in enumerate(gold)
        for f, item in enumerate(items)
        if same_source(right, item)
        and (overlap := intersection_over_union(right.content, item.content)) >= LEAST_OVERLAP
    ]
    return Read(article, tuple(found), tuple((g, f) for _, g, f in best_first(pairs)))


def calibrate(read: Sequence[Read]) -> Calibration:
    """Weights of the best likelihood, thresholds of the best attribution F1."""
    signals = np.array([_vector(d) for each in read for d in each.found])
    right = np.array([r for each in read for r in _right(each)], dtype=float)
    bias, weights = _fit(signals, right)
    told = dict(zip(SIGNALS, (round(float(w), 5) for w in weights), strict=True))
    plain = Calibration(round(bias, 5), told, LEAST_CHANCE, _CONFIDENCES[0], _SHARED[1])
    return max(_swept(plain), key=lambda calibration: attribution_f1(read, calibration))


def attribution_f1(read: Sequence[Read], calibration: Calibration) -> float:
    """What score.py calls attr, with this calibration."""
    right = told = gold = 0
    for each in read:
        kept = {id(judged.found) for judged in told_of(each, calibration)}
        indices = {f for f, found in enumerate(each.found) if id(found) in kept}
        right += len(match_in_order(pair for pair in each.pairs if pair[1] in indices))
        told += len(indices)
        gold += sum(bool(attribution.content) for attribution in each.article.attributions)
    return 2 * right / (told + gold) if told + gold else 0.0


def told_of(read: Read, calibration: Calibration) -> list[Judged]:
    """What the calibration would tell of an article."""
    judged = [Judged(found, calibration.confidence(found.signals)) for found in read.found]
    return select(judged, calibration)


def scores_of(read: Sequence[Read], calibration: Calibration) -> dict[str, float]:
    """F1 by measure, in percent, of what the calibration would tell."""
    scores = add_scores(
        score_article(
            each.article.attributions,
            [_attribution(judged.found) for judged in part_contents(told_of(each, calibration))],
            each.article.text,
        )
        for each in read
    )
    return {name: round(100 * counts.f1, 1) for name, counts in scores.items()}


def _swept(plain: Calibration) -> list[Calibration]:
    return [
        replace(plain, least_confidence=confidence, most_shared=shared)
        for confidence in _CONFIDENCES
        for shared in _SHARED
    ]


def _attribution(found: Decoded) -> Attribution:
    return Attribution(found.source, found.cue, found.content)


def _vector(found: Decoded) -> list[float]:
    return [getattr(found.signals, name) for name in SIGNALS]


def _right(read: Read) -> list[bool]:
    """For each attribution, whether it is right where all are told."""
    matched = set(match_in_order(read.pairs).values())
    return [index in matched for index in range(len(read.found))]


def _fit(
    signals: NDArray[np.float64], right: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """Logistic regression by Newton's method, on signals brought to one scale first."""
    mean, scale = signals.mean(0), signals.std(0) + 1e-9
    rows = np.column_stack([np.ones(len(signals)), (signals - mean) / scale])
    ridge = np.diag([0.0] + [_RIDGE] * signals.shape[1])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (right - chance) - ridge @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    scaled = weights[1:] / scale
    return float(weights[0] - scaled @ mean), scaled
