"""What stands in square brackets: words of those who quote, not of the speaker."""

from __future__ import annotations

import re

from onrecord.contract import Span
from onrecord.link.differences.alignment import Side
from onrecord.link.differences.runs import run_of

# No longer than a few words: a bracket that is never closed ends nowhere.
_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]")


def bracketed(text: str, side: Side) -> frozenset[int]:
    """The places of words that touch square brackets and have no partner."""
    return frozenset(
        index
        for found in _BRACKETED.finditer(text)
        for index in run_of(side.words, Span(*found.span()))
        if side.partners[index] is None
    )
