"""The parts of a person's name, and whether two names can be one person's."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.identify.naming.names import Name, body_words, suffixes

_PARTICLES = frozenset("van von der den de del della di la le bin ibn al el y".split())


@dataclass(frozen=True, slots=True)
class Person:
    """First name, surname and what stands behind it ("jr"), in small letters without stops.

    `middle`: the names and initials between. A surname keeps its particles: "van holt".
    """

    first: str
    middle: tuple[str, ...]
    last: str
    suffix: str = ""


def person_of(name: Name) -> Person | None:
    """The parts of a name of two words or more; None for a body or a single word."""
    words = [word.lower().strip(".,").replace("’", "'") for word in name.words]
    suffix = words.pop() if words[-1] in suffixes() else ""
    if len(words) < 2 or len(words) > 5 or set(words) & body_words():
        return None
    if any(word in {"of", "the", "for", "&", "and"} for word in words):
        return None
    last = len(words) - 1
    while last > 1 and words[last - 1] in _PARTICLES:
        last -= 1
    return Person(words[0], tuple(words[1:last]), " ".join(words[last:]), suffix)


def may_be_one(one: Person, other: Person) -> bool:
    """True where first and last names agree and no initial between them speaks against it."""
    if one.last != other.last or not _agree(one.first, other.first):
        return False
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if one.middle and other.middle:
        return _agree(one.middle[0], other.middle[0])
    return True


def _agree(one: str, other: str) -> bool:
    """True for the same name, and for a name and its initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])
