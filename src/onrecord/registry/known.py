"""What a list tells of the people and bodies on it, and names as an article gives them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import SpeakerType


@dataclass(frozen=True, slots=True)
class Role:
    """An office that somebody held, from the first day to the last, both included.

    Days are `2015`, `2015-10` or `2015-10-13`; None where the list leaves that end open.
    """

    title: str
    first_day: str | None = None
    last_day: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A further column of the list with its value for one speaker."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """One person or body of a list. `type` is None where the list does not tell it."""

    id: str
    name: str
    type: SpeakerType | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a reading gives it, with the type that it tells of."""

    name: str
    type: SpeakerType | None = None


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name or alias of the list, and the id of the speaker that it stands for there."""

    named: Named
    speaker: str


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A role of the list, the id of the speaker who held it, and its number in the record."""

    role: Role
    speaker: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class ListProblem:
    """What of a list was left out: in which file, on which line (from 1), why, what to do."""

    file: str
    line: int
    message: str
