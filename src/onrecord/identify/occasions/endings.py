"""Where a noun phrase ends: enough of grammar for the phrases that news tell an occasion in."""

from __future__ import annotations

from onrecord.identify.occasions.tokens import Tokens
from onrecord.identify.occasions.words import words_of

# Marks that may stand in a phrase.
MARKS = frozenset("“”\"‘’'&.,")
_PARTICIPLES = ("ed", "held", "given", "sent", "broadcast", "made", "aimed")
# "St", "Gen": so many letters before a stop are an abbreviation rather than the end of a sentence.
_LONGEST_ABBREVIATION = 3


def is_edge(word: str) -> bool:
    """True for a word in small letters that no noun phrase goes on with: "in", "that", "said"."""
    return word in words_of("prepositions") or word in words_of("ends")


def ends_phrase(tokens: Tokens, index: int, first: int) -> bool:
    """True where a phrase that began with the token `first` ends before the one at `index`."""
    words = tokens.words[index]
    if words == ",":
        return not _is_in_place_name(tokens, index)
    if words == ".":
        return not _is_abbreviated(tokens, index)
    if not words[0].isalnum():
        return words not in MARKS
    if words.lower() == "and":
        return not (index > first and _follows_capital(tokens, index))
    return is_edge(words.lower())


def is_participle(tokens: Tokens, index: int) -> bool:
    """True for "presented" by its form, not behind a determiner: "the united front"."""
    word = tokens.words[index]
    behind_determiner = index > 0 and tokens.lower[index - 1] in words_of("determiners")
    return word.islower() and word.endswith(_PARTICIPLES) and not behind_determiner


def _follows_capital(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens) and tokens.words[index + 1][:1].isupper()


def _is_abbreviated(tokens: Tokens, index: int) -> bool:
    """True for the stop of "St. Petersburg", "U.S." within a sentence."""
    word = tokens.words[index - 1] if index else ""
    return word[:1].isupper() and (len(word) <= _LONGEST_ABBREVIATION or "." in word)


def _is_in_place_name(tokens: Tokens, index: int) -> bool:
    """True for the comma of "Orr, Veldmark": between two capitals, then a mark or the end."""
    if (
        index == 0
        or not _follows_capital(tokens, index)
        or not tokens.words[index - 1][0].isupper()
    ):
        return False
    if index + 2 >= len(tokens):
        return True
    return not tokens.words[index + 2][0].isalnum() or tokens.lower[index + 2] in words_of(
        "prepositions"
    )
