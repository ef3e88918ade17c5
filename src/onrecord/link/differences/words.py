"""A text as words, each with the forms in which it is compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.link.differences.contractions import whole_words
from onrecord.link.differences.numerals import Numeral, find_numerals
from onrecord.link.differences.spelling import spelled

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
    r"|\d+(?:[.:]\d+)*(?:(?:st|nd|rd|th)\b)?"
    r"|[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+)*"
    r"|[%&$€£¥₽°]"
)
_JOINS = re.compile(r"[\s\-‐‑]*")
_APOSTROPHES = str.maketrans("’ʼ‘`", "''''")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, or a number in several words.

    plain
        In small letters: words alike in it are not different.
    keys
        What it is whatever its form, one for each word that it is short for.
    value
        What a number is worth; null for all else.
    """

    span: Span
    text: str
    plain: str
    keys: tuple[str, ...]
    value: float | None = None

    @property
    def is_capital(self) -> bool:
        """True for "Reed" and "NATO"."""
        return self.text[0].isupper()


def read_words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order; a hyphen divides two of them."""
    tokens = list(_tokens(text))
    plain = ["" if span is None else _plain(span.of(text)) for span in tokens]
    words: list[Word] = []
    at = 0
    for numeral in (*find_numerals(plain), Numeral(len(tokens), len(tokens), 0, "")):
        words.extend(
            _word(text, span, plain[at + place])
            for place, span in enumerate(tokens[at : numeral.first])
            if span is not None
        )
        at = numeral.end
        spans = [span for span in tokens[numeral.first : at] if span is not None]
        if spans:
            span = Span(spans[0].start, spans[-1].end)
            together = " ".join(plain[numeral.first : at])
            words.append(Word(span, span.of(text), together, (numeral.key,), numeral.value))
    return tuple(words)


def _tokens(text: str) -> Iterator[Span | None]:
    """The spans of words, and null where something parts two of them."""
    end = 0
    for found in _WORD.finditer(text):
        if not _JOINS.fullmatch(text, end, found.start()):
            yield None
        yield Span(*found.span())
        end = found.end()


def _word(text: str, span: Span, token: str) -> Word:
    written = span.of(text)
    if written in ("US", "U.S.", "U.S.A.", "USA"):  # not the pronoun
        return Word(span, written, token, ("US",))
    keys = tuple(spelled(part) for part in whole_words(token))
    return Word(span, written, token, keys)


def _plain(written: str) -> str:
    return written.translate(_APOSTROPHES).casefold()
