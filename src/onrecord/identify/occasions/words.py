"""The words that tell of an occasion: `words/occasions.txt`."""

from __future__ import annotations

from onrecord.word_lists import listed_words


def words_of(section: str) -> frozenset[str]:
    """The words of one section of the list, in small letters."""
    return listed_words("identify", "occasions", section)
