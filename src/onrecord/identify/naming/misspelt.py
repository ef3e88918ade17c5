"""Surnames with a slip of the pen: "Bornsten" where the article has a Harold Bornstein."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

# In shorter words one letter makes another name.
_SHORTEST = 5

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misspelt:
    """Persons by every form of their surname with one letter left out."""

    by_form: Mapping[str, frozenset[Key]]

    @classmethod
    def of(cls, by_surname: Mapping[str, Collection[Key]]) -> Misspelt:
        """For the surnames of an article. Grows with their length, not with each pair of them."""
        found: dict[str, set[Key]] = defaultdict(set)
        for surname, persons in by_surname.items():
            if len(surname) >= _SHORTEST:
                for form in _forms(surname):
                    found[form].update(persons)
        return cls({form: frozenset(persons) for form, persons in found.items()})

    def meant(self, word: str) -> frozenset[Key]:
        """The one person of whose surname a letter is missing, added, wrong or misplaced."""
        if len(word) < _SHORTEST:
            return frozenset()
        found = frozenset().union(*(self.by_form.get(form, ()) for form in _forms(word)))
        return found if len(found) == 1 else frozenset()


def _forms(word: str) -> Iterator[str]:
    yield word
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]
