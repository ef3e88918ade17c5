"""The words of a quotation, with their places; marks and punctuation are none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.checked import AROUND_WORDS
from onrecord.contract import Span

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_APOSTROPHES = str.maketrans("’ʼ", "''")
# What whoever quotes has left out: the words before and behind it need not stand together.
_LEFT_OUT = re.compile(r"\[\s*(?:…|\.{3}|\. \. \.)\s*\]|…|\.{3,}|\. \. \.")
# So few words are anybody's.
FEW = 3


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word as it is printed, but for its apostrophes, and its place."""

    text: str
    span: Span

    @property
    def folded(self) -> str:
        """The word without case."""
        return self.text.casefold()


def words_in(text: str, start: int = 0, end: int | None = None) -> tuple[PlacedWord, ...]:
    """The words between two places of a text, in order."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return tuple(PlacedWord(word[0].translate(_APOSTROPHES), Span(*word.span())) for word in found)


def pieces_in(text: str) -> tuple[tuple[PlacedWord, ...], ...]:
    """The words in the stretches between signs that something was left out; none is empty."""
    pieces = []
    start = 0
    for sign in _LEFT_OUT.finditer(text):
        pieces.append(words_in(text, start, sign.start()))
        start = sign.end()
    pieces.append(words_in(text, start))
    return tuple(piece for piece in pieces if piece)


def is_too_short(text: str) -> bool:
    """True for words that say too little to tell whose they are."""
    return len(words_in(text)) <= FEW


def inside(span: Span, text: str) -> Span:
    """The span without the blanks and quotation marks at both its ends."""
    words = span.of(text)
    start = len(words) - len(words.lstrip(AROUND_WORDS))
    end = len(words.rstrip(AROUND_WORDS))
    return Span(span.start + start, span.start + max(start, end))
