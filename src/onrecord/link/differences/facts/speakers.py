"""Whether two speakers are surely others."""

from __future__ import annotations

from onrecord.link.differences.facts.same_names import may_be_same
from onrecord.registry.fold import plain_words
from onrecord.word_lists import listed_words


def are_others(one: str | None, other: str | None) -> bool:
    """True where both are named and the names cannot be one person's or body's."""
    if one is None or other is None:
        return False
    words, words_of_other = plain_words(one), plain_words(other)
    if not _names(words) or not _names(words_of_other):
        return False
    return not may_be_same(words, words_of_other)


def _names(words: list[str]) -> bool:
    """True for more than a pronoun or a title: "he", "the president"."""
    unnamed = listed_words("link", "no_names") | listed_words("registry", "titles")
    return any(word not in unnamed for word in words)
