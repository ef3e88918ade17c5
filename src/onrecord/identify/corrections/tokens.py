"""The words of a text as they are compared: small, without endings, numbers in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.contract import Span
from onrecord.identify.naming.names import no_names
from onrecord.word_lists import listed_words

_WORD = re.compile(r"\d[\d,.]*\d|\d|%|per cent\b|[^\W\d_]+(?:['’][^\W\d_]+)?", re.I)
_APOSTROPHE = re.compile("['’]")
_POSSESSIVE = re.compile(r"['’]s$")
# The year of much that an article tells: no figure that a statement is known by.
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ENDINGS = ("ing", "ers", "er", "ed")
_SHORTEST_STEM = 6
_SHORTEST = 3
# A figure of as many digits is telling without what it counts.
_TELLING_DIGITS = 3
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word where it begins.

    `printed`: in small letters, with its ending. `is_figure`: a number, with what it counts or of
    many digits.
    """

    word: str
    start: int
    printed: str
    is_figure: bool = False


def tokens_in(text: str, span: Span) -> Iterator[Token]:
    """All but small words, in order, and behind "4" also "4 meter"; no small number alone."""
    number: Token | None = None
    for match in _WORD.finditer(text, *span):
        printed = _POSSESSIVE.sub("", match[0].lower())
        word = _compared(printed)
        token = Token(word, match.start(), printed, is_figure=word[0].isdigit())
        if number and not token.is_figure and _is_telling(printed):
            yield Token(f"{number.word} {word}", number.start, number.printed, is_figure=True)
        number = token if token.is_figure else None
        if not token.is_figure and _is_telling(printed):
            yield token
        elif _is_long(word):
            yield replace(token, is_figure=not _YEAR.fullmatch(word))


def _compared(printed: str) -> str:
    if printed[0].isdigit():
        return printed.replace(",", "")
    if printed in {"%", "per cent"}:
        return "percent"
    return _NUMBERS.get(printed) or _stem(printed)


def _is_telling(printed: str) -> bool:
    small = listed_words("identify", "corrections", "small")
    plain = _APOSTROPHE.split(printed)[0]
    return (
        (len(plain) >= _SHORTEST or plain == "%") and plain not in small and plain not in no_names()
    )


def _is_long(number: str) -> bool:
    return sum(sign.isdigit() for sign in number) >= _TELLING_DIGITS


def _stem(word: str) -> str:
    """ "burrow" of "burrowing" and "burrowers", "page" of "pages"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word.removesuffix("s") if not word.endswith("ss") and len(word) > _SHORTEST else word
