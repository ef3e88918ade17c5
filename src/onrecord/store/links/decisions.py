"""Decisions about utterances out of the record, and which statements they are about today."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.contract import Span, Spans, Statement
from onrecord.contract_json import read_record
from onrecord.store.links.records import (
    StatementAnchor,
    UtteranceAct,
    UtteranceAction,
    UtteranceDecision,
)
from onrecord.store.review.fit import LEAST_FIT
from onrecord.store.review.subject import Subject

UTTERANCE = Subject(
    "utterance", "an utterance", "onrecord utterance show ID", UtteranceAct, UtteranceDecision
)
IS_LINKED = "SELECT 1 FROM report WHERE statement = ? AND article = ?"
IS_THERE = "SELECT 1 FROM current_statement WHERE id = ? AND article = ?"
# Statements of the same text only: another version's places say nothing.
IN_TEXT = """
SELECT current_statement.id, coalesce(current_statement.contract, statement.contract) AS contract
FROM article
JOIN version ON version.number = article.version
JOIN current_statement ON current_statement.article = article.id
LEFT JOIN statement ON statement.number = current_statement.statement
WHERE article.id = ? AND version.sha256 = ? ORDER BY current_statement.position"""


@dataclass(frozen=True, slots=True)
class Meant:
    """A decision that holds, by the statements of today that it is about."""

    decision: UtteranceDecision
    one: frozenset[str]
    other: frozenset[str]


def utterance_decisions(connection: sqlite3.Connection) -> tuple[UtteranceDecision, ...]:
    """Every decision about utterances, in order; raises NotARecord for one that is damaged."""
    return UTTERANCE.decisions(connection)


def meant(connection: sqlite3.Connection) -> Iterator[Meant]:
    """The decisions that hold, in order, with what they mean today; some of it may be gone."""
    for each in utterance_decisions(connection):
        if each.holds:
            sides = (each.act.one, each.act.other)
            one, other = (frozenset(statements_of(connection, side)) for side in sides)
            yield Meant(each, one, other)


def statements_of(
    connection: sqlite3.Connection, anchors: Iterable[StatementAnchor]
) -> Iterator[str]:
    """The statements that are linked and that the anchors mean."""
    for anchor in anchors:
        found = statement_of(connection, anchor)
        if found is not None:
            yield found


def statement_of(
    connection: sqlite3.Connection, anchor: StatementAnchor, *, is_there: str = IS_LINKED
) -> str | None:
    """That of the anchor's id, else the one whose content fits its characters best, by half.

    `is_there` tells which statements count: those that are linked, or all of the record.
    """
    if connection.execute(is_there, (anchor.statement, anchor.article)).fetchone():
        return anchor.statement
    best, found = LEAST_FIT, None
    for row in connection.execute(IN_TEXT, (anchor.article, anchor.sha256)):
        content = read_record(row["contract"], Statement).content
        fit = fit_of(anchor.content, content)
        is_better = fit > best or (found is None and fit == best)
        if is_better and connection.execute(is_there, (row["id"], anchor.article)).fetchone():
            best, found = fit, row["id"]
    return found


def fit_of(a: Spans, b: Spans) -> float:
    """How many of the characters of either belong to both, from 0 to 1."""
    both = sum(_shared(one, other) for one in a for other in b)
    every = sum(span.end - span.start for span in (*a, *b)) - both
    return both / every if every > 0 else 0.0


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def is_about(act: UtteranceAct, statements: Iterable[str]) -> bool:
    """True where the act names one of the statements."""
    return not {each.statement for each in (*act.one, *act.other)}.isdisjoint(statements)


def is_merge(act: UtteranceAct) -> bool:
    """True for one that makes two utterances one."""
    return act.action is UtteranceAction.MERGE
