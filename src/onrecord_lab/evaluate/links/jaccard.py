"""The plain measure that ours is set beside: how many words two contents share."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:['’]\w+)?")


def words_of(text: str) -> list[str]:
    """The words in small letters."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def word_jaccard(a: str, b: str) -> float:
    """The share of the words of both that both have; 0 where neither has any."""
    one, other = set(words_of(a)), set(words_of(b))
    return len(one & other) / len(one | other) if one | other else 0.0
