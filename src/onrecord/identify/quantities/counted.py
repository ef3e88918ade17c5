"""The noun that is counted or measured, with its plain adjectives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.contract import Span
from onrecord.identify.quantities.function_words import is_function_word, is_number_word
from onrecord.identify.quantities.gaps import GAP, HYPHEN, LONGEST_WORD
from onrecord.identify.quantities.plurals import is_plural
from onrecord.identify.quantities.word_tables import words_of

_MOST_WORDS = 6
_MOST_WORDS_OF_ONE = 3
_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    rf"{GAP}(U\.[SNK]\.|{_LETTER}(?:{_LETTER}|['’](?={_LETTER})|{HYPHEN}(?=[^\W_])|[0-9]"
    rf"){{0,{LONGEST_WORD}}})(?![^\W_])"
)
_DETERMINER = (
    r"(?:the|its|their|his|her|our|my|your|all|these|those|this|that|an?|such|some)(?![a-z])"
)
_OF = re.compile(rf"{GAP}of(?:{GAP}{_DETERMINER}){{0,2}}")
_WHOLE = re.compile(rf"(?:{GAP}{_DETERMINER}){{1,2}}")
# "Three more arrests", "30 other men", "two of the most expensive flats".
_NO_ADJECTIVES = ("more", "most", "other", "such")
_HYPHENED = re.compile(rf"{HYPHEN}([a-z]{{2,{LONGEST_WORD}}})(?![a-z])")


def counted_behind(text: str, at: int, *, one: bool) -> Span | None:
    """The noun that follows: plural, or singular too behind "one"."""
    return _noun(text, at, singular=one, named=False)


def counted_of(text: str, at: int) -> Span | None:
    """The noun behind "of": "of the jihadists", "of fuel oil", singular or plural."""
    of = _OF.match(text, at)
    return _noun(text, of.end(), singular=True, named=True) if of else None


def counted_whole(text: str, at: int) -> Span | None:
    """The noun behind "half" where no "of" stands: "half the money"."""
    whole = _WHOLE.match(text, at)
    return _noun(text, whole.end(), singular=True, named=True) if whole else None


def counted_hyphened(text: str, at: int) -> Span | None:
    """What is counted in "20-member", which stands before what has so many."""
    found = _HYPHENED.match(text, at)
    if found is None or found[1] in words_of("counted", "not counted"):
        return None
    return Span(found.start(1), found.end(1))


def _noun(text: str, at: int, *, singular: bool, named: bool) -> Span | None:
    """From the first word to the head.

    The head is the last of the plurals that follow each other, for a plural takes no verb with an
    s ("arms dealers"); without one, the words up to what cannot belong to a noun. `named`: behind
    "of" or "the", where the first word cannot be a verb.
    """
    words = list(_words(text, at, named=named, one=singular and not named))
    while words and words[0][1].lower() in _NO_ADJECTIVES:
        words = words[1:]
    may_be_many = named or not singular
    heads = [n for n, word in enumerate(words) if may_be_many and is_plural(word[1])]
    if heads:
        last = heads[0]
        while last + 1 in heads:
            last += 1
    elif singular:
        words = words[: _before_verb(words, named=named)]
        last = len(words) - 1
    else:
        return None
    return Span(words[0].start(1), words[last].end(1)) if words else None


def _words(text: str, at: int, *, named: bool, one: bool) -> Iterator[re.Match[str]]:
    """The words that may belong to the noun."""
    end = at
    for number in range(_MOST_WORDS):
        word = _WORD.match(text, end)
        if word is None or _ends_noun(word[1].lower(), first=number == 0, named=named, one=one):
            return
        yield word
        end = word.end()
        if text[end : end + 1] in ("'", "’"):
            end += 1


def _ends_noun(word: str, *, first: bool, named: bool, one: bool) -> bool:
    if word in words_of("counted", "verbs"):
        return not (first and (named or (is_plural(word) and not one)))
    return is_function_word(word) or is_number_word(word) or (word == "more" and not first)


def _before_verb(words: list[re.Match[str]], *, named: bool) -> int:
    """How many words stand before a past tense, which no head of a noun is."""
    tenses = (n for n, word in enumerate(words) if word[1].endswith("ed") and (n or not named))
    first = next(tenses, _MOST_WORDS_OF_ONE)
    # "One armed man", but "one suggested it".
    return min(first if first or len(words) == 1 else len(words), _MOST_WORDS_OF_ONE)
