"""Whether two names may be one: by spelling, surname, state, or initials."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from onrecord.registry.fold import folded
from onrecord.registry.states import state_of

_ALIKE = 70
_SHORTEST_STEM = 4


def may_be_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """True unless the names, in small letters, are surely others."""
    whole, whole_other = folded(" ".join(one)), folded(" ".join(other))
    if whole == whole_other or ratio(whole, whole_other) >= _ALIKE:
        return True
    if _is_of_one_state(one, other) or _are_initials(one, other) or _are_initials(other, one):
        return True
    return any(
        ratio(folded(word), folded(word_of_other)) >= _ALIKE
        for word in one
        for word_of_other in other
    )


def _is_of_one_state(one: Sequence[str], other: Sequence[str]) -> bool:
    state = state_of(_large(one))
    return state is not None and state == state_of(_large(other))


def _large(words: Sequence[str]) -> str:
    return " ".join(word.capitalize() if word.islower() else word for word in words)


def _are_initials(short: Sequence[str], long: Sequence[str]) -> bool:
    letters = "".join(short).lower()
    return len(long) > 1 and letters.startswith("".join(word[:1] for word in long))
