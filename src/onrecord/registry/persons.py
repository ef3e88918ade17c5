"""A person's name in its parts: first name, those between, last name, Jr."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.registry.fold import plain_words, sounded, without_titles

# "J.K." and "JK" before a last name are two initials.
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")
# Not the end of "Kim Jong-Un", whose last syllable is short.
_TWO_NAMES = re.compile(r"(?!(?:al|el)-)[^\W\d_]+(?:-[A-Z][^\W\d_]{3,})+", re.IGNORECASE)
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii"}
_BEFORE_LAST = frozenset("van von der den de della di da la le du bin ibn".split())
# "Bashar al-Assad" and "Bashar Assad" are one name.
_ARTICLES = frozenset({"al", "el"})


@dataclass(frozen=True, slots=True)
class Person:
    """The parts of a name, each as it sounds; `first` is empty where only one name is given.

    letter
        The first letter of the first name as it is spelled.
    joined
        The whole name without blanks: "Kim Jong-un" and "Kim Jong Un" are alike in it.
    """

    first: str
    letter: str
    between: tuple[str, ...]
    last: str
    suffix: str
    joined: str

    @property
    def has_initial(self) -> bool:
        """True where of the first name only its first letter is given."""
        return len(self.first) == 1


@lru_cache(maxsize=50_000)
def person_of(name: str) -> Person | None:
    """The parts of a person's name; None where it has no letters."""
    words = list(without_titles(plain_words(_spread(name))))
    suffix = ""
    if len(words) > 1 and words[-1] in _SUFFIXES:
        suffix = _SUFFIXES[words.pop()]
    words = [word for place, word in enumerate(words) if not _is_article(word, place)]
    if not words:
        return None
    start = len(words) - 1
    while start > 1 and words[start - 1] in _BEFORE_LAST:
        start -= 1
    sounds = [sounded(word) if len(word) > 1 else word for word in words]
    return Person(
        first=sounds[0] if start else "",
        letter=words[0][0] if start else "",
        between=tuple(sounds[1:start]),
        last=" ".join(sounds[start:]),
        suffix=suffix,
        joined="".join(sounds),
    )


def _is_article(word: str, place: int) -> bool:
    return place > 0 and word in _ARTICLES


def _spread(name: str) -> str:
    """Initials each a word of its own; a last name with a hyphen one word: "Smith-Jones"."""
    words = name.split()
    for place, word in enumerate(words[:-1]):
        if _INITIALS.fullmatch(word):
            words[place] = " ".join(word.replace(".", ""))
    if words and _TWO_NAMES.fullmatch(words[-1]):
        words[-1] = words[-1].replace("-", "")
    return " ".join(words)
