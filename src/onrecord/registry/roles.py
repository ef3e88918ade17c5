"""Does a description mean a role of the list on a day? "The US president", "Orr's mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.days import Days, days_of
from onrecord.registry.fold import plain_words, sounded
from onrecord.registry.known import KnownRole, Role
from onrecord.registry.states import state_of
from onrecord.word_lists import listed_lines

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_BRITISH = {"defence": "defense", "labour": "labor"}
# Words that say nothing about which office it is; what stands behind "to" is another's place.
_SILENT = frozenset("the of for and".split())
_TO = "to"
# Who was, or will be, does not hold it; of "a minister" nobody knows which one.
_NOT_NOW = frozenset(
    "former ex then late past previous outgoing incoming next future elect designate would-be "
    "onetime deposed ousted retired erstwhile his her their its our my your "
    "a an one some any another no every each several".split()
)
# "The Kremlin chief", "the Russian leader": who heads the state, if the list has one head of it.
_HEADS = frozenset("leader chief boss head".split())
_HEADS_OF_STATES = ("president", "prime minister", "chancellor")
_OF_SEATS = {"kremlin": "president", "white house": "president", "downing street": "prime minister"}
_LONGEST_STATE = 7
_MOST_WORDS = 20
_SHORTEST_WITH_ENDING = 5
# Begins what stands for a state.
_STATE = "="
_LONGEST_ROLE = 12
_ENDINGS = re.compile(r"(?:ian|ean|an|ish|ese|ic|i|n|ia|a|land)$")


@lru_cache(maxsize=20_000)
def role_keys(words: str) -> tuple[str, ...]:
    """The forms in which the same office is alike; none for what is no office, or no longer held.

    Of "the Russian leader" there is one for every office that it may be.
    """
    parts = _parts(words)
    if not 2 <= len(parts) <= _LONGEST_ROLE or not _NOT_NOW.isdisjoint(parts):
        return ()
    place, head = sorted(parts)[:2]
    if len(parts) != 2 or not place.startswith(_STATE) or head not in _HEADS:
        return (_key(parts),)
    seats = [office for seat, office in _OF_SEATS.items() if seat in words.lower()]
    return tuple(_key([place, *office.split()]) for office in seats or _HEADS_OF_STATES)


def holder(roles: Iterable[KnownRole], published: str | None) -> KnownRole | None:
    """The one that was held on the day of publication; None without a day, and of two holders.

    An end of which the list tells only the year holds for all of it.
    """
    days = days_of(published)
    if days is None:
        return None
    held = [each for each in roles if _is_held(each.role, days)]
    return held[0] if len({each.speaker for each in held}) == 1 else None


def _is_held(role: Role, days: Days) -> bool:
    first, last = days_of(role.first_day), days_of(role.last_day)
    begun = role.first_day is None or (first is not None and first.first <= days.first)
    lasting = role.last_day is None or (last is not None and days.last <= last.last)
    return begun and lasting


def _key(parts: Iterable[str]) -> str:
    """Whatever the order of the words; each as it sounds, without the ending of an adjective."""
    return " ".join(sorted({part if part.startswith(_STATE) else _stem(part) for part in parts}))


def _stem(word: str) -> str:
    return sounded(_ENDINGS.sub("", word) if len(word) > _SHORTEST_WITH_ENDING else word)


def _parts(words: str) -> list[str]:
    """States by their names, offices by the one name of each, other words in small letters."""
    found = [_POSSESSIVE.sub("", each) for each in _WORD.findall(words)][:_MOST_WORDS]
    parts: list[str] = []
    place = 0
    while place < len(found):
        length, state = _state_at(found, place)
        small = _plain(found[place])
        parts.append(state or _BRITISH.get(small, small))
        place += length
    parts = _one_office(" ".join(parts)).split()
    if _TO in parts:
        at = parts.index(_TO)
        parts[at:] = [f"{_STATE}to-{part.lstrip(_STATE)}" for part in parts[at + 1 :]]
    return [part for part in parts if part not in _SILENT]


def _plain(word: str) -> str:
    return "".join(plain_words(word)) or word.lower()


def _state_at(words: list[str], place: int) -> tuple[int, str | None]:
    """How many words name a state there, and which; a capital has a mayor of its own."""
    for length in range(min(_LONGEST_STATE, len(words) - place), 0, -1):
        form = " ".join(words[place : place + length])
        state = state_of(form)
        if state is not None and form != state.capital:
            return length, _STATE + state.name.lower().replace(" ", "-")
    return 1, None


def _one_office(words: str) -> str:
    for pattern, office in _offices():
        words = pattern.sub(office, words)
    return words


@cache
def _offices() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What each other name of an office is replaced by, longer names first."""
    found = []
    for line in listed_lines("registry", "offices"):
        office, *others = (part.strip() for part in line.split("|"))
        found += [(other, office) for other in others]
    found.sort(key=lambda each: -len(each[0]))
    return tuple((re.compile(rf"\b{re.escape(other)}\b"), office) for other, office in found)
