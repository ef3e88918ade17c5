"""A text as words, each with the forms in which it is compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.contract import Span
from onrecord.link.differences.contractions import whole_words
from onrecord.link.differences.numerals import Numeral, find_numerals
from onrecord.link.differences.spelling import spelled

_WORD = re.compile(
    r"\[[^\W\d_]{1,9}\][^\W\d_]+(?:['’][^\W\d_]+)?|[^\W\d_]+\[[^\W\d_]{1,9}\]"
    r"|[Nn]os?\.(?=\s?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twe|thi))"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
    r"|\d+(?:[.:]\d+)*(?:(?:st|nd|rd|th)\b)?"
    r"|[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+)*"
    r"|[%&$€£¥₽°]"
)
_JOINS = re.compile(r"\s*|[\-‐‑]")
# No longer than some words: a bracket that is never closed ends nowhere.
_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]")
_BRACKETS = str.maketrans("", "", "[]")
_APOSTROPHES = str.maketrans("’ʼ‘`", "''''")


# The "that" before what is retold belongs to who retells: no other word answers to it.
ANNOUNCEMENT = "that …"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, or a number in several words.

    plain
        In small letters: words alike in it are not different.
    keys
        What it is whatever its form, one for each word that it is short for.
    value
        What a number is worth; null for all else.
    is_inserted
        It stands in square brackets, put there by those who quote.
    """

    span: Span
    text: str
    plain: str
    keys: tuple[str, ...]
    value: float | None = None
    is_inserted: bool = False

    @property
    def is_capital(self) -> bool:
        """True for "Reed" and "NATO"."""
        return self.text[0].isupper()

    @property
    def is_number(self) -> bool:
        """True for what has a value, and for "10:30" and "2:1", which have none."""
        return not self.is_inserted and (self.value is not None or self.text[0].isdigit())


def read_words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order; a hyphen divides two of them."""
    words = tuple(_words(text))
    if text.startswith("that ") and words[0].text == "that":
        words = (replace(words[0], keys=(ANNOUNCEMENT,)), *words[1:])
    inserted = {
        index
        for found in _BRACKETED.finditer(text)
        for index in run_of(words, Span(*found.span()))
        if words[index].text[0] != "[" and words[index].text[-1] != "]"
    }
    return tuple(_inserted(word) if index in inserted else word for index, word in enumerate(words))


def _words(text: str) -> Iterator[Word]:
    tokens = list(_tokens(text))
    plain = ["" if span is None else _plain(span.of(text)) for span in tokens]
    at = 0
    for numeral in (*find_numerals(plain), Numeral(len(tokens), len(tokens), 0, "")):
        for place, span in enumerate(tokens[at : numeral.first], at):
            if span is not None:
                yield _word(text, span, plain[place])
        at = numeral.end
        spans = [span for span in tokens[numeral.first : at] if span is not None]
        if spans:
            span = Span(spans[0].start, spans[-1].end)
            together = " ".join(plain[numeral.first : at])
            yield Word(span, span.of(text), together, (numeral.key,), numeral.value)


def run_of(words: Sequence[Word], span: Span) -> range:
    """The places of the words that share a character with the span."""
    start = bisect_right(words, span.start, key=lambda word: word.span.end)
    stop = bisect_left(words, span.end, key=lambda word: word.span.start)
    return range(start, max(start, stop))


def _inserted(word: Word) -> Word:
    """In keys that no word has outside of brackets."""
    keys = tuple(f"[{key}" for key in word.keys)
    return replace(word, keys=keys, value=None, is_inserted=True)


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
    keys = tuple(spelled(part) for part in whole_words(token.translate(_BRACKETS)))
    return Word(span, written, token, keys)


def _plain(written: str) -> str:
    return written.translate(_APOSTROPHES).casefold()
