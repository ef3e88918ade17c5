"""Numbers about a phrase that may tell a statement's occasion: what it is, how it stands to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log, log1p

from onrecord.identify.occasions.about_statement import same_or_other
from onrecord.identify.occasions.candidates import TURN_AFTER, TURN_BEFORE, Candidate, Part
from onrecord.identify.occasions.phrase import BARE, CONTENT, NOUN, SUBJECT, Phrase
from onrecord.identify.occasions.rereading.answers import Answers
from onrecord.identify.occasions.sorts import SORTS, is_named, sort_of
from onrecord.identify.occasions.turn import Turn

# What stands before it; others are rare.
_LEADS = (
    BARE,
    NOUN,
    CONTENT,
    SUBJECT,
    *("in", "at", "on", "during", "to", "with", "from", "by"),
    TURN_BEFORE,
    TURN_AFTER,
)
_LEAST_CHANCE = 1e-3


@dataclass(frozen=True, slots=True)
class Seen:
    """A candidate as the first reading saw it. `rank`: 0 for the most probable."""

    candidate: Candidate
    chance: float
    rank: int


def about_candidate(
    seen: Seen, turn: Turn, part: Part, answers: Mapping[Part, Answers], published: str | None
) -> Iterator[float]:
    """The same numbers in the same order for every candidate; truths are 0 and 1."""
    phrase, origin = seen.candidate.phrase, seen.candidate.turn
    yield from _phrase(phrase, published)
    yield origin.dated
    yield seen.chance
    yield log(seen.chance + _LEAST_CHANCE)
    yield seen.chance / (answers[part].told(turn) + _LEAST_CHANCE)
    yield seen.rank
    yield seen.rank == 0
    yield from _distance(turn, origin)
    yield answers[part].chance(origin, seen.candidate.value)
    for each in Part:
        yield answers[each].told_at(turn, origin)
        yield answers[each].told_at(origin, origin)


def _phrase(phrase: Phrase, published: str | None) -> Iterator[float]:
    sort = sort_of(phrase, published)
    yield from (phrase.lead == each for each in _LEADS)
    yield from (sort == each for each in SORTS)
    yield phrase.behind
    yield log1p(len(phrase.words.split()))
    yield is_named(phrase)
    # In print a line with the day is the day of the issue, not that of the talk.
    yield phrase.date is not None and published is not None and phrase.date.start == published


def _distance(turn: Turn, origin: Turn) -> Iterator[float]:
    who = same_or_other(turn.speaker, origin.speaker)
    yield origin is turn
    yield origin.number > turn.number
    yield log1p(max(0, turn.number - origin.number))
    yield log1p(max(0, turn.paragraph - origin.paragraph))
    yield origin.statement is None
    yield who == "same"
    yield who == "other"
    yield turn.sentence == origin.sentence
    yield turn.section != origin.section
    yield origin.opening
