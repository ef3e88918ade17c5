"""The states of the world, and which of them a word means: a name, an adjective, a capital."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from onrecord.word_lists import listed_lines

_LONGEST_ABBREVIATION = 5


@dataclass(frozen=True, slots=True)
class State:
    """A state as news writes of it.

    names
        All of its names, `name` first; abbreviations stand without full stops: US, UAE.
    adjectives
        Adjectives and demonyms: Danish, Dane.
    capital
        The city that stands for its government, None where it has the state's own name; it says
        nothing about law or borders.
    seats
        Other places that stand for it: Kremlin, White House, Downing Street.
    """

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str | None
    seats: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Every word that means the state."""
        capital = (self.capital,) if self.capital else ()
        return (*self.names, *self.adjectives, *capital, *self.seats)


@cache
def states() -> tuple[State, ...]:
    """All of them, in order of their names."""
    return tuple(_state(line) for line in listed_lines("registry", "states"))


def state_of(word: str) -> State | None:
    """The state that a word or phrase means, whatever its accents, full stops and "the".

    None where it means none, or several ("Congolese"). Of names the first letter must be a
    capital, of abbreviations all of them: "turkey" and "us" are no states.
    """
    form = _bare(word)
    if not form[:1].isupper():
        return None
    by_form = _by_form()
    return by_form.get(form) or by_form.get(form.lower())


def _state(line: str) -> State:
    name, others, adjectives, capital, seats = (part.strip() for part in line.split("|"))
    return State(
        name=name,
        names=(name, *_listed(others)),
        adjectives=_listed(adjectives),
        capital=capital or None,
        seats=_listed(seats),
    )


def _listed(part: str) -> tuple[str, ...]:
    return tuple(entry for entry in (each.strip() for each in part.split(",")) if entry)


@cache
def _by_form() -> dict[str, State | None]:
    """Each form as it is looked up; None where several states share it."""
    found: dict[str, State | None] = {}
    for state in states():
        for key in dict.fromkeys(_key(form) for form in state.forms):
            found[key] = None if key in found else state
    return found


def _key(form: str) -> str:
    """In small letters, but for abbreviations: a state is called US, nobody means one by "Us"."""
    bare = _bare(form)
    return bare if bare.isupper() and len(bare) <= _LONGEST_ABBREVIATION else bare.lower()


def _bare(word: str) -> str:
    """Without accents, full stops and a leading "the"; straight apostrophes, single spaces."""
    parts = unicodedata.normalize("NFKD", word.replace("’", "'").replace(".", ""))
    words = "".join(each for each in parts if not unicodedata.combining(each)).split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return " ".join(words)
