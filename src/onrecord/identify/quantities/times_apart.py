"""Durations that are points in time and no quantities: "two weeks ago", "the past five years"."""

from __future__ import annotations

import re

from onrecord.identify.quantities.gaps import GAP

_AFTERWARDS = re.compile(
    rf"{GAP}(?:ago|earlier|later|before|after|previously|hence|from{GAP}now|prior{GAP}to|on(?=[,.;]))(?![a-z])"
)
_RECENTLY = re.compile(
    rf"(?<![^\W_])(?:the|these|its|his|her|their|our|my|in|over|for|during|of|within){GAP}"
    rf"(?:past|last|next|coming|previous|preceding|recent|following){GAP}$",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    rf"(?<![^\W_])(?:aged?|age{GAP}of|ages)(?:{GAP}between)?{GAP}$", re.IGNORECASE
)
_AGE_BETWEEN_COMMAS = re.compile(r"[^\W\d_][a-z'’.]*[a-z], $")
_WINDOW = 24


def is_point_in_time(text: str, start: int, end: int) -> bool:
    """True for the span of a duration from which its neighbours make a point or stretch in time."""
    if _AFTERWARDS.match(text, end):
        return True
    return _RECENTLY.search(text[max(0, start - _WINDOW) : start]) is not None


def is_age(text: str, start: int, end: int) -> bool:
    """True for a bare figure that is somebody's age: "aged 35", "Ann Reed, 35, said"."""
    before = text[max(0, start - _WINDOW) : start]
    if _AGE_BEFORE.search(before):
        return True
    word = _AGE_BETWEEN_COMMAS.search(before)
    if word is None or not text[start:end].isdigit() or not 1 <= end - start <= 2:
        return False
    return word[0][0].isupper() and text[end : end + 1] in (",", ".", ";")
