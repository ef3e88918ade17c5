"""Words that end a noun phrase."""

from __future__ import annotations

from onrecord.identify.quantities.word_tables import values_of, words_of


def is_function_word(word: str) -> bool:
    """True for a lower-case preposition, conjunction, pronoun, determiner or auxiliary."""
    return word in words_of("counted", "function words")


def is_number_word(word: str) -> bool:
    """True for a lower-case word that begins a figure of its own."""
    return word in values_of("small") or word in values_of("tens")
