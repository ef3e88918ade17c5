"""What is true of a statement itself, and of how it goes on from an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.contract import Mode
from onrecord.identify.occasions.asked import Asked
from onrecord.identify.occasions.edges import bin_of
from onrecord.identify.occasions.turn import Turn
from onrecord.identify.occasions.words import words_of

_GENERAL = re.compile(
    r"\b(?:has|have|often|always|repeatedly|usually|frequently|regularly|long|once|never)\b"
)
_BEFORE_THEN = re.compile(r"\bhad\b")
_TO_COME = re.compile(r"\b(?:will|would|plans?|expected)\b")
_PAST = re.compile(r"(?:ed|said|told|wrote|spoke|made|began|gave|took|went|asking|saying|ing)\b")
# A source of more words describes whom it names.
_SHORT_SOURCE = 3
_FEW = (0, 1, 2, 4)


def about_statement(asked: Asked) -> Iterator[str]:
    """The statement's mode and kind, how its source and cue are worded, where it stands."""
    statement, cue = asked.statement, asked.turn.cue
    yield f"mode {statement.mode}"
    yield f"kind {statement.kind}"
    yield f"source {source_form(asked.turn.source)}"
    if cue in words_of("adding"):
        yield "adding"
    if asked.turn.labelled:
        yield "labelled"
    if statement.headline:
        yield "headline"
    if statement.within is not None:
        yield "within"
    if not statement.cue:
        yield "no cue"
    elif not statement.source:
        yield "no source"
    tense = tense_of(cue)
    if tense:
        yield tense


def goes_on(asked: Asked) -> Iterator[str]:
    """How the statement stands to its antecedent; nothing where it has none."""
    if asked.antecedent is None:
        return
    last = asked.antecedent.turn
    who = same_or_other(asked.turn.speaker, last.speaker)
    yield f"goes on {who}"
    yield from (f"goes on {who} {each}" for each in _beside(asked, last))


def _beside(asked: Asked, last: Turn) -> Iterator[str]:
    """How far the statement is from an earlier one, and how both are worded."""
    turn, statement = asked.turn, asked.statement
    mode = "said" if statement.mode in (Mode.SPEECH, Mode.QUESTION) else "thought"
    yield f"{mode} paragraphs {bin_of(turn.paragraph - last.paragraph, _FEW)}"
    yield f"others between {bin_of(asked.index.between(last, turn), _FEW)}"
    yield f"beside own {bool(asked.own)}"
    yield f"source {source_form(turn.source)}"
    yield f"{statement.kind}"
    if turn.labelled:
        yield "labelled"
    if turn.section != last.section:
        yield "over subheading"
    if turn.sentence == last.sentence:
        yield "same sentence"
    now, before = tense_of(turn.cue), tense_of(last.cue)
    if now:
        yield now
    if before:
        yield f"from {before}"


def same_or_other(speaker: str | None, other: str | None) -> str:
    """Whether the same one speaks as where a phrase was told."""
    if speaker is None or other is None:
        return "unknown"
    return "same" if speaker == other else "other"


def tense_of(cue: str) -> str:
    """What the cue's words tell of when; empty for one act in the past."""
    if _GENERAL.search(cue):
        return "general"
    if _BEFORE_THEN.search(cue):
        return "before then"
    if _TO_COME.search(cue):
        return "to come"
    return "" if _PAST.search(cue) else "present"


def source_form(source: str) -> str:
    """How much the source's words tell: whoever is introduced in full speaks for the first time."""
    words = source.split()
    if not words:
        return "none"
    if len(words) == 1:
        return "pronoun" if words[0].lower() in words_of("subjects") else "one word"
    return "short" if len(words) <= _SHORT_SOURCE else "long"
