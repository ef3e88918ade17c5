"""The word lists of the rules, read once: text files beside this one, each with its origin."""

from __future__ import annotations

from functools import cache
from importlib import resources


def word_lines(name: str) -> list[str]:
    """The lines of a list, without comments and blank lines."""
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def word_set(name: str, section: str | None = None) -> frozenset[str]:
    """The words of a list, or of one of its `[sections]`."""
    words: set[str] = set()
    current: str | None = None
    for line in word_lines(name):
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section:
            words.update(line.split())
    return frozenset(words)
