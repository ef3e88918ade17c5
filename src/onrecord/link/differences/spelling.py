"""One spelling for all ways to write a word: British and American, with accents or without."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

from onrecord.word_lists import listed_lines

# The forms are compared and never shown, so that it does no harm that "promise" is changed too.
_RULES = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?<=\w{3})is(e|ed|es|er|ers|ing|ation|ations|ational)$", r"iz\1"),
        (r"(?<=\w{2}l)ys(e|ed|es|er|ers|ing)$", r"yz\1"),
        (r"(?<=[a-z][aeiou][bdlmnpruv])our", "or"),
        (r"(?<=[a-z]{2}[bhv])our(?=s?$|ed$|ing$|al$|ite)", "or"),
        (r"(?<=havi)our", "or"),
        (r"(?<=\w[aeinrs][tb])re(s?)$", r"er\1"),
        (r"^(.*[aeiouy][^aeiou]+[aeiou]l)l(ed|ing|er|ers)$", r"\1\2"),
        (r"(?<=[aio]l)ogue(s?)$", r"og\1"),
    )
)
_LONGEST = 40


@lru_cache(maxsize=50_000)
def spelled(word: str) -> str:
    """The one spelling that stands for all of a word in small letters."""
    if len(word) > _LONGEST:
        return word
    if (listed := _listed().get(word)) is not None:
        return listed
    word = word.replace(".", "")
    if not word.isascii():
        word = anyascii(word).lower() or word
    if (listed := _listed().get(word)) is not None:
        return listed
    for pattern, plain in _RULES:
        word = pattern.sub(plain, word)
    return word


@cache
def _listed() -> dict[str, str]:
    groups = (line.split() for line in listed_lines("link", "spellings"))
    return {word: group[0] for group in groups for word in group}
