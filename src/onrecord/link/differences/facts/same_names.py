"""Whether two names may be one: by spelling, surname, state, or initials."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from onrecord.registry.fold import folded
from onrecord.registry.states import state_of

_ALIKE = 70
# Of its consonants alone: what is left of a name that was written by ear, twice.
_ALIKE_IN_CONSONANTS = 75
_FEWEST_CONSONANTS = 2
_SHORTEST = 4
# No name has more words: a heading in capitals is none.
_MOST_WORDS = 10
# Words of a long name that its initials leave out.
_UNTOLD = frozenset("of the and for".split())
# Beginnings that are one in some spelling: Gaddafi and Kadafi, Yeltsin and Jelzin, Anna and Hanna.
_BEGINNINGS = str.maketrans("gcqjyziouehvwf", "kkksssaaaaabbb")
_BY_EAR = str.maketrans(
    dict.fromkeys("aeiouyhw ", "") | {"c": "k", "q": "k", "z": "s", "b": "v", "p": "f"}
)


def may_be_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """True unless the names, in small letters, are surely others; of no name is that sure."""
    if max(len(one), len(other)) > _MOST_WORDS:
        return True
    whole, whole_other = folded(" ".join(one)), folded(" ".join(other))
    if whole == whole_other or _sound_alike(whole, whole_other):
        return True
    if _is_of_one_state(one, other) or _are_initials(one, other) or _are_initials(other, one):
        return True
    return any(
        _are_spelled_alike(folded(word), folded(word_of_other))
        for word in one
        for word_of_other in other
    )


def _are_spelled_alike(word: str, other: str) -> bool:
    """True for "Meier" and "Meyer", "Beth" and "Elizabeth", not for "Farrow" and "Harrow"."""
    short, long = sorted((word, other), key=len)
    if len(short) >= _SHORTEST and (long.startswith(short) or long.endswith(short)):
        return True
    begin_alike = word[:1].translate(_BEGINNINGS) == other[:1].translate(_BEGINNINGS)
    return begin_alike and ratio(word, other) >= _ALIKE


def _sound_alike(whole: str, other: str) -> bool:
    """True for "Hadara" and "Hedreh"."""
    if whole[:1] != other[:1]:
        return False
    sounds, sounds_of_other = (name.translate(_BY_EAR) for name in (whole, other))
    is_long = min(len(sounds), len(sounds_of_other)) >= _FEWEST_CONSONANTS
    return is_long and ratio(sounds, sounds_of_other) >= _ALIKE_IN_CONSONANTS


def _is_of_one_state(one: Sequence[str], other: Sequence[str]) -> bool:
    state = state_of(_large(one))
    return state is not None and state == state_of(_large(other))


def _large(words: Sequence[str]) -> str:
    return " ".join(word.capitalize() if word.islower() else word for word in words)


def _are_initials(short: Sequence[str], long: Sequence[str]) -> bool:
    letters = "".join(short).lower()
    told = [word for word in long if word not in _UNTOLD]
    return len(told) > 1 and letters.startswith("".join(word[:1] for word in told))
