"""The word lists of the stage: text files beside this one, each with its origin."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def word_set(name: str, section: str | None = None) -> frozenset[str]:
    """The words of a list, or of one of its `[sections]`."""
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    words: set[str] = set()
    current: str | None = None
    for line in text.splitlines():
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section and not line.startswith("#"):
            words.update(line.split())
    return frozenset(words)
