"""Which names mean one person or body: worked out from the set of names, whatever their order.

What a name means depends on other names of its *family* alone (those with the same last word),
so that one more name changes nothing outside of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.contract import SpeakerType
from onrecord.identity import ID_LENGTH, sha256_of
from onrecord.registry.bodies import body_key
from onrecord.registry.known import KnownName, Named
from onrecord.registry.namesakes import person_keys
from onrecord.registry.persons import person_of


def family_of(named: Named) -> str:
    """What names have in common that may mean one speaker."""
    key = body_key(named)
    if _is_person(named) or (named.type is None and not _is_long(named)):
        person = person_of(named.name)
        return person.last.split(" ")[-1] if person else ""
    return key


def identities(names: Iterable[Named], known: Iterable[KnownName]) -> dict[Named, str]:
    """The id of the speaker whom each name means.

    The ids of the list where a name is on it, or is the same person's or body's as one that is;
    otherwise made of the name's form. A name that the list gives to two people is nobody's of them.
    """
    by_family: dict[str, list[Named]] = defaultdict(list)
    for named in dict.fromkeys(names):
        by_family[family_of(named)].append(named)
    known_by_family: dict[str, list[KnownName]] = defaultdict(list)
    for each in known:
        known_by_family[family_of(each.named)].append(each)
    found: dict[Named, str] = {}
    for family, members in by_family.items():
        found.update(_of_family(members, known_by_family[family]))
    return found


def _of_family(names: list[Named], known: list[KnownName]) -> Mapping[Named, str]:
    keys = _keys([*names, *(each.named for each in known)])
    by_key: dict[str, set[str]] = defaultdict(set)
    by_whole: dict[str, list[KnownName]] = defaultdict(list)
    for each in known:
        by_key[keys[each.named]].add(each.speaker)
        by_whole[_whole(each.named)].append(each)
    found: dict[Named, str] = {}
    for named in names:
        same = {k.speaker for k in by_whole[_whole(named)] if _are_alike(named, k.named)}
        speakers = same or by_key[keys[named]]
        found[named] = next(iter(speakers)) if len(speakers) == 1 else _id(keys[named])
    return found


def _id(key: str) -> str:
    return sha256_of(f"speaker {key}")[:ID_LENGTH]


def _keys(names: Iterable[Named]) -> dict[Named, str]:
    """For each name a key that those of one speaker share."""
    names = list(dict.fromkeys(names))
    persons = {named.name for named in names if _is_person(named)}
    of_persons = person_keys(persons)
    keys = {named: of_persons[named.name] for named in names if _is_person(named)}
    keys |= {named: f"body {body_key(named)}" for named in names if _is_body(named)}
    untyped = [named for named in names if named not in keys]
    if not untyped:
        return keys
    by_whole: dict[str, set[str]] = defaultdict(set)
    for named, key in keys.items():
        by_whole[_whole(named)].add(key)
    as_persons = person_keys(persons | {named.name for named in untyped})
    for named in untyped:
        same = by_whole[_whole(named)] or {as_persons[named.name]}
        keys[named] = next(iter(same)) if len(same) == 1 else f"name {_whole(named)}"
    return keys


def _whole(named: Named) -> str:
    """The name as a whole, whatever it is the name of."""
    person = person_of(named.name) if _is_person(named) else None
    if person is None:
        return body_key(Named(named.name))
    parts = (person.first, *person.between, person.last, person.suffix)
    return " ".join(part for part in parts if part)


def _are_alike(one: Named, other: Named) -> bool:
    """False for a person and a body."""
    return None in (one.type, other.type) or _is_person(one) == _is_person(other)


def _is_person(named: Named) -> bool:
    return named.type is SpeakerType.PERSON


def _is_body(named: Named) -> bool:
    return not _is_person(named) and (named.type is not None or _is_long(named))


def _is_long(named: Named) -> bool:
    """True for more words than names of people have."""
    return len(named.name.split()) > 3
