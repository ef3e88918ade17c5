"""Plurals and their singulars, by the look of the word."""

from __future__ import annotations

from functools import cache

from onrecord.identify.quantities.word_tables import section_of, words_of

_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_WITH_ES = ("ches", "shes", "sses", "xes", "zzes")
_SHORTEST_WITH_IES = 5


def is_plural(word: str) -> bool:
    """True for a word that looks like a plural noun."""
    lower = word.lower()
    if lower in words_of("counted", "plurals"):
        return True
    last = lower.rpartition("-")[2]
    if last in words_of("counted", "singulars") or len(last) < 3:
        return False
    return last.endswith("men") or (last.endswith("s") and not last.endswith(_NOT_PLURAL))


def singular(noun: str) -> str:
    """The noun's last word in the singular, in lower case: "hanger cables" gives "cable"."""
    word = noun.lower().split()[-1]
    if (known := _irregular().get(word)) is not None:
        return known
    if word.endswith("men"):
        return f"{word[:-2]}an"
    if not is_plural(word) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) >= _SHORTEST_WITH_IES:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_WITH_ES) else word[:-1]


@cache
def _irregular() -> dict[str, str]:
    plurals, ones = zip(*(line.split() for line in section_of("counted", "irregular")), strict=True)
    return dict(zip(plurals, ones, strict=True))
