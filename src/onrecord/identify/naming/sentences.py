"""Where sentences begin: enough to tell which name stands near which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.contract import Span
from onrecord.identify.naming.names import suffixes, titles

# The stop is looked for first: what stands before it may be a line of a million letters.
_END = re.compile(r"(?P<stop>[.?!…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])")
_LAST_WORD = re.compile(r"[\w.’']*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
# Longer words are no abbreviations; looking no further keeps a line of letters linear.
_LONGEST_ABBREVIATION = 12


def sentence_starts(text: str, paragraphs: Sequence[Span]) -> Iterator[int]:
    """The first character of every sentence, in order; each paragraph begins one."""
    for paragraph in paragraphs:
        yield paragraph.start
        for match in _END.finditer(text, *paragraph):
            if match["stop"] != "." or not _is_abbreviated(text, match.start()):
                yield match.end()


def _is_abbreviated(text: str, stop: int) -> bool:
    """True behind "Mr", "J", "U.S", where a full stop does not end a sentence."""
    match = _LAST_WORD.search(text[max(0, stop - _LONGEST_ABBREVIATION - 1) : stop])
    word = match[0] if match else ""
    if len(word) > _LONGEST_ABBREVIATION:
        return False
    bare = word.lower()
    known = bare in titles() or bare in suffixes()
    return known or _INITIALS.fullmatch(word) is not None
