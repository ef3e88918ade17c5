"""Parts whose name is several words: "two twenty-fifths", "one one-hundredth"."""

from __future__ import annotations

from functools import cache

from onrecord.identify.quantities.figure import Figure, Form, quotient
from onrecord.identify.quantities.gaps import next_word
from onrecord.identify.quantities.number_words import words_at
from onrecord.identify.quantities.word_tables import values_of

_MOST_WORDS = 8


def long_part_at(text: str, start: int) -> Figure | None:
    """The part that begins at `start`: of all ways to divide the words, the longest name counts."""
    words: list[str] = []
    end = start
    while len(words) < _MOST_WORDS and (word := next_word(text, end)):
        told, end = word[1].lower(), word.end()
        if told in values_of("parts"):
            return _divided(words, told, Figure(start, end, None, Form.SHARE))
        if told not in _cardinals():
            return None
        words.append(told)
    return None


def _divided(words: list[str], part: str, whole: Figure) -> Figure | None:
    """The figure of "one one hundred" and "fifth": one of so many parts as "one hundred five"."""
    cardinal = _cardinal_of(part)
    for first in range(1, len(words)):
        above = _value(words[:first])
        below = _value([*words[first:], cardinal]) if cardinal else None
        if above is not None and below and (above == 1 or part.endswith("s")):
            return Figure(whole.start, whole.end, quotient(above, below), Form.SHARE)
    return None


def _value(words: list[str]) -> float | None:
    """What the words are worth together; null where they make no one number."""
    text = " ".join(words)
    figure = words_at(text, 0)
    return figure.value if figure is not None and figure.end == len(text) else None


def _cardinal_of(part: str) -> str | None:
    value = values_of("parts")[part]
    return next((word for word, worth in _cardinals().items() if worth == value), None)


@cache
def _cardinals() -> dict[str, float]:
    return values_of("small") | values_of("tens") | values_of("scales")
