"""What an article itself tells of whether a person is "he" or "she". No list of names is used."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import SpeakerType
from onrecord.identify.naming.entities import Cast, Entity
from onrecord.identify.naming.mentions import ArticleNames
from onrecord.word_lists import listed_words

_PRONOUN = re.compile(r"\b(?:(?P<he>he|him|his|himself)|she|her|hers|herself)\b", re.I)
# An honorific or a word such as "chairwoman" counts as much as this many pronouns near by.
_TOLD = 4.0
# How much a pronoun counts for the persons before it, the nearest most.
_NEAREST = (1.0, 0.4)
# Names before a pronoun that are looked at: in one endless sentence all would be.
_LOOKED_BACK = 20


@dataclass(frozen=True, slots=True)
class _Leaning:
    """A pronoun that tells of an entity: more than 0 for "he", less for "she"."""

    number: int
    weight: float


@dataclass(frozen=True, slots=True)
class Genders:
    """How often "he" and "she" stand near each entity, and which pronoun told it."""

    he: tuple[float, ...]
    she: tuple[float, ...]
    told_by: dict[int, tuple[_Leaning, ...]]

    def of(self, number: int, *, without: int | None = None) -> float:
        """From -1, always "she", to 1, always "he"; 0 where nothing tells.

        `without`: the place of a pronoun that is being resolved, which must not vouch for itself.
        """
        he, she = self.he[number], self.she[number]
        for leaning in self.told_by.get(without, ()) if without is not None else ():
            if leaning.number == number:
                he -= max(leaning.weight, 0.0)
                she -= max(-leaning.weight, 0.0)
        return (he - she) / (he + she + 1)


def find_genders(names: ArticleNames, cast: Cast) -> Genders:
    """What pronouns near a name, honorifics and words such as "chairwoman" tell."""
    he, she = [0.0] * len(cast.entities), [0.0] * len(cast.entities)
    told_by: dict[int, list[_Leaning]] = defaultdict(list)
    for place, is_he in _pronouns(names):
        for person, weight in zip(_before(names, cast, place), _NEAREST, strict=False):
            if person is not None:
                (he if is_he else she)[person.number] += weight
                told_by[place].append(_Leaning(person.number, weight if is_he else -weight))
    for entity in cast.entities:
        words = entity.titles | entity.described
        he[entity.number] += _TOLD * bool(words & listed_words("identify", "gender", "he"))
        she[entity.number] += _TOLD * bool(words & listed_words("identify", "gender", "she"))
    return Genders(tuple(he), tuple(she), {place: tuple(each) for place, each in told_by.items()})


def _pronouns(names: ArticleNames) -> Iterator[tuple[int, bool]]:
    for paragraph in names.layout.paragraphs:
        for match in _PRONOUN.finditer(names.text, *paragraph):
            yield match.start(), match["he"] is not None


def _before(names: ArticleNames, cast: Cast, place: int) -> Iterator[Entity | None]:
    """Whom the names before a place mean, the nearest first, in this sentence and the last.

    Outside of quotation marks those inside do not count: `“Reed lied,” he said` is not of Reed.
    None for a surname that several share: what follows tells nothing of any of them.
    """
    sentence, quoted = names.layout.sentence(place), names.layout.quoted(place)
    before = bisect_left(names.starts, place)
    for index in range(before - 1, max(-1, before - _LOOKED_BACK), -1):
        if names.mentions[index].sentence < sentence - 1:
            return
        if names.mentions[index].quoted and not quoted:
            continue
        meant = cast.meant_by(names.mentions[index].name)
        persons = [each for each in meant if each.type in (SpeakerType.PERSON, None)]
        if persons:
            yield _introduced_last(persons, index)


def _introduced_last(persons: Sequence[Entity], index: int) -> Entity | None:
    """Of several who share a name, whose full name stands last before it; None if one has none."""
    if len(persons) == 1:
        return persons[0]
    latest: dict[int, Entity] = {}
    for person in persons:
        before = bisect_left(person.full_places, index)
        if not person.full_places:
            return None
        if before:
            latest[person.full_places[before - 1]] = person
    return latest[max(latest)] if latest else None
