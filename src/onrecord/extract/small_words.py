"""Closed classes of English words, by section of `words/small_words.txt`."""

from __future__ import annotations

from onrecord.word_lists import listed_words


def small_words(section: str) -> frozenset[str]:
    """The words of a class: pronouns, determiners, auxiliaries, prepositions, …"""
    return listed_words("extract", "small_words", section)
