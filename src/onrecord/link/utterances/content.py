"""The form in which identical contents are one, and the number that names it."""

from __future__ import annotations

import re

from onrecord.identity import sha256_of

# Outlets differ in which marks they print, and in how lines break.
_MARKS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’ʼ", "'"),
        **dict.fromkeys("\u00ad\u200b\ufeff", None),
    }
)
_WORD = re.compile(r"\w+(?:'\w+)*")
# 63 bits, so that it is a positive number of SQLite: two of ten million contents share one with a
# probability of one in 180,000.
_BITS = 63


def normal_form(content: str) -> str:
    """The content with plain quotation marks, and one blank where there was white space.

    Nothing else is changed: what differs in a capital or a full stop is another content, since that
    tells whether a quotation is whole.
    """
    return " ".join(content.translate(_MARKS).split()) or content


def content_key(normal: str) -> int:
    """The number of a content in normal form, from 0 to 2^63 - 1; of its words alone."""
    return int(sha256_of(normal)[:16], 16) >> (64 - _BITS)


def plain_words(normal: str) -> tuple[str, ...]:
    """The words of a content without case and punctuation."""
    return tuple(_WORD.findall(normal.casefold()))
