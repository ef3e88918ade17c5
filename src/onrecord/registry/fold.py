"""A name in a form in which its spellings are alike: for comparing only, never to be shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from anyascii import anyascii

from onrecord.word_lists import listed_lines, listed_words

_WORD = re.compile(r"[a-z0-9]+")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_UNSEEN = str.maketrans("", "", "'’‘ʼ`´\"")
# No name has longer words: one that is longer is compared as it stands, in a moment.
_LONGEST = 40
_CONSONANT = "[bcdfghjklmnpqstvwxz]"
# Spellings of one sound: Zelenskyy and Zelenski, Aleksandr and Alexander, Mahmoud and Mahmud.
_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("x", "ks"),
        ("y|j(?=$)", "i"),
        ("^ie(?=[^r])", "e"),
        ("tch", "ch"),
        ("kh", "h"),
        ("([gd])h", r"\1"),
        ("ph", "f"),
        ("q", "k"),
        ("ck", "k"),
        ("dj", "j"),
        ("ou|oo", "u"),
        ("([ou])e(?!l?$)", r"\1"),
        (f"({_CONSONANT})er$", r"\1r"),
        (r"([a-z])\1+", r"\1"),
    )
)


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """The name without "the", marks and accents, in Latin letters, each word as it sounds.

    Spellings of one name are alike in it: "Volodymyr Zelenskyy" and "Володимир Зеленський". The
    same name folded twice is the same. Empty where it has neither letters nor digits.
    """
    return " ".join(map(sounded, plain_words(name)))


def without_titles(words: Sequence[str]) -> Sequence[str]:
    """The words of a person's name, in small letters, without the titles before it."""
    start = 0
    while start < len(words) - 1 and words[start] in listed_words("registry", "titles"):
        start += 1
    return words[start:]


def plain_words(name: str) -> list[str]:
    """The words in small Latin letters, without "the"; "U.S." is one word, as "US" is."""
    latin = anyascii(name).translate(_UNSEEN)
    whole = _ABBREVIATED.sub(lambda found: found.group().replace(".", ""), latin)
    words = _WORD.findall(whole.lower())
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@lru_cache(maxsize=50_000)
def sounded(word: str) -> str:
    """A word in small letters in the spelling that stands for all of its sound."""
    if len(word) > _LONGEST:
        return word
    by_sound = _by_sound(word)
    return _one_spelling().get(by_sound, by_sound)


def _by_sound(word: str) -> str:
    before = ""
    while before != word:
        before = word
        for pattern, plain in _SOUNDS:
            word = pattern.sub(plain, word)
    return word


@cache
def _one_spelling() -> dict[str, str]:
    """For each spelling, as it sounds, the one that stands for its name."""
    found: dict[str, str] = {}
    for line in listed_lines("registry", "spellings"):
        first, *others = map(_by_sound, line.split())
        found.update(dict.fromkeys((first, *others), first))
    return found
