"""What is true of a phrase of the statement's own frame: how it stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.contract import Mode
from onrecord.identify.occasions.asked import Asked
from onrecord.identify.occasions.candidates import TURN_AFTER, TURN_BEFORE, Candidate
from onrecord.identify.occasions.edges import bin_of
from onrecord.identify.occasions.phrase import BARE, Phrase
from onrecord.identify.occasions.sorts import section_of, sort_of
from onrecord.identify.occasions.turn import Turn
from onrecord.identify.occasions.words import words_of

_MOST_COUNTED = 3
# A phrase opens its sentence within so many characters ("And on Monday"); others stand so far
# behind source and cue. Set by hand.
_OPENING = 12
_BEHIND = (4, 20, 60)
# The first section that lists the word before a phrase counts.
_SECTIONS_BEFORE = ("addressing", "broadcasting", "events", "written", "speaking")
_VERB_ENDINGS = ("ed", "ing")


def own_features(
    asked: Asked, candidate: Candidate, rank: int, about: Sequence[str]
) -> Iterator[str]:
    """What is true of it. `rank`: its number among them; `about`: what is true of the statement."""
    phrase = candidate.phrase
    if phrase.lead in (TURN_BEFORE, TURN_AFTER):
        true = ("", *about, *_dialogue(asked))
        yield from (f"{phrase.lead} {each}" for each in true)
        return
    yield "own"
    yield from (f"own {each}" for each in _standing(asked, phrase))
    yield f"own number {min(rank, _MOST_COUNTED)}"
    if phrase.behind:
        yield "own directly behind"
    if phrase.date is not None and phrase.head:
        yield f"own date in {section_of(phrase) or 'other'}"
    yield from (f"own {each}" for each in about)


def _standing(asked: Asked, phrase: Phrase) -> Iterator[str]:
    """What the phrase is, what stands before it, and where it stands."""
    lead, sort = phrase.lead or "bare", sort_of(phrase, asked.published)
    before, place = _before(asked.turn, phrase), _place(asked.turn, phrase)
    yield lead
    yield sort
    yield f"{lead} {sort}"
    yield f"behind {before}"
    yield f"behind {before} {lead}"
    yield place
    yield f"{place} {lead}"


def _dialogue(asked: Asked) -> Iterator[str]:
    """Whether it is one: questions and answers."""
    before = asked.index.answered(asked.turn)
    if before is not None and before.mode is Mode.QUESTION:
        yield "behind a question"
    if "ask" in asked.turn.cue:
        yield "asking"


def _before(turn: Turn, phrase: Phrase) -> str:
    """What sort of word stands before the phrase."""
    word = phrase.before
    if not word:
        return "nothing"
    if turn.cue and turn.cue.endswith(word) and phrase.lead != BARE:
        return "cue"
    section = next((each for each in _SECTIONS_BEFORE if word in words_of(each)), None)
    if section is not None:
        return section
    if word.endswith(_VERB_ENDINGS):
        return "verb"
    return "word" if word[0].isalnum() else "mark"


def _place(turn: Turn, phrase: Phrase) -> str:
    """Where it stands in the frame: before, between or behind source and cue, and how far."""
    anchors, stretches = turn.frame.anchors, turn.frame.stretches
    if not anchors:
        return "scene"
    if phrase.span.end <= anchors[0].start:
        opens = turn.frame.opens and phrase.span.start - stretches[0].start < _OPENING
        return "opens" if opens else "before"
    if any(anchor.holds(phrase.span) for anchor in anchors):
        return "in cue"
    last = anchors[-1]
    if phrase.span.start < last.start:
        return "between"
    if any(s.start <= last.start and phrase.span.end <= s.end for s in stretches):
        return f"behind {bin_of(phrase.span.start - last.end, _BEHIND)}"
    return "aside"
