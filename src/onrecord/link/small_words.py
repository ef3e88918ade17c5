"""The words of a text as they are compared by what they have in common."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans("’ʼ‘`", "''''")


def small_words(text: str) -> list[str]:
    """In small letters, in order, with plain apostrophes."""
    return _WORD.findall(text.translate(_APOSTROPHES).lower())
