"""Names of persons, each with the person that it means among the others of the same set.

First and last name make a person. Names between them are left out of account, unless two that
differ occur with the same first and last name: those are two people, and the bare form is neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from onrecord.registry.persons import Person, person_of

Between = tuple[str, ...]
# So many people of one name with one initial between: each is one of their own, nothing is guessed.
_MOST_NAMESAKES = 30


def person_keys(names: Iterable[str]) -> dict[str, str]:
    """A key for each name; names of one person have the same."""
    persons = {name: person_of(name) or Person("", "", (), name, "", name) for name in names}
    by_joined = _one_of_joined(persons.values())
    keys = _keys_of_full(set(by_joined.values()))
    keys |= _keys_of_initials(set(by_joined.values()), keys)
    return {name: keys[by_joined[person]] for name, person in persons.items()}


def _one_of_joined(persons: Iterable[Person]) -> dict[Person, Person]:
    """For each the one that stands for all that are alike but for their blanks."""
    listed = sorted(set(persons), key=lambda p: (-len(p.between), p.first, p.between, p.last))
    chosen: dict[tuple[str, str, bool], Person] = {}
    return {
        person: chosen.setdefault((person.joined, person.suffix, not person.first), person)
        for person in listed
    }


def _keys_of_full(persons: Iterable[Person]) -> dict[Person, str]:
    groups: dict[tuple[str, str, str], list[Person]] = defaultdict(list)
    for person in persons:
        if not person.has_initial:
            groups[person.first, person.last, person.suffix].append(person)
    keys: dict[Person, str] = {}
    for members in groups.values():
        whose = _whose({person.between for person in members if person.between})
        keys |= {person: _key(person, whose.get(person.between, ())) for person in members}
    return keys


def _whose(betweens: set[Between]) -> Mapping[Between, Between]:
    """What stands for each of the names between; nothing where all may be one person's."""
    by_letter: dict[str, list[Between]] = defaultdict(list)
    for between in sorted(betweens):
        by_letter[between[0][0]].append(between)
    if len(by_letter) <= 1 and _are_one(betweens):
        return {}
    return {
        between: _longest_of_one(between, alike)
        for alike in by_letter.values()
        for between in alike
    }


def _longest_of_one(between: Between, others: list[Between]) -> Between:
    """The fullest form of the same names; itself where it could be of two people."""
    if len(others) > _MOST_NAMESAKES:
        return between
    mine = {other for other in others if _fits(between, other)}
    return max(mine, key=lambda each: (len("".join(each)), each)) if _are_one(mine) else between


def _are_one(betweens: set[Between]) -> bool:
    return len(betweens) <= _MOST_NAMESAKES and all(
        _fits(one, other) for one, other in combinations(betweens, 2)
    )


def _fits(one: Between, other: Between) -> bool:
    """True where both can be of one person: "A." and "Anne", "Anne" and "Anne Marie"."""
    return all(
        mine == its or (1 in (len(mine), len(its)) and mine[0] == its[0])
        for mine, its in zip(one, other, strict=False)
    )


def _keys_of_initials(persons: Iterable[Person], full: Mapping[Person, str]) -> dict[Person, str]:
    """ "V. Holt" is the one person with that last name and initial, if there is just one."""
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for person, key in full.items():
        if person.first:
            holders[person.letter, person.last, person.suffix].add(key)
    keys: dict[Person, str] = {}
    for person in persons:
        if person.has_initial:
            found = holders[person.first, person.last, person.suffix]
            keys[person] = next(iter(found)) if len(found) == 1 else _key(person, person.between)
    return keys


def _key(person: Person, between: Between) -> str:
    parts = (person.first, *between, person.last, person.suffix)
    return "person " + " ".join(part for part in parts if part)
