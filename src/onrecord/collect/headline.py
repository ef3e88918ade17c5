"""Whether a line is a headline, or the label above one."""

from __future__ import annotations

import re

from onrecord.contract import Span
from onrecord.word_lists import listed_entries

LONGEST = 200
# With a full stop only a short line before a blank one passes: an archive's habit, and also
# the look of a short first paragraph.
LONGEST_WITH_STOP = 130
FEWEST_WORDS = 2
LONGEST_KICKER = 30
FULL_STOP = re.compile(r"(?<!\.\.)\.[\"'”’»)]{0,2}$")
SENTENCE_END = re.compile(r"[a-zà-ÿ]{3}\.[\"'”’»)]{0,2} [\"'“‘«]?[^\W\d_a-z]")
ABBREVIATED = re.compile(r"(?:\b\w\.){2,}$")
CUT_SHORT = (",", ":", "-", "(")


def is_headline(text: str, line: Span) -> bool:
    """True where the line looks like a headline and other text follows it."""
    words = line.of(text)
    if not (len(words.split()) >= FEWEST_WORDS and len(words) <= LONGEST):
        return False
    after = text[line.end : line.end + 40].replace("\r\n", "\n")
    following = after.lstrip()
    # A paragraph that was broken into lines goes on in a small letter.
    if not following or following[0].islower() or not any(map(str.isalpha, words)):
        return False
    if FULL_STOP.search(words) and not ABBREVIATED.search(words):
        return len(words) <= LONGEST_WITH_STOP and _blank_first(after) and _one_sentence(words)
    return not words.endswith(CUT_SHORT)


def is_kicker(line: str) -> bool:
    """True for a label such as "Breaking News" that stands where headlines stand."""
    return len(line) <= LONGEST_KICKER and line.rstrip(".: |").casefold() in listed_entries(
        "collect", "kickers"
    )


def _blank_first(after: str) -> bool:
    return after.lstrip(" \t\xa0").startswith(("\n\n", "\n \n")) or after.count("\n") > 1


def _one_sentence(words: str) -> bool:
    return SENTENCE_END.search(words) is None
