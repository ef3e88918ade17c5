"""The cue verbs and what each takes: mode, and the complement that makes it a cue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from onrecord.contract import Mode
from onrecord.word_lists import listed_lines


class Complement(StrEnum):
    """What must follow for the verb to be a cue."""

    CLAUSE = "clause"
    THAT = "that"
    TO = "to"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class CueWord:
    """One form of a cue verb. `particle` holds the words that must follow ("point *out*")."""

    lemma: str
    mode: Mode
    complement: Complement
    particle: tuple[str, ...] = ()


@cache
def cue_words() -> dict[str, tuple[CueWord, ...]]:
    """Every inflected form, in lower case, with its readings; those with a particle first."""
    readings: dict[str, list[CueWord]] = {}
    for line in listed_lines("extract", "cues"):
        base, mode, complement, *rest = line.split("\t")
        verb, *particle = base.split()
        word = CueWord(verb, Mode(mode), Complement(complement), tuple(particle))
        irregular = rest[0].split() if rest else []
        for form in {verb, *inflected(verb), *irregular}:
            readings.setdefault(form, []).append(word)
    return {
        form: tuple(sorted(words, key=lambda word: -len(word.particle)))
        for form, words in readings.items()
    }


def inflected(verb: str) -> tuple[str, ...]:
    """Third person, past and participle of a regular verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    stem = verb[:-1] if verb.endswith("e") else verb
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"
    return (third, f"{stem}ed", f"{stem}ing")
