"""How well pairs of one utterance are told from others, beside plain measures.

Everything is chosen on the taught part (the thresholds of the plain measures) and measured on the
part that was held back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord_lab.evaluate.counts import Counts, percent
from onrecord_lab.evaluate.links.jaccard import word_jaccard
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair
from onrecord_lab.evaluate.links.measures import Measure, best_threshold

# Pairs that words tell are left out: the easy rest proves nothing.
_FEW_COMMON, _MANY_COMMON = 0.35, 0.16


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Of the held-back pairs of a set: how many, how many are the same, F1 by each measure."""

    pairs: int
    same: int
    f1: Mapping[str, float]


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
    )


def _f1(measure: Measure, pairs: Sequence[LabelledPair], least: float) -> float:
    gold = np.array([pair.same for pair in pairs])
    found = measure(pairs) >= least
    counts = Counts(
        right=int((found & gold).sum()),
        wrong=int((found & ~gold).sum()),
        missed=int((~found & gold).sum()),
    )
    return percent(counts.f1)
