"""The left column: who speaks in the article, and how often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.view.notes import Numbered


@dataclass(frozen=True, slots=True)
class SpeakerHere:
    """A speaker, None for all unknown ones, with a count and the first statement's number."""

    name: str | None
    count: int
    first: int


def speakers_here(statements: Iterable[Numbered]) -> tuple[SpeakerHere, ...]:
    """The most frequent first, in order of appearance among equals, the unknown last."""
    found: dict[str | None, SpeakerHere] = {}
    for numbered in statements:
        name = numbered.statement.speaker.name
        known = found.get(name, SpeakerHere(name, 0, numbered.number))
        found[name] = replace(known, count=known.count + 1)
    return tuple(sorted(found.values(), key=lambda here: (here.name is None, -here.count)))


def grouped(sha256: str) -> str:
    """A digest in groups of four, for the eye: beginning and end."""
    return f"{sha256[:4]} {sha256[4:8]} … {sha256[-4:]}"
