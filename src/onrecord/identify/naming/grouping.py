"""Which names of an article are one person's, or one body's.

The passes, each over the article's different names and not over its words:
1. names of two words or more that can be one person's are one, under the fullest of them;
2. a body's shorter name ("Harbour Board", "Reed Centre") is the longer one's ("Orr Harbour Board",
   "Reed Centre for Rest") where that is the only one;
3. a single word is a surname, a body's last word, its acronym, a first name or a misspelt surname,
   in this order: of one, of several, or, where there are none, a name by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.identify.naming.acronyms import initials_of, is_acronym
from onrecord.identify.naming.misspelt import Misspelt
from onrecord.identify.naming.names import Name
from onrecord.identify.naming.persons import Person, may_be_one, person_of
from onrecord.identify.naming.types import type_of_words
from onrecord.registry.states import state_of

# A name's words in small letters, without full stops: what is alike in its prints.
Key = tuple[str, ...]
Keys = frozenset[Key]
_NOBODY: Keys = frozenset()
# Of a surname that more persons share nobody knows whom it means; nor are so many names compared.
_MOST_NAMESAKES = 40
_JOINS_A_PURPOSE = frozenset("for of on to".split())


def key_of(name: Name) -> Key:
    """What is alike in two prints of a name; a leading article is left out."""
    words = tuple(word.lower().replace(".", "").replace("’", "'") for word in name.words)
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@dataclass(frozen=True, slots=True)
class Print:
    """One name of an article: as it stands there first, with every title it stands behind."""

    key: Key
    name: Name
    titles: frozenset[str]


def group_names(prints: Sequence[Print]) -> dict[Key, Keys]:
    """For each name the fullest names that it can mean: itself where there is none fuller."""
    long = [each for each in prints if len(each.key) > 1]
    # 1.
    heads = _persons(long)
    # 2.
    heads |= _bodies([each.key for each in long if each.key not in heads])
    meant = {key: frozenset((head,)) for key, head in heads.items()}
    # 3.
    index = _Index.of(prints, heads)
    for each in prints:
        if len(each.key) == 1:
            meant[each.key] = index.meant_by_word(each)
        elif " ".join(each.key) in index.by_surname:
            meant[each.key] = index.by_surname[" ".join(each.key)]
    return {
        key: frozenset(h for head in heads for h in meant[head]) for key, heads in meant.items()
    }


def _persons(long: Sequence[Print]) -> dict[Key, Key]:
    """Each person's names with the fullest of them. Only names of one surname are compared."""
    by_surname: dict[str, list[tuple[Key, Person]]] = defaultdict(list)
    for each in long:
        person = person_of(each.name)
        if person is not None:
            by_surname[person.last].append((each.key, person))
    heads: dict[Key, Key] = {}
    for same in by_surname.values():
        if len(same) > _MOST_NAMESAKES:
            heads |= {key: key for key, _ in same}
            continue
        fullest: list[tuple[Key, Person]] = []
        for key, person in sorted(same, key=lambda each: (-len(each[0]), -len("".join(each[0])))):
            head = next((h for h, other in fullest if may_be_one(person, other)), None)
            if head is None:
                fullest.append((key, person))
            heads[key] = head or key
    return _with_longer_surnames(heads)


def _with_longer_surnames(heads: dict[Key, Key]) -> dict[Key, Key]:
    """ "Suu Holt" is "Ann Suu Holt", if nobody else's name ends so."""
    ends: dict[Key, set[Key]] = defaultdict(set)
    for key in heads.values():
        for start in range(1, len(key) - 1):
            ends[key[start:]].add(key)
    whole = {key: next(iter(ends[key])) for key in heads.values() if len(ends[key]) == 1}
    return {key: whole.get(head, head) for key, head in heads.items()}


def _bodies(long: Sequence[Key]) -> dict[Key, Key]:
    """Each body's names with the one longer name that holds it, if there is just one."""
    longer: dict[Key, set[Key]] = defaultdict(set)
    for key in long:
        for start in range(1, len(key) - 1):
            longer[key[start:]].add(key)
        for end in range(2, len(key)):
            if key[end] in _JOINS_A_PURPOSE:
                longer[key[:end]].add(key)
    heads: dict[Key, Key] = {}
    # The longest come first, so that each one's own longer name is known already.
    for key in sorted(long, key=len, reverse=True):
        found = _spelled_out(longer[key], len(key))
        heads[key] = heads[next(iter(found))] if len(found) == 1 else key
    return heads


def _spelled_out(names: set[Key], shared: int) -> set[Key]:
    """Without those whose beginning is an acronym of another's: "UN …", "United Nations …"."""
    beginnings = {name[: len(name) - shared] for name in names}
    acronyms = {letters for beginning in beginnings for letters in initials_of(beginning)}
    return {name for name in names if len(name) - shared != 1 or name[0] not in acronyms}


@dataclass(frozen=True, slots=True)
class _Index:
    """The fullest names of an article by what a single word can be of them."""

    by_surname: dict[str, Keys]
    by_first_name: dict[str, Keys]
    by_last_word: dict[str, Keys]
    by_first_word: dict[str, Keys]
    by_initials: dict[str, Keys]
    misspelt: Misspelt
    titles: dict[Key, frozenset[str]]

    @classmethod
    def of(cls, prints: Sequence[Print], heads: dict[Key, Key]) -> _Index:
        persons = [
            (person, heads[each.key])
            for each in prints
            if each.key in heads and (person := person_of(each.name)) is not None
        ]
        bodies = [head for head in heads.values() if type_of_words(head) is not None]
        by_surname = _listed((person.last, head) for person, head in persons)
        return cls(
            by_surname=by_surname,
            by_first_name=_listed((person.first, head) for person, head in persons),
            by_last_word=_only(_listed((head[-1], head) for head in bodies)),
            by_first_word=_only(_listed((head[0], head) for head in bodies)),
            by_initials=_listed((letters, h) for h in heads.values() for letters in initials_of(h)),
            misspelt=Misspelt.of(by_surname),
            titles={each.key: each.titles for each in prints},
        )

    def meant_by_word(self, each: Print) -> Keys:
        word, printed = each.key[0], each.name.words[0]
        found = self.by_surname.get(word) or self.by_last_word.get(word, _NOBODY)
        if is_acronym(printed) and (not found or "." in printed):
            found = self.by_initials.get(word) or self.by_first_word.get(word, _NOBODY)
        elif not found and not state_of(printed):
            found = self.by_first_name.get(word) or self.misspelt.meant(word)
        if found and each.titles and not any(each.titles & self.titles[key] for key in found):
            # "President Reed", where only another Reed has a first name: perhaps somebody else.
            return found | {each.key}
        return found if 0 < len(found) <= _MOST_NAMESAKES else frozenset((each.key,))


def _listed(pairs: Iterable[tuple[str, Key]]) -> dict[str, Keys]:
    found: dict[str, set[Key]] = defaultdict(set)
    for word, key in pairs:
        found[word].add(key)
    return {word: frozenset(keys) for word, keys in found.items()}


def _only(listed: dict[str, Keys]) -> dict[str, Keys]:
    return {word: keys for word, keys in listed.items() if len(keys) == 1}
