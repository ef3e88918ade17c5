"""Past or future: what the verbs around an expression tell."""

from __future__ import annotations

import re

from onrecord.contract import Span
from onrecord.identify.dates.reference import Direction
from onrecord.identify.dates.verbs import HABIT, VERB

# So far around an expression its sentence is looked at.
_BEFORE, _AFTER = 160, 80
# A dash and a semicolon end what a verb tells as well.
_SENTENCE_END = re.compile(r"(?:[.!?][”\"’')]*|[:;])\s|\s?—|\n")
# An expression that stands so early leads its sentence: the verb follows.
LEADING = 15
_CLAUSE = re.compile(r"[,;]|\b(?:and|but|which|who|that|as|while|when|because)\b")
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|by|before|through|as of)\s+(?:the\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\s*(?:Starting )?[Ff]rom\s+(?:the\s+)?")

# By the group of VERB that matched.
_DIRECTIONS = {
    "habit": Direction.HABIT,
    "future": Direction.FUTURE,
    "short": Direction.FUTURE,
    "present": Direction.PRESENT,
    "spoken": Direction.PRESENT,
    "owned": Direction.PRESENT,
    "past": Direction.PAST,
    "done": Direction.PAST,
    "had": Direction.PAST,
}


def direction_at(text: str, span: Span) -> Direction:
    """The tense of the verb before the expression in its sentence, else of the one after it.

    NONE where the sentence has no such verb; PRESENT is of plans ("opens on Friday") or habits
    ("closes in November"), as the expression is fine or coarse; HABIT where a word tells so.
    """
    behind = text[max(0, span.start - _BEFORE) : span.start]
    borders = [match.end() for match in _SENTENCE_END.finditer(behind)]
    behind = behind[borders[-1] if borders else 0 :]
    if _SINCE.search(behind):
        return Direction.PAST
    ahead = text[span.end : span.end + _AFTER]
    verbs = [verb for verb in VERB.finditer(behind) if verb.lastgroup]
    if verbs:
        told = _told(_deciding(verbs, behind))
    else:
        told = _told_after(ahead, leads=len(behind) < LEADING)
    if told in (Direction.PRESENT, Direction.HABIT) and _tells_habit(verbs, ahead):
        return Direction.HABIT
    if told in (Direction.PRESENT, Direction.NONE) and _is_until(behind):
        return Direction.FUTURE
    return told


def _is_until(behind: str) -> bool:
    """ "Until Friday", and "from Friday" where a sentence begins."""
    return bool(_UNTIL.search(behind) or _FROM.fullmatch(behind))


def _tells_habit(verbs: list[re.Match[str]], ahead: str) -> bool:
    """True where a word of the sentence says that it happens again and again."""
    if any(verb["habit"] for verb in verbs):
        return True
    end = _SENTENCE_END.search(ahead)
    return bool(HABIT.search(ahead, 0, end.start() if end else len(ahead)))


def _deciding(verbs: list[re.Match[str]], behind: str) -> re.Match[str]:
    """The last verb; if that can be a noun ("the vote"), one before it in the same clause."""
    last = verbs[-1]
    for verb in reversed(verbs):
        if _CLAUSE.search(behind, verb.end(), last.start()):
            break
        if not verb["present"]:
            return verb
    return last


def _told_after(ahead: str, *, leads: bool) -> Direction:
    """Of the words behind the expression: to the comma, if words before it have no verb."""
    end = _SENTENCE_END.search(ahead)
    ahead = ahead[: end.start() if end else len(ahead)]
    ahead = ahead if leads else ahead.partition(",")[0]
    verbs = [verb for verb in VERB.finditer(ahead) if verb.lastgroup]
    if not verbs:
        return Direction.NONE
    is_noun = verbs[0]["present"] and len(verbs) > 1
    is_noun = is_noun and not _CLAUSE.search(ahead, verbs[0].end(), verbs[1].start())
    return _told(verbs[1] if is_noun else verbs[0])


def _told(verb: re.Match[str]) -> Direction:
    return _DIRECTIONS[verb.lastgroup or ""]
