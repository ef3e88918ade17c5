"""Whose a body is: "Russia's Defense Ministry" is the Russian one wherever the article names it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.contract import SpeakerType
from onrecord.identify.naming.names import Name
from onrecord.identify.naming.types import type_of_words
from onrecord.registry.states import State, state_of

_OWNER = re.compile(r"(?P<owner>[^\W\d_][\w.]*(?: [^\W\d_][\w.]*){0,2})[’']s\s$")
_REACH = 50


def with_owner(text: str, name: str, prints: Iterable[Name]) -> str:
    """The name with the state's adjective before it, where just one state is named as its owner.

    `prints`: where the name stands in the text.
    """
    words = name.split()
    kind = type_of_words([word.lower() for word in words])
    if kind is not SpeakerType.ORGANISATION or any(state_of(word) for word in words):
        return name
    owners = {state.name: state for each in prints if (state := _owner(text, each)) is not None}
    if len(owners) != 1:
        return name
    (state,) = owners.values()
    return f"{state.adjectives[0]} {name}" if state.adjectives else name


def _owner(text: str, name: Name) -> State | None:
    """The state in the possessive right before the name: the last words that mean one."""
    match = _OWNER.search(text[max(0, name.span.start - _REACH) : name.span.start])
    words = match["owner"].split() if match else []
    meant = (state_of(" ".join(words[start:])) for start in range(len(words)))
    return next((state for state in meant if state is not None), None)
