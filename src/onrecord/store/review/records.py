"""What a reviewer decides about a statement, and the statements as they are after that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from onrecord.contract import Kind, Mode, Spans, Speaker, Statement

ActT = TypeVar("ActT")


class Action(StrEnum):
    """What a reviewer does to a statement; ADD makes one, UNDO takes another decision back."""

    ACCEPT = "accept"
    REJECT = "reject"
    SPANS = "spans"
    SPEAKER = "speaker"
    ADD = "add"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Act:
    """An action with what it needs.

    SPANS needs `content`, and takes `cue` and `source` as given and `kind` where it is set. SPEAKER
    needs `speaker`. ADD needs `content`, `kind`, `mode` and `speaker`.
    """

    action: Action
    content: Spans = ()
    cue: Spans = ()
    source: Spans = ()
    speaker: Speaker | None = None
    kind: Kind | None = None
    mode: Mode | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reviewer had in sight: the number of the reading, and that of the last decision.

    `decision` is 0 where nobody had decided about the statement.
    """

    reading: int
    decision: int


@dataclass(frozen=True, slots=True)
class Judged:
    """What a decision is bound to beside the text's sha256.

    shown
        The statement as the reviewer saw it, earlier decisions applied.
    read
        The same as the reading had it, before any decision.
    extraction
        The number of that reading.
    first
        The number of the decision with which the review of this statement began; None in that one.
    """

    shown: Statement
    read: Statement
    extraction: int
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """An act of a reviewer, as it stands in the record for good."""

    number: int
    act: Act
    judged: Judged
    undoes: int | None
    sha256: str
    reviewer: str
    at: str

    @property
    def first(self) -> int:
        """What decisions about one statement have in common, whatever became of its spans."""
        return self.number if self.judged.first is None else self.judged.first


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Who decided last about a statement, and when."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class DecidedStatement:
    """A statement as reviewers left it.

    found
        What the reading that counts says; None where nothing in it fits what was decided, so that
        the reviewer's statement stands by itself.
    decisions
        Those that hold, in order; none where the statement is machine-read.
    to_look_at
        True where the decisions were made over another reading and fit nothing in this one. A new
        decision about the statement settles it.
    """

    statement: Statement
    found: Statement | None
    decisions: tuple[Decision, ...] = ()
    to_look_at: bool = False

    @property
    def rejected(self) -> bool:
        """True where it is no statement, says the reviewer."""
        return bool(self.decisions) and self.decisions[-1].act.action is Action.REJECT

    @property
    def last(self) -> int:
        """The number of the last decision that holds; 0 where the statement is machine-read."""
        return self.decisions[-1].number if self.decisions else 0

    @property
    def reviewed(self) -> Reviewed | None:
        """Who decided last, and when; None where the statement is machine-read."""
        if not self.decisions:
            return None
        last = self.decisions[-1]
        return Reviewed(last.reviewer, last.at)


@dataclass(frozen=True, slots=True)
class ArticleDecision:
    """A decision with the article that it is about: id, location, title."""

    article: str
    location: str
    title: str | None
    decision: Decision


@dataclass(frozen=True, slots=True)
class Correction:
    """A reviewer's statement that the reading that counts has no place for: to be looked at.

    `article` is the id of the article.
    """

    article: str
    location: str
    decided: DecidedStatement


@dataclass(frozen=True, slots=True)
class DecisionAbout(Generic[ActT]):
    """An act of a reviewer about no single article, as it stands in the record for good.

    holds
        False for one that was undone, and for one that undoes.
    """

    number: int
    act: ActT
    undoes: int | None
    reviewer: str
    at: str
    holds: bool = True
