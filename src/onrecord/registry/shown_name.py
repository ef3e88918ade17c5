"""Under which of its names a speaker is shown: whatever the order in which they were added."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.contract import SpeakerType
from onrecord.registry.known import Named
from onrecord.registry.persons import person_of
from onrecord.registry.states import state_of


def shown_name(names: Iterable[Named]) -> str:
    """The plainest full name: of a person first and last one, of a body the longest.

    There must be one name at least.
    """
    return min(names, key=_order).name


def _order(named: Named) -> tuple[object, ...]:
    name = named.name
    plain = (name.isupper(), not name.isascii())
    if named.type is SpeakerType.STATE:
        state = state_of(name)
        return (state is None or state.name != name, *plain, -len(name), name)
    if named.type in (SpeakerType.PERSON, None):
        person = person_of(name)
        is_whole = person is not None and len(person.first) > 1
        between = len(person.between) if person is not None else 0
        return (not is_whole, *plain, between, len(name.split()), -len(name), name)
    return (False, *plain, -len(name), name)
