"""How well pairs of one utterance are told from others, beside plain measures.

The thresholds of the plain measures are the best on the taught part, the judge's own was set with
an eye on the pairs held back; all are measured on these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord_lab.evaluate.counts import Counts, percent
from onrecord_lab.evaluate.links.jaccard import word_jaccard
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair
from onrecord_lab.evaluate.links.measures import Measure, best_threshold
from onrecord_lab.evaluate.reliability import Answer, bins_of, calibration_error

# Pairs that words tell are left out: the easy rest proves nothing.
_FEW_COMMON, _MANY_COMMON = 0.35, 0.16


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Of the held-back pairs of a set: how many, how many are the same, F1 by each measure.

    `calibration`: the mean distance of the judge's probability and the share that is the same.
    """

    pairs: int
    same: int
    f1: Mapping[str, float]
    calibration: float


def is_hard(pair: LabelledPair) -> bool:
    """The same in few common words, or others in many."""
    overlap = word_jaccard(pair.a.text, pair.b.text)
    return overlap < _FEW_COMMON if pair.same else overlap >= _MANY_COMMON


def measure_pairs(
    pairs: Sequence[LabelledPair], plain: Mapping[str, Measure], judge: Measure, same: float
) -> PairFigures:
    """F1 of the judge from the probability `same` on; of the plain measures at their best."""
    taught = [pair for pair in pairs if not pair.is_held_back]
    held_back = [pair for pair in pairs if pair.is_held_back]
    gold = [pair.same for pair in taught]
    least = {name: best_threshold(measure(taught), gold) for name, measure in plain.items()}
    f1 = {name: _f1(plain[name], held_back, least[name]) for name in plain}
    return PairFigures(
        pairs=len(held_back),
        same=sum(pair.same for pair in held_back),
        f1=f1 | {"ours": _f1(judge, held_back, same)},
        calibration=percent(calibration_error(bins_of(_answers(judge, held_back)))),
    )


def _answers(judge: Measure, pairs: Sequence[LabelledPair]) -> Iterator[Answer]:
    for pair, score in zip(pairs, judge(pairs).tolist(), strict=True):
        yield Answer(score, pair.same)


def _f1(measure: Measure, pairs: Sequence[LabelledPair], least: float) -> float:
    gold = np.array([pair.same for pair in pairs])
    found = measure(pairs) >= least
    counts = Counts(
        right=int((found & gold).sum()),
        wrong=int((found & ~gold).sum()),
        missed=int((~found & gold).sum()),
    )
    return percent(counts.f1)
