"""Lists of words and patterns: text files in a stage's `words` folder, read once.

One entry or several to a line; `#` begins a comment, and the first line tells origin and licence.
A list may have `[sections]`.
"""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def listed_lines(stage: str, name: str) -> tuple[str, ...]:
    """The lines of `<stage>/words/<name>.txt`, without comments and blank ones."""
    path = resources.files("onrecord").joinpath(stage, "words", f"{name}.txt")
    lines = (line.rstrip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def listed_entries(stage: str, name: str) -> frozenset[str]:
    """The lines of a list whose entries hold spaces, for asking whether a name is one of them."""
    return frozenset(listed_lines(stage, name))


@cache
def listed_words(stage: str, name: str, section: str | None = None) -> frozenset[str]:
    """The words of a list, or of one of its sections, whatever line they stand on."""
    words: set[str] = set()
    current: str | None = None
    for line in listed_lines(stage, name):
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section:
            words.update(line.split())
    return frozenset(words)
