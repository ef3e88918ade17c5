"""Noun phrases: "a May 4 letter to the board" -> "a May 4 letter", its main word and its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.contract import Span
from onrecord.identify.dates import DateExpression
from onrecord.identify.occasions.days import Days
from onrecord.identify.occasions.endings import MARKS, ends_phrase, is_edge, is_participle
from onrecord.identify.occasions.phrase import NOUN, Phrase
from onrecord.identify.occasions.tokens import Tokens
from onrecord.identify.occasions.words import words_of

# Longer ones are no phrases but text that the grammar here does not know. Both set by hand.
_MOST_WORDS = 14
_MOST_ADJECTIVES = 4


class NounPhrases:
    """Reads noun phrases of one article."""

    def __init__(self, text: str, days: Days) -> None:
        self._text = text
        self._days = days

    def day(self, date: DateExpression, lead: str) -> Phrase:
        """A day as a phrase."""
        return Phrase(lead, date.span, date.span.of(self._text), date=date)

    def read(self, tokens: Tokens, first: int, lead: str) -> Phrase | None:
        """From a token on, to the next preposition, verb, comma or day; None for no words."""
        date = self._days.at(tokens.spans[first])
        if date is not None and not self._days.is_possessive(date):
            return self.day(date, lead)
        end, held = self._extent(tokens, first)
        numbers = [n for n in range(first, end) if tokens.words[n] not in MARKS]
        if [tokens.lower[n] for n in numbers[:2]] == ["front", "of"]:
            lead, numbers = "before", numbers[2:]
        if not numbers or (held is None and self._days.overlap(tokens.spans[numbers[0]])):
            return None
        span = Span(tokens.spans[numbers[0]].start, tokens.spans[numbers[-1]].end)
        head = _head([tokens.lower[n] for n in numbers])
        return Phrase(lead, span, span.of(self._text), head, held)

    def around(self, tokens: Tokens, index: int) -> Phrase | None:
        """The phrase of a noun, with the adjectives before it if a determiner opens them."""
        phrase = self.read(tokens, index, NOUN)
        if phrase is None:
            return None
        span = Span(tokens.spans[_opening(tokens, index)].start, phrase.span.end)
        return replace(phrase, span=span, words=span.of(self._text))

    def _extent(self, tokens: Tokens, first: int) -> tuple[int, DateExpression | None]:
        """The number of the first token that is no longer of the phrase; the first day in it."""
        last, held, words = first, None, 0
        while last < len(tokens) and words < _MOST_WORDS:
            date = self._days.at(tokens.spans[last])
            if date is None:
                if ends_phrase(tokens, last, first) or self._opens_clause(tokens, last, first):
                    break
                last, words = last + 1, words + 1
            elif last > first and not self._qualifies(date, tokens, last):
                break
            else:
                last, held = tokens.first_from(last, date.span.end), held or date
        return last, held

    def _opens_clause(self, tokens: Tokens, index: int, first: int) -> bool:
        """True for "presented" of "a report presented on Monday"."""
        if index == first or not is_participle(tokens, index):
            return False
        following = index + 1
        if following >= len(tokens) or self._days.at(tokens.spans[following]) is not None:
            return True
        return not tokens.words[following][0].isalnum() or is_edge(tokens.lower[following])

    def _qualifies(self, date: DateExpression, tokens: Tokens, index: int) -> bool:
        """True for a day in the middle of a phrase: "a May 4 letter", "the Sunday debate"."""
        if self._days.is_possessive(date):
            return True
        following = tokens.first_from(index, date.span.end)
        if following >= len(tokens) or tokens.lower[index - 1] not in words_of("determiners"):
            return False
        return tokens.words[following][0].isalpha() and not is_edge(tokens.lower[following])


def _head(words: Sequence[str]) -> str:
    """The word before "of", else the last one."""
    until = next((i for i, word in enumerate(words) if i and word == "of"), len(words))
    return words[until - 1]


def _opening(tokens: Tokens, index: int) -> int:
    """The number of the determiner before a noun and its adjectives; where none is, of the noun."""
    for before in range(index - 1, max(-1, index - 1 - _MOST_ADJECTIVES), -1):
        if tokens.lower[before] in words_of("determiners"):
            return before
        if not tokens.words[before][0].isalpha() or is_edge(tokens.lower[before]):
            break
    return index
