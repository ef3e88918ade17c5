"""Which phrases can tell to whom, where or when something was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.identify.occasions.phrase import BARE, CONTENT, NOUN, SUBJECT, Phrase
from onrecord.identify.occasions.sorts import PEOPLE, is_named, is_pronoun, section_of
from onrecord.identify.occasions.turn import Turn
from onrecord.identify.occasions.turn_index import TurnIndex
from onrecord.identify.occasions.words import words_of


class Part(StrEnum):
    """What is told of an occasion, in the order in which it is chosen."""

    VENUE = "venue"
    SAID = "said"
    ADDRESSEE = "addressee"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that can tell a part of the occasion, and the turn that it stands in.

    value
        What it tells: the same for two phrases that tell the same.
    name
        Of an addressee: whom the words name; of somebody else who speaks before or after: the
        speaker's name.
    """

    phrase: Phrase
    turn: Turn
    value: str
    name: str | None = None


# The leads of candidates that are no phrases of the frame: who speaks before and after.
TURN_BEFORE, TURN_AFTER = "turn before", "turn after"
_ADDRESSEES_WITHOUT_PREPOSITION = (BARE, NOUN, CONTENT, SUBJECT)
_VENUES_WITHOUT_PREPOSITION = (BARE, NOUN)
_LANGUAGE_ENDINGS = ("ish", "ese")


def own_candidates(turn: Turn, part: Part) -> list[Candidate]:
    """The phrases of the turn itself that can tell the part, the first one of each value."""
    found: dict[str, Candidate] = {}
    for each in turn.phrases:
        if _can_tell(each, part, turn.cue):
            value = _value(each, part)
            found.setdefault(value, Candidate(each, turn, value))
    return list(found.values())


def turns_around(turn: Turn, index: TurnIndex, text: str) -> Iterator[Candidate]:
    """Who speaks before and after: in a dialogue each speaks to the other."""
    for lead, other in (
        (TURN_BEFORE, index.other_before(turn)),
        (TURN_AFTER, index.other_after(turn)),
    ):
        if other is None or other.statement is None:
            continue
        spans = other.statement.source or other.statement.speaker.spans
        if spans:
            phrase = Phrase(lead, spans[0], spans[0].of(text))
            yield Candidate(phrase, turn, f"{lead} {spans[0].start}", other.speaker)


def may_tell(candidate: Candidate, turn: Turn, part: Part, published: str | None) -> bool:
    """False for a speaker who would speak to themselves, and where a subheading stands between.

    What the head of the article sets as its scene holds over subheadings: an interview has them.
    Nor does a line with a day at the head of an article tell when something was said, but in a
    transcript, and there not where it is the day of publication: of an interview in print it is
    that of the issue.
    """
    origin = candidate.turn
    if origin.section != turn.section and not (origin.opening and origin.statement is None):
        return False
    if part is Part.ADDRESSEE:
        return candidate.name is None or candidate.name != turn.speaker
    if part is Part.SAID and origin.dated:
        day = candidate.phrase.date
        return turn.labelled and (day is None or published is None or day.start != published)
    return True


def _value(phrase: Phrase, part: Part) -> str:
    date = phrase.date
    if part is Part.SAID and date is not None and (date.start or date.end):
        return f"{date.start} {date.end}"
    return phrase.words.lower()


def _can_tell(phrase: Phrase, part: Part, cue: str) -> bool:
    match part:
        case Part.SAID:
            return phrase.date is not None and phrase.lead not in words_of("before-stretches")
        case Part.ADDRESSEE:
            return _leads_to_somebody(phrase) and _is_somebody(phrase, cue)
        case Part.VENUE:
            return _leads_to_a_venue(phrase) and _is_somewhere(phrase)


def _leads_to_somebody(phrase: Phrase) -> bool:
    lead = phrase.lead
    return lead in _ADDRESSEES_WITHOUT_PREPOSITION or lead in words_of("before-addressees")


def _is_somebody(phrase: Phrase, cue: str) -> bool:
    """True for whom a cue addresses, a name, a pronoun, people; false for "to repeal the law"."""
    if not phrase.head:
        return False
    if phrase.lead == CONTENT and cue.rpartition(" ")[2] in words_of("addressing"):
        return True
    if (
        phrase.lead == BARE
        or is_named(phrase)
        or is_pronoun(phrase)
        or section_of(phrase) == PEOPLE
    ):
        return True
    some = phrase.words.split()[0].lower() in words_of("owners") or phrase.head.endswith("s")
    return some and phrase.lead in words_of("before-anybody")


def _leads_to_a_venue(phrase: Phrase) -> bool:
    lead = phrase.lead
    return lead in _VENUES_WITHOUT_PREPOSITION or lead in words_of("before-venues")


def _is_somewhere(phrase: Phrase) -> bool:
    """True for events, writings, broadcasts, places and whatever has a name but a language."""
    if not phrase.head:
        return False
    known = (
        section_of(phrase) not in ("", PEOPLE)
        or is_named(phrase)
        or phrase.lead in words_of("before-anywhere")
    )
    return known and not _is_language(phrase)


def _is_language(phrase: Phrase) -> bool:
    """True for "in Spanish"."""
    word = phrase.words.lower()
    return phrase.lead == "in" and (
        word in words_of("languages") or word.endswith(_LANGUAGE_ENDINGS)
    )
