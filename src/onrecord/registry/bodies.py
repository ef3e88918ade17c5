"""Names of bodies and states, in the one form that stands for all ways to write them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from onrecord.contract import SpeakerType
from onrecord.registry.fold import plain_words, sounded
from onrecord.registry.known import Named
from onrecord.registry.states import State, state_of

# "Department of Justice" is the Justice Department; "University of Orr" need not be Orr University.
_FLIPPED = frozenset("department ministry office bureau secretariat".split())
_OF = frozenset({"of", "for"})
# Only of these a state's name and its adjective before it are the same: American Express is none.
_GOVERNING = frozenset(
    "department ministry government administration embassy parliament army navy military police "
    "forces mission secretariat".split()
)
_BRITISH = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
    "organisation": "organization",
}
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_UNSAID = frozenset({"and", "the"})
_LONGEST_STATE = 6


@lru_cache(maxsize=50_000)
def body_key(named: Named) -> str:
    """The form in which all names of one body are alike; empty for a name without letters."""
    if named.type is SpeakerType.STATE and (state := state_of(named.name)):
        return f"state {state.name.lower()}"
    name = _POSSESSIVE.sub("", named.name)
    words = [_BRITISH.get(word, word) for word in plain_words(name) if word not in _UNSAID]
    if named.type is not SpeakerType.PERSON:
        words = _with_its_state(name, _flipped(words))
    return " ".join(map(sounded, words)).replace("foreign afairs ", "foreign ")


def _flipped(words: list[str]) -> list[str]:
    """ "us department of justice" as "us justice department"; "ministry of defense of orrelia" as
    "orrelia defense ministry"."""
    for place, (head, after) in enumerate(pairwise(words[:-1])):
        if head in _FLIPPED and after in _OF:
            before, rest = words[:place], words[place + 2 :]
            if "of" in rest[1:-1]:
                last = len(rest) - rest[::-1].index("of")
                before, rest = [*before, *rest[last:]], rest[: last - 1]
            return [*before, *rest, head]
    return words


def _with_its_state(name: str, words: list[str]) -> list[str]:
    """The words with the state before them by its name: "russian" as "russia"."""
    if words and words[-1] in _GOVERNING:
        for length in range(min(_LONGEST_STATE, len(words) - 1), 0, -1):
            state = _state_at(name, words[:length])
            if state is not None:
                return [*plain_words(state.name), *words[length:]]
    return words


def _state_at(name: str, words: list[str]) -> State | None:
    """The state that the words mean; a state's abbreviation stands in capitals in the name."""
    small = " ".join(words)
    capitals = small.upper() if small.upper() in name.replace(".", "") else None
    return state_of(capitals or small.title())
