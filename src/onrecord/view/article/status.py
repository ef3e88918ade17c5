"""Machine-read or reviewed: what is said of every statement."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store.review.records import Action, DecidedStatement

REVIEWED = {
    Action.ACCEPT: "accepted",
    Action.REJECT: "rejected",
    Action.SPANS: "changed",
    Action.SPEAKER: "changed",
    Action.ADD: "added",
}


@dataclass(frozen=True, slots=True)
class Status:
    """What reviewers did to a statement, who was the last, and when (RFC 3339).

    `word` is the last decision's, unless an earlier one changed something: then "changed" stays.
    """

    word: str
    by: str
    at: str
    to_look_at: bool = False


def status_of(decided: DecidedStatement) -> Status | None:
    """None where the statement is machine-read."""
    if not decided.decisions:
        return None
    last = decided.decisions[-1]
    actions = [each.act.action for each in decided.decisions]
    word = REVIEWED[last.act.action]
    if last.act.action is Action.ACCEPT and {Action.SPANS, Action.SPEAKER} & set(actions):
        word = "changed and accepted"
    return Status(word, last.reviewer, last.at, decided.to_look_at)
