"""What qualifies a figure: "about", "more than", "or so", "on average"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.contract import Modifier
from onrecord.identify.quantities.gaps import HYPHEN, SPACE
from onrecord.identify.quantities.word_tables import section_of, words_of

_LONGEST = 60
_MOST_WORDS = 5
_WORDS = re.compile(r"[<>≤≥~≈]=?|[^\s,;:()\"“”<>≤≥~≈]+|[,;:()\"“”]")
_AFTER = re.compile(rf"(?:{SPACE}|{HYPHEN})((?:[a-z]+ ){{0,3}}[a-z]+)")
_STOPS = re.compile(r"[.!?]$")
_OPEN_BELOW = (Modifier.AT_MOST, Modifier.LESS_THAN)
_OPEN_ABOVE = (Modifier.AT_LEAST, Modifier.MORE_THAN)


@dataclass(frozen=True, slots=True)
class Qualified:
    """A modifier and where its words end (begin, for one that stands before)."""

    modifier: Modifier
    place: int


def modifier_before(text: str, start: int, *, time: bool = False) -> Modifier | None:
    """What the words right before `start` make of the figure there; the nearest one counts.

    `time`: whether it measures time, over which things happen.
    """
    words = _words_before(text, start)
    for _ in range(2):
        for count in range(min(_MOST_WORDS, len(words)), 0, -1):
            found = _before().get(" ".join(words[-count:]))
            if found is not None:
                told, further = words[len(words) - count], words[:-count]
                is_over = told == "over" and count == 1 and _is_other_over(further, time=time)
                is_other = is_over or _is_other(found, further)
                return None if is_other else found
        if not words or (words[-1] not in words_of("modifiers", "filler") and words[-1] != ","):
            return None
        words = words[:-1]
    return None


def modifier_after(text: str, end: int) -> Qualified | None:
    """The modifier right behind the figure or its noun: "or more", "or so", "+", "on average"."""
    if text[end : end + 1] == "+":
        return Qualified(Modifier.AT_LEAST, end + 1)
    found = _AFTER.match(text, end)
    if found is None:
        return None
    words = found[1].split(" ")
    for count in range(len(words), 0, -1):
        told = " ".join(words[:count])
        modifier = _after().get(told)
        if modifier is not None and not _goes_on(words, count):
            return Qualified(modifier, found.start(1) + len(told))
    return None


def is_open_below(modifier: Modifier | None) -> bool:
    """True where the figure is the most that is meant."""
    return modifier in _OPEN_BELOW


def is_open_above(modifier: Modifier | None) -> bool:
    """True where the figure is the least that is meant."""
    return modifier in _OPEN_ABOVE


def _words_before(text: str, start: int) -> list[str]:
    """The last words of the sentence before `start`, commas among them, in lower case."""
    words: list[str] = []
    before = text[max(0, start - _LONGEST) : start].rpartition("\n\n")[2]
    for word in reversed(_WORDS.findall(before.lower())):
        if _STOPS.search(word) or len(words) > _MOST_WORDS + 2:
            break
        words.insert(0, word)
    return words


def _goes_on(words: list[str], count: int) -> bool:
    """True for "or more than 42 billion" and "plus interest", which belong to what follows."""
    behind = words[count : count + 1]
    return behind == ["than"] or (words[0] == "plus" and behind != [])


def _is_other(modifier: Modifier, words: list[str]) -> bool:
    """True where nothing is estimated: "talked about two men"."""
    if modifier is not Modifier.ABOUT or not words:
        return False
    return words[-1] in words_of("modifiers", "not after about")


def _is_other_over(words: list[str], *, time: bool) -> bool:
    """True for "over three hours" in which something happened, and "handed over $25 million"."""
    last = words[-1] if words else ""
    if last in words_of("modifiers", "over of time"):
        return False
    return time or last in words_of("modifiers", "over of verbs")


@cache
def _before() -> dict[str, Modifier]:
    return {line: each for each in Modifier for line in section_of("modifiers", f"before {each}")}


@cache
def _after() -> dict[str, Modifier]:
    return {line: each for each in Modifier for line in section_of("modifiers", f"after {each}")}
