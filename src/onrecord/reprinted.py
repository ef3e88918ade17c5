"""What finding reprints hands on: texts as they are compared, and what comes of it.

A sequence is five words in a row. Offsets are code points, end-exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from onrecord.contract import Span, Spans


@dataclass(frozen=True, slots=True)
class ComparedText:
    """A text as far as it is kept: in `gaps` nobody knows its characters.

    What stands in `apart`, the furniture, does not belong to the article: words on both sides of
    it are neighbours.
    """

    text: str
    apart: Spans = ()
    gaps: Spans = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text's words, so that its reprints are found without reading it again.

    `digest`: of the words in order. `sequences`: how many distinct ones there are. `sample`: the
    hashes of some of them, ascending, 8 bytes each, unsigned and little-endian.
    """

    digest: str
    sequences: int
    sample: bytes


@dataclass(frozen=True, slots=True)
class Member:
    """A text that may belong to a group; `rank` is its place in the order of publication."""

    text: int
    sequences: int
    rank: int


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Two texts, by their numbers, that are reprints, and how many sequences both have."""

    a: int
    b: int
    shared: int


TextOfSketch = Callable[[Sketch], ComparedText | None]


class ReprintRules(Protocol):
    """What decides about reprints; handed to the store, which may not import the stage."""

    def sketch(self, text: ComparedText, /) -> Sketch:
        """What is kept of the text's words."""
        ...

    def shared(self, a: Sketch, b: Sketch, text_of: TextOfSketch, /) -> int | None:
        """How many sequences the two share; None where they are no reprints of each other.

        `text_of` gives the whole text of a sketch, or None where it is not kept; it is asked only
        where the sketches leave a doubt.
        """
        ...

    def groups(
        self, members: Sequence[Member], pairs: Sequence[SharedWords], /
    ) -> tuple[tuple[int, ...], ...]:
        """The groups of these texts, by number; a text without reprints is one by itself."""
        ...


class RelationKind(StrEnum):
    """How a reprint was made from the text that came first.

    COPY: the same words. SHORTENED: parts left out. EXCERPT: little is left. EXTENDED: parts added.
    UPDATED: mostly the same. PARTLY: much is the same, and much is not.
    """

    COPY = "copy"
    SHORTENED = "shortened"
    EXCERPT = "excerpt"
    EXTENDED = "extended"
    UPDATED = "updated"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class SharedPart:
    """The same words in two texts, and how many."""

    a: Span
    b: Span
    words: int


@dataclass(frozen=True, slots=True)
class Relation:
    """What a text, `b`, has of the one that came first, `a`.

    kind
        Null where one of them is not kept: then all else is about what is.
    words, paragraphs
        How many `a` has, and `b`.
    same
        How many words of `b` stand in `a`.
    changed
        How many words of `a` are not in `b`, and of `b` not in `a`.
    shared
        In the order of `b`.
    gone, new
        What of `a` is not in `b`, and of `b` not in `a`.
    """

    kind: RelationKind | None
    words: tuple[int, int]
    same: int
    changed: tuple[int, int]
    paragraphs: tuple[int, int]
    shared: tuple[SharedPart, ...]
    gone: Spans
    new: Spans
