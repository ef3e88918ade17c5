"""What reviewers decide about speakers, and what pages tell of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.contract import Span, SpeakerType, Statement
from onrecord.registry.known import Column, Role
from onrecord.store.review.records import Decision, DecisionAbout


class SpeakerAction(StrEnum):
    """What a reviewer does to a speaker; UNDO takes another decision back."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A speaker as a decision holds on to it: by a name, so that another id changes nothing.

    id
        The speaker's when it was decided; it counts where the name is not in the record.
    article
        The only article in which the name means this speaker; empty for all.
    """

    id: str
    name: str
    type: SpeakerType | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerAct:
    """An action with what it needs.

    MERGE puts `other` with `speaker`. SPLIT parts `name` from `speaker`, in `article` alone where
    one is given. RENAME shows `speaker` under `name`.
    """

    action: SpeakerAction
    speaker: Anchor
    other: Anchor | None = None
    name: str | None = None
    article: str = ""

    @property
    def touched(self) -> frozenset[str]:
        """The ids of the speakers that it is about."""
        return frozenset({self.speaker.id} | ({self.other.id} if self.other else set()))


@dataclass(frozen=True, slots=True)
class SpeakerDecision(DecisionAbout[SpeakerAct]):
    """An act of a reviewer about a speaker, as it stands in the record for good."""


@dataclass(frozen=True, slots=True)
class NameUsed:
    """A name under which a speaker stands in the record, and how many statements do.

    `article` is the only one in which the name means the speaker; empty for all.
    """

    name: str
    statements: int
    article: str = ""


@dataclass(frozen=True, slots=True)
class ArticleOfSpeaker:
    """An article in which a speaker says something, with the number of statements there."""

    id: str
    location: str
    published: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a speaker is: everything but what it said.

    names
        Under which it stands in the record, the most frequent first.
    aliases
        Further names that the user's list gives it.
    roles, columns
        As the list tells them.
    listed
        The ids of its entries in the list.
    decisions
        Of reviewers, about this speaker, the first one first, undone ones too.
    last_decision
        The number of the last decision about any speaker; 0 where there is none.
    """

    id: str
    name: str
    names: tuple[NameUsed, ...] = ()
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    columns: tuple[Column, ...] = ()
    listed: tuple[str, ...] = ()
    decisions: tuple[SpeakerDecision, ...] = ()
    last_decision: int = 0


@dataclass(frozen=True, slots=True)
class ListColumns:
    """Further columns of the user's list by name, and by the speaker's id what stands in them."""

    names: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def values_of(self, speaker: str | None) -> tuple[str | None, ...]:
        """In the order of the names; None where the list tells nothing."""
        told = self.values.get(speaker or "", {})
        return tuple(told.get(name) for name in self.names)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article at their place, with some of what stands before and behind."""

    span: Span
    before: str
    words: str
    behind: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How it was found who says a statement.

    statement, read
        As the record tells it, and as the reading found it; `read` is None where only a reviewer
        did.
    source, name
        Where the words stand that attribute it, and the speaker's name.
    named, role
        The name under which the record knows the speaker, and the list's role by which it was
        found; None where there is none.
    identity
        Who the speaker is; None where it is unknown.
    decisions
        Of reviewers about the statement; those that hold.
    """

    location: str
    published: str | None
    statement: Statement
    read: Statement | None
    source: tuple[Passage, ...]
    name: tuple[Passage, ...]
    named: str | None
    role: Role | None
    identity: Identity | None
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class ListImported:
    """What importing a list came to: how many speakers are new in it, changed, the same."""

    new: int
    changed: int
    same: int
    names_changed: int
