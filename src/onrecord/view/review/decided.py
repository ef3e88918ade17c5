"""Decisions about speakers and utterances on their pages: the log, and what was not saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from onrecord.store.review.records import DecisionAbout

DecisionT = TypeVar("DecisionT", bound=DecisionAbout[Any])
DraftT = TypeVar("DraftT")


@dataclass(frozen=True, slots=True)
class NotSaved(Generic[DraftT]):
    """Why nothing was written; the draft stays in the form."""

    draft: DraftT
    message: str
    is_conflict: bool = False


@dataclass(frozen=True, slots=True)
class ChangeAbout:
    """A line of the log.

    `subject` is the id of what it is about, `holds` whether it can be undone.
    """

    subject: str
    decision: int
    at: str
    by: str
    words: str
    holds: bool
    is_undone: bool


def changes_about(
    decisions: Iterable[DecisionT],
    subject_of: Callable[[DecisionT], str],
    in_words: Callable[[DecisionT], str],
) -> tuple[ChangeAbout, ...]:
    """The log, the newest first."""
    listed = [
        ChangeAbout(
            subject=subject_of(each),
            decision=each.number,
            at=each.at,
            by=each.reviewer,
            words=in_words(each),
            holds=each.holds and each.undoes is None,
            is_undone=not each.holds and each.undoes is None,
        )
        for each in decisions
    ]
    return tuple(reversed(listed))
