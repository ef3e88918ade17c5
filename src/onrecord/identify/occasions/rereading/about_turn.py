"""Numbers about a statement: what it is, how it is worded, where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from math import log1p

from onrecord.contract import Kind, Mode
from onrecord.identify.occasions.about_statement import source_form, tense_of
from onrecord.identify.occasions.rereading.answers import Answers, ToldTurns
from onrecord.identify.occasions.turn import Turn
from onrecord.identify.occasions.words import words_of

_FORMS = ("none", "pronoun", "one word", "short", "long")
_TENSES = ("general", "before then", "to come", "present")


def about_turn(turn: Turn, told: ToldTurns, answers: Answers) -> Iterator[float]:
    """The same numbers in the same order for every statement; truths are 0 and 1."""
    statement = turn.statement
    assert statement is not None
    yield from (statement.mode is mode for mode in Mode)
    yield from (statement.kind is kind for kind in Kind)
    yield statement.within is not None
    yield statement.headline
    yield turn.labelled
    yield from _wording(turn)
    yield from _standing(turn, told, answers)


def _wording(turn: Turn) -> Iterator[float]:
    cue, form, tense = turn.cue, source_form(turn.source), tense_of(turn.cue)
    yield from (form == each for each in _FORMS)
    yield not cue
    yield from (tense == each for each in _TENSES)
    yield log1p(len(cue.split()))
    yield cue.endswith("ing")
    yield cue == "said"
    yield cue in words_of("adding")


def _standing(turn: Turn, told: ToldTurns, answers: Answers) -> Iterator[float]:
    of_speaker = told.of_speaker(turn)
    yield answers.told(turn)
    yield log1p(answers.count(turn))
    yield log1p(turn.paragraph)
    yield told.place(turn) / len(told.all)
    yield log1p(len(told.all))
    yield log1p(len(of_speaker))
    yield log1p(told.spoken_before(turn))
    yield turn.speaker is None
