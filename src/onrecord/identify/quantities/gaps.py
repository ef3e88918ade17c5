"""What may stand between the words of one quantity."""

from __future__ import annotations

import re

SPACE = "[ \t\xa0\u2009\u202f]"
HYPHEN = "[-\u2010\u2011]"
DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
# A line end only where the sentence goes on behind it, which a headline's does not.
GAP = f"(?:{SPACE}{{1,3}}|{SPACE}?\r?\n(?=[a-z0-9]))"
JOINT = f"(?:{SPACE}?{HYPHEN}{SPACE}?|{GAP})"
LONGEST_WORD = 40

_NEXT_WORD = re.compile(rf"{JOINT}?([^\W\d_]{{1,{LONGEST_WORD}}})(?![^\W\d_])")


def next_word(text: str, at: int) -> re.Match[str] | None:
    """The word at a place or behind the gap or hyphen there: group 1, letters only."""
    return _NEXT_WORD.match(text, at)
