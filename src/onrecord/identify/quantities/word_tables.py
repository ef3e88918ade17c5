"""The lists of this folder's `words`, by section."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.word_lists import listed_lines, listed_words

STAGE = "identify/quantities"


@cache
def section_of(name: str, section: str) -> tuple[str, ...]:
    """The lines of a section of `words/<name>.txt`, in their order."""
    return tuple(_lines(name, section))


def words_of(name: str, section: str) -> frozenset[str]:
    """The words of a section, whatever line they stand on."""
    return listed_words(STAGE, name, section)


@cache
def values_of(section: str) -> dict[str, float]:
    """What the words of a section of the number words are worth."""
    pairs = (line.rsplit(maxsplit=1) for line in section_of("numbers", section))
    return {word: float(value) for word, value in pairs}


def _lines(name: str, section: str) -> Iterator[str]:
    current = ""
    for line in listed_lines(STAGE, name):
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section:
            yield line
