"""The left column: who speaks in the article, and how often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.identity import speaker_id_of
from onrecord.view.article.notes import Numbered


@dataclass(frozen=True, slots=True)
class SpeakerHere:
    """A speaker, None for all unknown ones, with a count and the first statement's id.

    `page` is the id of the speaker's page.
    """

    name: str | None
    page: str | None
    count: int
    first: str


def speakers_here(statements: Iterable[Numbered]) -> tuple[SpeakerHere, ...]:
    """The most frequent first, in order of appearance among equals, the unknown last."""
    found: dict[str | None, SpeakerHere] = {}
    for numbered in statements:
        speaker = numbered.statement.speaker
        name, first = speaker.name, numbered.statement.id
        known = found.get(name) or SpeakerHere(name, speaker_id_of(speaker), 0, first)
        found[name] = replace(known, count=known.count + 1)
    return tuple(sorted(found.values(), key=lambda here: (here.name is None, -here.count)))


def grouped(sha256: str) -> str:
    """A digest in groups of four, for the eye: beginning and end."""
    return f"{sha256[:4]} {sha256[4:8]} … {sha256[-4:]}"
