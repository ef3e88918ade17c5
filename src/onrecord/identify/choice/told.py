"""What was told before a source: who spoke, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Spans
from onrecord.identify.source.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Person:
    """One of the article's entities, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Named:
    """Speakers that are no entity of the article: several together, a group, by their name."""

    name: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody without a name, by the number of the statement that first gave them as source."""

    statement: int


Meant = Person | Named | Unnamed


@dataclass(frozen=True, slots=True)
class Told:
    """A statement that was resolved. `anchor`: where its source, or else its cue, begins."""

    statement: int
    anchor: int
    paragraph: int
    sentence: int
    content: Spans
    phrase: Phrase
    meant: Meant | None


def enclosing(told: Sequence[Told], place: int, reach: int = 12) -> Told | None:
    """The last of some statements before whose content holds the place."""
    for each in reversed(told[-reach:]):
        if any(span.start <= place < span.end for span in each.content):
            return each
    return None
