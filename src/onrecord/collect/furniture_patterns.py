"""The patterns of furniture: what `words/furniture.txt` lists, and which of them a line matches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from onrecord.contract import FurnitureKind
from onrecord.word_lists import listed_lines

# Corrections and notes may be paragraphs; nothing else on the list is longer than LONGEST.
LONGEST = 300
LONGEST_NOTE = 1_600
NOTES = (FurnitureKind.CORRECTION, FurnitureKind.NOTE)
STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")
_PART = "part"
_NAMED = re.compile(r"\{([a-z]+)\}")


class Place(StrEnum):
    """Where a pattern counts; `words/furniture.txt` explains."""

    ANYWHERE = "anywhere"
    EDGE = "edge"
    END = "end"
    LABEL = "label"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Every pattern of one kind that counts in the same place."""

    kind: FurnitureKind
    place: Place
    lines: re.Pattern[str]

    def matches(self, words: str) -> bool:
        """True where all of the words are one of them."""
        longest = LONGEST_NOTE if self.kind in NOTES else LONGEST
        return 0 < len(words) <= longest and self.lines.fullmatch(words) is not None


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns by kind and place, in the order of the list."""
    parts: dict[str, str] = {}
    grouped: dict[tuple[str, str], list[str]] = {}
    for entry in listed_lines("collect", "furniture"):
        kind, place, written = entry.split("\t")
        pattern = _NAMED.sub(lambda named: parts[named[1]], written)
        if kind == _PART:
            parts[place] = f"(?:{pattern})"
        else:
            grouped.setdefault((kind, place), []).append(f"(?:{pattern})")
    return tuple(
        Pattern(FurnitureKind(kind), Place(place), re.compile("|".join(group), re.IGNORECASE))
        for (kind, place), group in grouped.items()
    )


def pattern_of(line: str) -> Pattern | None:
    """The first pattern that the line matches by itself, whatever stands above it."""
    return _first(line, _elsewhere())


def pattern_below(line: str) -> Pattern | None:
    """The first pattern that the line matches under a label."""
    return _first(line, _below())


@cache
def _elsewhere() -> tuple[Pattern, ...]:
    return tuple(each for each in patterns() if each.place is not Place.BELOW)


@cache
def _below() -> tuple[Pattern, ...]:
    return tuple(each for each in patterns() if each.place is Place.BELOW)


def _first(line: str, among: Sequence[Pattern]) -> Pattern | None:
    words = line.translate(STRAIGHT).removesuffix(".")
    return next((each for each in among if each.matches(words)), None)
