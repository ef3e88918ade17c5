"""Who a speaker is, in words: roles with their days, what reviewers decided, how it was found."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.contract import Speaker, SpeakerBasis
from onrecord.registry.known import Role
from onrecord.store.speakers.records import Explanation, Passage, SpeakerAction, SpeakerDecision
from onrecord.view.in_words import confidence_in_words, date_in_words, day_in_words, reason_in_words

FOUND_BY = {
    SpeakerBasis.NAME: "the source names the speaker",
    SpeakerBasis.APPOSITION: "the name stands beside the words of the source",
    SpeakerBasis.COREFERENCE: "the words of the source refer to a name elsewhere in the article",
    SpeakerBasis.TITLE: "the words of the source are the title of somebody whom the article names",
    SpeakerBasis.CONTINUATION: "the words before go on here",
    SpeakerBasis.DIALOGUE: "it is that speaker’s turn in a conversation",
    SpeakerBasis.REGISTRY: "the words of the source are a role in the list of speakers",
}


def role_in_words(role: Role) -> str:
    """ "Mayor of Orr, from 2012 to 7 May 2018"."""
    since = f"from {day_in_words(role.first_day)}" if role.first_day else ""
    until = f"to {day_in_words(role.last_day)}" if role.last_day else ""
    days = " ".join(filter(None, (since, until)))
    return f"{role.title}, {days}" if days else role.title


def decision_in_words(decision: SpeakerDecision) -> str:
    """What was decided, without who and when."""
    act = decision.act
    match act.action:
        case SpeakerAction.MERGE:
            other = act.other.name if act.other else ""
            return f"“{other}” is “{act.speaker.name}”"
        case SpeakerAction.SPLIT:
            where = " in one article" if act.article else ""
            return f"“{act.name}” is somebody else than “{act.speaker.name}”{where}"
        case SpeakerAction.RENAME:
            return f"“{act.speaker.name}” is shown as “{act.name}”"
        case _:
            return f"decision {decision.undoes} no longer holds"


def explained(explanation: Explanation) -> Iterator[str]:
    """How the speaker of a statement was found, a sentence for each step."""
    speaker = explanation.statement.speaker
    yield f"Speaker: {_answer(speaker)}."
    yield from _in_the_article(explanation)
    yield from _in_the_record(explanation)
    yield from _decided(explanation)


def _answer(speaker: Speaker) -> str:
    return speaker.name or f"unknown ({reason_in_words(speaker)})"


def _in_the_article(explanation: Explanation) -> Iterator[str]:
    read = explanation.read
    if read is None:
        yield "No machine read this statement: a reviewer added it."
        return
    where = explanation.location
    for passage in explanation.source:
        yield f"Source, at {passage.span.start:,} in {where}: {_quoted(passage)}."
    if not explanation.source:
        yield "No words of the article say who says it."
    yield f"Read as: {_answer(read.speaker)}{_how(read.speaker)}."
    for passage in explanation.name:
        if passage not in explanation.source:
            yield f"The name stands at {passage.span.start:,}: {_quoted(passage)}."
    others = [f"{each.name} ({each.confidence:.0%})" for each in read.speaker.alternatives]
    if others:
        yield f"Also considered: {', '.join(others)}."


def _how(speaker: Speaker) -> str:
    basis = f", since {FOUND_BY[speaker.basis]}" if speaker.basis else ""
    if speaker.confidence is None:
        return basis
    return f"{basis}; sure by {speaker.confidence:.0%}, {confidence_in_words(speaker.confidence)}"


def _in_the_record(explanation: Explanation) -> Iterator[str]:
    who = explanation.identity
    if who is None:
        return
    if explanation.role is not None:
        published = explanation.published
        day = f" on {date_in_words(published, short=True)}" if published else ""
        yield (
            f"In the list of speakers the source describes a role that {who.name} held{day}: "
            f"{role_in_words(explanation.role)}."
        )
    elif explanation.named and explanation.named != who.name:
        yield f"“{explanation.named}” is {who.name} in this record."
    others = [each.name for each in who.names if each.name not in (who.name, explanation.named)]
    if others:
        yield f"{who.name} is on record also as {', '.join(dict.fromkeys(others))}."
    if who.listed:
        yield f"In the list of speakers: {', '.join(who.listed)}."


def _decided(explanation: Explanation) -> Iterator[str]:
    for each in explanation.decisions:
        day = day_in_words(each.at)
        yield f"{each.reviewer} decided about the statement on {day}: {each.act.action}."
    for about in explanation.identity.decisions if explanation.identity else ():
        if about.holds:
            told = decision_in_words(about)
            yield f"{about.reviewer} decided about the speaker on {day_in_words(about.at)}: {told}."


def _quoted(passage: Passage) -> str:
    before, behind = (" ".join(part.split()) for part in (passage.before, passage.behind))
    words = " ".join(passage.words.split())
    return f"… {before} “{words}” {behind} …".replace("…  ", "… ")
