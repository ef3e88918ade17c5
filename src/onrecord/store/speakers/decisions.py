"""Decisions about speakers out of the record, and what they come to together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.identity import ID_LENGTH, sha256_of
from onrecord.store.review.subject import Subject
from onrecord.store.speakers.records import Anchor, SpeakerAct, SpeakerAction, SpeakerDecision

SPEAKER = Subject(
    "speaker", "a speaker", "onrecord speakers show NAME", SpeakerAct, SpeakerDecision
)
BASE = "SELECT base FROM speaker_name WHERE name = ? AND type = ? AND article = ?"
IS_LISTED = "SELECT 1 FROM known_speaker WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Parted:
    """A name that left its speaker: the id that it has since, and by which decision."""

    base: str
    decision: int


# By name and article (empty: all).
PartedNames = Mapping[tuple[str, str], Parted]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the decisions that hold come to, but for names that were parted.

    merged
        By the id that a speaker has without decisions, the id of the one it was put with.
    renamed
        By id, the name under which the speaker is shown.
    """

    merged: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)

    def whose(self, base: str) -> str:
        """The id of the speaker that the one of this id is, after all merging."""
        return self.merged.get(base, base)


def speaker_decisions(connection: sqlite3.Connection) -> tuple[SpeakerDecision, ...]:
    """Every decision about speakers, in order; raises NotARecord for one that cannot be read."""
    return SPEAKER.decisions(connection)


def parted_names(connection: sqlite3.Connection) -> PartedNames:
    """The names that left their speakers, as it was decided."""
    return lasting_parts(speaker_decisions(connection))


def lasting_parts(decisions: Iterable[SpeakerDecision]) -> PartedNames:
    """The same of these decisions."""
    acts = [(each.act, each.number) for each in decisions if each.holds]
    return {
        (act.name, act.article): Parted(_apart(act.name, act.article), number)
        for act, number in acts
        if act.action is SpeakerAction.SPLIT and act.name is not None
    }


def standing(connection: sqlite3.Connection, decisions: Iterable[SpeakerDecision]) -> Standing:
    """What the decisions come to, over the ids that names have now without merging."""
    return _Union(connection, [each for each in decisions if each.holds]).standing()


class _Union:
    """Merges in their order; an id of the user's list stays the id of what it is merged into."""

    def __init__(self, connection: sqlite3.Connection, decisions: list[SpeakerDecision]) -> None:
        self._connection = connection
        self._decisions = decisions
        self._parted = lasting_parts(decisions)
        self._into: dict[str, str] = {}

    def standing(self) -> Standing:
        renamed: list[tuple[str, str]] = []
        for each in self._decisions:
            speaker = self._base(each.act.speaker, each.number)
            if each.act.action is SpeakerAction.MERGE and each.act.other is not None:
                self._merge(speaker, self._base(each.act.other, each.number))
            elif each.act.action is SpeakerAction.RENAME and each.act.name is not None:
                renamed.append((speaker, each.act.name))
        return Standing(
            merged={base: self._root(base) for base in self._into},
            renamed={self._root(base): name for base, name in renamed},
        )

    def _base(self, anchor: Anchor, decision: int) -> str:
        if self._connection.execute(IS_LISTED, (anchor.id,)).fetchone():
            return anchor.id
        parted = self._parted.get((anchor.name, anchor.article))
        if parted is not None and parted.decision > decision:
            return anchor.id  # whoever was merged by this name is without it since
        named = (anchor.name, anchor.type or "", anchor.article)
        row = self._connection.execute(BASE, named).fetchone()
        return row["base"] if row else anchor.id

    def _root(self, base: str) -> str:
        while base in self._into:
            base = self._into[base]
        return base

    def _merge(self, into: str, other: str) -> None:
        into, other = self._root(into), self._root(other)
        if into == other:
            return
        if self._is_listed(other) and not self._is_listed(into):
            into, other = other, into
        self._into[other] = into

    def _is_listed(self, base: str) -> bool:
        return self._connection.execute(IS_LISTED, (base,)).fetchone() is not None


def _apart(name: str, article: str) -> str:
    return sha256_of(f"speaker apart {article} {name}")[:ID_LENGTH]
