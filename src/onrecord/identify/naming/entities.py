"""Who and what an article names: its names, grouped into persons, bodies and groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import SpeakerType
from onrecord.identify.naming.descriptions import describing_words
from onrecord.identify.naming.grouping import Key, Keys, Print, group_names, key_of
from onrecord.identify.naming.mentions import ArticleNames, Mention
from onrecord.identify.naming.names import Name, titles
from onrecord.identify.naming.owners import with_owner
from onrecord.identify.naming.persons import person_of
from onrecord.identify.naming.types import type_of_words

# Words of more letters in capitals are words, as in the labels of a transcript: "ANN REED-HOLT".
_LONGEST_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the article names; `name` is the fullest that it prints.

    places
        Indices of its mentions among the article's names, in order; a surname that several persons
        share counts for each of them.
    starts
        Where these begin, in code points.
    titles
        The titles before its own names, in small letters.
    described
        The words that the article describes it by, titles among them.
    full_places
        As `places`, of its mentions of two words or more.
    """

    number: int
    name: str
    type: SpeakerType | None
    places: tuple[int, ...]
    starts: tuple[int, ...]
    titles: frozenset[str]
    described: frozenset[str]
    full_places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """All entities of an article in order of their first mention, and which a name can mean."""

    entities: tuple[Entity, ...]
    by_key: dict[Key, tuple[int, ...]]

    def meant_by(self, name: Name) -> tuple[Entity, ...]:
        """The entities that the name can stand for; none for a name that the article lacks."""
        return tuple(self.entities[number] for number in self.by_key.get(key_of(name), ()))


def find_cast(names: ArticleNames) -> Cast:
    """The entities of the article."""
    places: dict[Key, list[int]] = defaultdict(list)
    for index, mention in enumerate(names.mentions):
        places[key_of(mention.name)].append(index)
    prints = [_print(key, [names.mentions[i] for i in found]) for key, found in places.items()]
    meant = group_names(prints)
    described = {
        key: frozenset().union(*(describing_words(names.text, names.mentions[i]) for i in found))
        for key, found in places.items()
        if len(meant[key]) == 1
    }
    return _cast(names, places, meant, described)


def _print(key: Key, mentions: Sequence[Mention]) -> Print:
    found = frozenset(title for mention in mentions for title in mention.name.titles)
    return Print(key, mentions[0].name, found)


def _cast(
    names: ArticleNames,
    places: dict[Key, list[int]],
    meant: dict[Key, Keys],
    described: dict[Key, frozenset[str]],
) -> Cast:
    text, mentions = names.text, names.mentions
    keys_of: dict[Key, list[Key]] = defaultdict(list)
    for key, heads in meant.items():
        for head in heads:
            keys_of[head].append(key)
    order = sorted(keys_of, key=lambda head: (min(places[k][0] for k in keys_of[head]), head))
    number_of = {head: number for number, head in enumerate(order)}
    entities = []
    for number, head in enumerate(order):
        found = sorted(place for key in keys_of[head] for place in places[key])
        own = [p for key in keys_of[head] if len(key) > 1 or key == head for p in places[key]]
        words = frozenset().union(*(described.get(key, ()) for key in keys_of[head]))
        entities.append(_entity(text, number, mentions, found, own, places.get(head, own), words))
    by_key = {key: tuple(sorted(number_of[h] for h in heads)) for key, heads in meant.items()}
    return Cast(tuple(entities), by_key)


def _entity(
    text: str,
    number: int,
    mentions: Sequence[Mention],
    places: Sequence[int],
    own: Sequence[int],
    fullest: Sequence[int],
    described: frozenset[str],
) -> Entity:
    found = frozenset(title for place in own for title in mentions[place].name.titles)
    first = mentions[fullest[0]].name
    spelled = _spelled(Counter(mentions[place].name.text for place in fullest))
    return Entity(
        number=number,
        name=with_owner(text, spelled, [mentions[place].name for place in places]),
        type=_type(first, found),
        places=tuple(places),
        starts=tuple(mentions[place].start for place in places),
        titles=found,
        described=described | found,
        full_places=tuple(place for place in places if len(mentions[place].name.words) > 1),
    )


def _spelled(prints: Counter[str]) -> str:
    """How a name is spelled: in capitals only if it is short and never stands in small letters."""
    best = max(prints, key=lambda text: (not text.isupper(), prints[text]))
    words = best.split()
    if best.isupper() and len(words) > 1 and all(len(word) > _LONGEST_ACRONYM for word in words):
        return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in words)
    return best


def _type(name: Name, found: frozenset[str]) -> SpeakerType | None:
    if found & titles() or person_of(name) is not None:
        return SpeakerType.PERSON
    return type_of_words(key_of(name), name.text)
