"""A reviewer's decision about an utterance into the record; linking makes what comes of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from onrecord.errors import DecisionConflict, DecisionRefused
from onrecord.store.connection import lasting_transaction
from onrecord.store.links.decisions import UTTERANCE, is_about, statements_of
from onrecord.store.links.dirty import is_dirty, mark_statements
from onrecord.store.links.find import find_statement, statements_with, utterance_id
from onrecord.store.links.records import (
    StatementAnchor,
    UtteranceAct,
    UtteranceAction,
    UtteranceDecision,
)
from onrecord.store.review.by import By, check_reviewer
from onrecord.store.search.results import stored_of_ids

TEXT_OF = """
SELECT version.sha256 FROM article JOIN version ON version.number = article.version
WHERE article.id = ?"""
# A decision holds on to each statement that it is about.
MOST_ANCHORS = 2000


def merge(
    connection: sqlite3.Connection, utterance: str, other: str, *, by: By, seen: int | None
) -> UtteranceDecision:
    """Writes that two utterances are one.

    Raises NotFound, DecisionRefused for an utterance and itself, DecisionConflict where somebody
    decided about one of them since `seen`.
    """
    with lasting_transaction(connection):
        one, two = utterance_id(connection, utterance), utterance_id(connection, other)
        if one == two:
            raise DecisionRefused(f"{utterance} and {other} are one utterance already ({one})")
        act = UtteranceAct(
            UtteranceAction.MERGE,
            _anchors(connection, statements_with(connection, one)),
            _anchors(connection, statements_with(connection, two)),
        )
        return _decided(connection, one, act, by, seen)


def split(
    connection: sqlite3.Connection,
    utterance: str,
    statements: Sequence[str],
    *,
    by: By,
    seen: int | None,
) -> UtteranceDecision:
    """Writes that these statements report something else than the others. As `merge`."""
    with lasting_transaction(connection):
        id_ = utterance_id(connection, utterance)
        every = statements_with(connection, id_)
        leaving = {find_statement(connection, each) for each in statements}
        strangers = sorted(leaving - set(every))
        if strangers:
            raise DecisionRefused(f"statement {strangers[0]} is not one of utterance {id_}")
        staying = [each for each in every if each not in leaving]
        if not leaving or not staying:
            raise DecisionRefused(
                "some statements of an utterance leave it and some stay; name those that leave"
            )
        act = UtteranceAct(
            UtteranceAction.SPLIT,
            _anchors(connection, sorted(leaving)),
            _anchors(connection, staying),
        )
        return _decided(connection, id_, act, by, seen)


def undo(connection: sqlite3.Connection, number: int, *, by: By) -> UtteranceDecision:
    """Writes that a decision about an utterance no longer holds. As `merge`."""
    with lasting_transaction(connection):
        wrong = UTTERANCE.to_undo(connection, number)
        act = replace(wrong.act, action=UtteranceAction.UNDO)
        return _decided(connection, act.one[0].statement, act, by, None, undoes=number)


def _decided(
    connection: sqlite3.Connection,
    subject: str,
    act: UtteranceAct,
    by: By,
    seen: int | None,
    *,
    undoes: int | None = None,
) -> UtteranceDecision:
    check_reviewer(by)
    anchors = (*act.one, *act.other)
    about = [each.statement for each in anchors]
    UTTERANCE.check_seen(connection, seen, lambda each: is_about(each.act, about))
    made = UTTERANCE.write(connection, subject, act, by, undoes=undoes)
    mark_statements(connection, statements_of(connection, anchors))
    return made


def _anchors(
    connection: sqlite3.Connection, statements: Sequence[str]
) -> tuple[StatementAnchor, ...]:
    if is_dirty(connection, statements):
        raise DecisionConflict(
            "what this utterance consists of changed since the record was linked; link it "
            "(onrecord link) and decide anew"
        )
    if len(statements) > MOST_ANCHORS:
        raise DecisionRefused(
            f"{len(statements)} statements report this; an utterance of more than {MOST_ANCHORS} "
            "cannot be decided about at once"
        )
    return tuple(
        StatementAnchor(
            each.statement.id,
            each.article,
            connection.execute(TEXT_OF, (each.article,)).fetchone()["sha256"],
            each.statement.content,
        )
        for each in stored_of_ids(connection, statements)
    )
