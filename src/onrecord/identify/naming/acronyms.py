"""Acronyms: which letters a long name is shortened to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.registry.states import state_of

_SMALL = frozenset("of the for on to a an and & in".split())
_LONGEST = 7


def is_acronym(word: str) -> bool:
    """True for "NHB" and "N.H.B."."""
    letters = word.replace(".", "")
    return 1 < len(letters) <= _LONGEST and letters.isupper() and letters.isalpha()


def initials_of(words: Sequence[str]) -> Iterator[str]:
    """The acronyms that a name can have, in small letters: with its small words and without."""
    whole = "".join(word[0] for word in words)
    short = "".join(word[0] for word in words if word not in _SMALL)
    if len(short) > 1:
        yield short
        if whole != short:
            yield whole
    if len(words) > 2 and state_of(words[0].upper()):
        yield from initials_of(words[1:])  # the DOJ of "US Department of Justice"
