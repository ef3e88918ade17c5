"""What a ranking answers in articles it was not taught, and how sure that is: its calibration."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.identify.choice.candidates import CLASSES
from onrecord.identify.choice.ranking import Ranking, Scale
from onrecord.identify.resolve import Resolver
from onrecord_lab.evaluate.speakers.judgement import Verdict, verdict_on
from onrecord_lab.gold.speakers import SpeakerLabel
from onrecord_lab.train.speakers.articles import LabelledArticle

# How strongly the line of a class is drawn to that of all: few answers tell little.
_DRAWN = 4.0
_STEPS = 40
_LEAST_SLOPE = 0.1


@dataclass(frozen=True, slots=True)
class Answer:
    """A speaker who was named: by which class of source, how sure, and whether rightly.

    `name` is None where nobody was.
    """

    label: SpeakerLabel
    way: str
    chance: float
    name: str | None

    @property
    def verdict(self) -> Verdict:
        """What it is worth."""
        return verdict_on(self.label, self.name)


def answers_of(article: LabelledArticle, ranking: Ranking) -> Iterator[Answer]:
    """An answer to each label, every choice resting on those before it."""
    resolver = Resolver(article.view, ranking)
    for said in article.said:
        asked = resolver.ask(said.statement)
        found = resolver.resolve(asked)
        resolver.tell(said.statement, asked, found.meant)
        if not said.label.bad:
            yield Answer(said.label, found.way, found.speaker.confidence or 0.0, found.speaker.name)


def scales_of(answers: Iterable[Answer]) -> dict[str, Scale]:
    """By way of answering, the line that makes its chances probabilities."""
    by_way: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.name is not None:
            by_way[answer.way].append(answer)
    # What needs no choice has one chance for all: its line tells nothing of those that were chosen.
    chosen = [answer for way, same in by_way.items() if way in CLASSES for answer in same]
    overall = _line(chosen, Scale())
    return {
        way: _line(same, overall if way in CLASSES else Scale())
        for way, same in sorted(by_way.items())
    }


def _line(answers: Sequence[Answer], prior: Scale) -> Scale:
    """Logistic regression on the logit, drawn to the prior."""
    logits = np.array([_logit(answer.chance) for answer in answers])
    right = np.array([answer.verdict == Verdict.RIGHT for answer in answers], dtype=float)
    rows = np.column_stack([np.ones(len(logits)), logits])
    weights = before = np.array([prior.offset, prior.slope])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (right - chance) - _DRAWN * (weights - before)
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + _DRAWN * np.eye(2)
        step = np.linalg.solve(curve, gradient)
        weights = weights + step * min(1.0, 1.0 / max(float(np.abs(step).max()), 1e-9))
    # Never downwards: of few answers a sure one may be wrong, but not because it is sure.
    return Scale(round(max(float(weights[1]), _LEAST_SLOPE), 3), round(float(weights[0]), 3))


def _logit(chance: float) -> float:
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))
