"""Words that say the same of somebody."""

from __future__ import annotations

from functools import cache

from onrecord.word_lists import listed_lines


def same_word(word: str) -> str:
    """One word for all that say the same: "senator" for "sen"."""
    return equal_words().get(word, word)


@cache
def equal_words() -> dict[str, str]:
    """Each word that has others of its meaning, with the one that stands for all."""
    groups = [line.split() for line in listed_lines("identify", "equals")]
    return {word: group[0] for group in groups for word in group}
