"""Numbers about the statements around one, seen with a phrase that may tell its occasion."""

from __future__ import annotations

from collections.abc import Iterator
from math import log1p

from onrecord.identify.occasions.candidates import Candidate
from onrecord.identify.occasions.rereading.answers import Answers, ToldTurns
from onrecord.identify.occasions.turn import Turn

_NEIGHBOURS = (-2, -1, 1, 2, 3)
# What stands for a neighbour that is not there: as if far away.
_NONE = (0.0, 0.0, 0.0, 3.0, 0.0, 0.0)
# So many statements between a phrase and the statement are looked at.
_MOST_BETWEEN = 50


def around(candidate: Candidate, turn: Turn, told: ToldTurns, answers: Answers) -> Iterator[float]:
    """The same numbers in the same order for every candidate; truths are 0 and 1."""
    for offset in _NEIGHBOURS:
        neighbour = told.beside(turn, offset)
        if neighbour is None:
            yield from _NONE
        else:
            yield from _neighbour(candidate, turn, neighbour, answers)
    yield from _between(candidate, turn, told, answers)


def _neighbour(
    candidate: Candidate, turn: Turn, neighbour: Turn, answers: Answers
) -> Iterator[float]:
    yield answers.chance(neighbour, candidate.value)
    yield answers.told(neighbour)
    yield turn.speaker is not None and neighbour.speaker == turn.speaker
    yield log1p(abs(neighbour.paragraph - turn.paragraph))
    yield answers.other_own(neighbour, candidate.value)
    yield neighbour.sentence == turn.sentence


def _between(
    candidate: Candidate, turn: Turn, told: ToldTurns, answers: Answers
) -> Iterator[float]:
    value = candidate.value
    between = told.between(candidate.turn, turn, _MOST_BETWEEN)
    same = [each for each in between if each.speaker == turn.speaker]
    chances = [answers.chance(each, value) for each in between]
    yield log1p(len(same))
    yield log1p(len(between) - len(same))
    yield sum(chances) / len(chances) if chances else 0.0
    yield min((answers.chance(each, value) for each in same), default=1.0)
    yield max((answers.other_own(each, value) for each in between), default=0.0)
    yield max((answers.other_own(each, value) for each in same), default=0.0)
