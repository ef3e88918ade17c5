"""Statements of the same words, the same speaker and the same day are one without question."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onrecord.link.utterances.occasion import Occasion

# Fewer words say too little: half of the world says "no comment".
LEAST_WORDS = 4
# What an unknown speaker says must be longer.
LEAST_WORDS_OF_UNKNOWN = 6
# Said on so many occasions, or by so many, words are nobody's.
MOST_BUNDLES = 200
MOST_NAMED = 5
# What nobody is named for is the same only where few print it: more is boilerplate, or a reprint.
MOST_OF_UNKNOWN = 20
MOST_UNKNOWN_OCCASIONS = 5


@dataclass(frozen=True)
class Content:
    """The words of statements, identical ones being one, by the number of their row.

    bundles
        On how many different occasions they are reported.
    named
        How many different speakers are named for them.
    unknown
        On how many occasions none is.
    """

    number: int
    words: tuple[str, ...]
    bundles: int = 1
    named: int = 1
    unknown: int = 0

    @property
    def is_boilerplate(self) -> bool:
        """True where so many say it that it links nobody."""
        return self.bundles > MOST_BUNDLES or self.named > MOST_NAMED

    @property
    def is_strict(self) -> bool:
        """True where only the same named speaker on the same known day is the same utterance."""
        return self.is_boilerplate or len(self.words) < LEAST_WORDS

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its different words."""
        return frozenset(self.words)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Statements of one content on one occasion, by their ids, in order.

    A statement that a reviewer parted from them is a bundle of its own.
    """

    content: Content
    occasion: Occasion
    statements: tuple[str, ...]

    @property
    def id(self) -> str:
        """The smallest id: it names the bundle whatever the record's order."""
        return self.statements[0]

    @property
    def is_strict(self) -> bool:
        """True where its words say too little about who is meant."""
        if self.content.is_strict:
            return True
        return not self.occasion.speaker and (
            len(self.content.words) < LEAST_WORDS_OF_UNKNOWN
            or len(self.statements) > MOST_OF_UNKNOWN
            or self.content.unknown > MOST_UNKNOWN_OCCASIONS
        )

    @property
    def holds_together(self) -> bool:
        """False where its statements are as many utterances."""
        return self.occasion.is_complete or not self.is_strict
