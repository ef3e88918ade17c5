"""The phrases of a statement's frame: what stands behind a preposition, days, whom a cue addresses.

"told [reporters] at [a rally in Orr] on [Monday]": enough of grammar to tell the three apart. A
phrase inside of a clause of its own ("who was elected on Monday") tells of something else and is
left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from onrecord.contract import Span, Spans
from onrecord.identify.dates import DateExpression
from onrecord.identify.occasions.days import Days
from onrecord.identify.occasions.frames import Frame
from onrecord.identify.occasions.noun_phrases import NounPhrases
from onrecord.identify.occasions.phrase import BARE, CONTENT, Phrase
from onrecord.identify.occasions.tokens import Tokens
from onrecord.identify.occasions.words import words_of

# How far into a content its first noun phrase is read; set by hand.
_OPENING = 80
_CLAUSE_ENDS = frozenset(",;—–")


@cache
def _occasion_nouns() -> frozenset[str]:
    """The words that tell of an occasion by themselves."""
    nouns = words_of("events") | words_of("written") | words_of("people")
    return nouns - words_of("ambiguous")


class PhraseReader:
    """Reads the frames of one article."""

    def __init__(self, text: str, dates: Sequence[DateExpression]) -> None:
        self._text = text
        self._days = Days(text, dates)
        self._nouns = NounPhrases(text, self._days)

    def read(self, frame: Frame, source: Spans, cue: Spans) -> list[Phrase]:
        """The phrases of all stretches, in order."""
        addressing = self._addressing(cue)
        return [
            phrase
            for stretch in frame.stretches
            for phrase in self._stretch(stretch, source, addressing)
        ]

    def opening(self, content: Span) -> Phrase | None:
        """The noun phrase that a content begins with."""
        end = min(content.end, content.start + _OPENING)
        tokens = Tokens.of(self._text, Span(content.start, end))
        return self._nouns.read(tokens, 0, CONTENT) if len(tokens) else None

    def _addressing(self, cue: Spans) -> int:
        """The end of the cue's last word that addresses somebody, -1 where it has none."""
        addressing = words_of("addressing")
        for span in reversed(cue):
            tokens = Tokens.of(self._text, span)
            ends = [
                token.end
                for token, word in zip(tokens.spans, tokens.lower, strict=True)
                if word in addressing
            ]
            if ends:
                return ends[-1]
        return -1

    def _stretch(self, stretch: Span, source: Spans, addressing: int) -> Iterator[Phrase]:
        """Reads on from token to token, over the source and over clauses up to their comma."""
        tokens = Tokens.of(self._text, stretch)
        index, in_clause, last = 0, False, -1
        while index < len(tokens):
            token, word = tokens.spans[index], tokens.lower[index]
            source_end = next((span.end for span in source if span.holds(token)), None)
            if source_end is not None:
                index, in_clause, last = tokens.first_from(index, source_end), False, -1
                continue
            opens = word in words_of("subordinate")
            in_clause = (in_clause or opens) and word not in _CLAUSE_ENDS
            phrase = None if in_clause else self._phrase(tokens, index, addressing)
            if phrase is None:
                index += 1
                continue
            before = tokens.lower[index - 1] if index else ""
            behind = last >= 0 and not self._text[last : token.start].strip()
            yield replace(phrase, before=before, behind=behind)
            last = phrase.span.end
            index = tokens.first_from(index, last)

    def _phrase(self, tokens: Tokens, index: int, addressing: int) -> Phrase | None:
        """The phrase that begins at the token: with its preposition, or as what is addressed."""
        date, word = self._days.at(tokens.spans[index]), tokens.lower[index]
        if date is not None and not self._days.is_possessive(date):
            return self._nouns.day(date, BARE)
        if word in words_of("prepositions") and index + 1 < len(tokens):
            return self._nouns.read(tokens, index + 1, word)
        if index and addressing >= 0 and tokens.spans[index - 1].end == addressing:
            return self._nouns.read(tokens, index, BARE)
        return self._nouns.around(tokens, index) if word in _occasion_nouns() else None
