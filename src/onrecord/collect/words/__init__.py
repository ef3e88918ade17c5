"""Lists of words and patterns: one text file each, its origin and licence in the first line."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def listed(name: str) -> tuple[str, ...]:
    """The entries of `words/<name>.txt`: its lines without blank ones and `#` comments."""
    text = resources.files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.rstrip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def set_of(name: str) -> frozenset[str]:
    """The same entries, for asking whether a word is one of them."""
    return frozenset(listed(name))
