"""A reviewer's decision into the record: checked, bound to what was judged, never changed again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from onrecord.contract import Article, Polarity, Statement, words_of
from onrecord.contract_json import record_json
from onrecord.errors import DecisionConflict, DecisionRefused, NotFound
from onrecord.identity import statement_id
from onrecord.store.connection import lasting_transaction
from onrecord.store.current import refresh
from onrecord.store.find import find_article
from onrecord.store.readings import Reading, reading_of_article
from onrecord.store.review.acts import check_act, check_place
from onrecord.store.review.by import By, check_reviewer, payload_of
from onrecord.store.review.decided import changed, lasting
from onrecord.store.review.decisions import Payload, decided_reading, decision_of, decisions
from onrecord.store.review.records import Act, Action, DecidedStatement, Decision, Judged, Seen
from onrecord.store.review.refusals import refuse_forgotten, refuse_lost

INSERT = """
INSERT INTO decision (subject, subject_id, article, sha256, content, content_start, content_end,
                      action, payload, undoes, reviewer, at)
VALUES ('statement', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        coalesce(?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')))"""
FIND = """
SELECT number, article, sha256, payload, undoes, reviewer, at
FROM decision WHERE number = ? AND subject = 'statement'"""
FIND_UNDOING = "SELECT number FROM decision WHERE undoes = ?"


def decide(
    connection: sqlite3.Connection,
    name: str,
    statement: str,
    act: Act,
    *,
    by: By,
    seen: Seen | None,
) -> Decision:
    """Writes a decision about a statement of the article meant, as it is shown now.

    Raises NotFound where there is no such article or statement, DecisionRefused where the act
    cannot be done, DecisionConflict where the record holds something else than what was seen.
    """
    check_reviewer(by)
    if act.action is Action.ADD:
        raise DecisionRefused("add names no statement; use `add_statement`")
    with lasting_transaction(connection):
        reading = _reading(connection, name, act, seen)
        article = reading.extraction.article
        listed = decided_reading(connection, reading)
        shown = _shown(listed, statement, article)
        if seen is not None and seen.decision != shown.last:
            raise _decided_meanwhile(shown)
        first = shown.decisions[0].first if shown.decisions else None
        read = shown.found or shown.decisions[-1].judged.read
        judged = Judged(shown.statement, read, reading.number, first)
        made = _decision(act, judged, article, by)
        if act.action is Action.SPANS:
            others = (each for each in listed if each is not shown)
            check_place(changed(article, shown.statement, made), others)
        return _insert(connection, article.id, made)


def add_statement(
    connection: sqlite3.Connection, name: str, act: Act, *, by: By, seen: Seen | None
) -> Decision:
    """Writes a statement that nobody read. Raises as `decide` does."""
    check_reviewer(by)
    if act.action is not Action.ADD:
        raise DecisionRefused(f"{act.action} is about a statement that is there; use `decide`")
    with lasting_transaction(connection):
        reading = _reading(connection, name, act, seen)
        article = reading.extraction.article
        added = _added(article, act)
        check_place(added, decided_reading(connection, reading))
        judged = Judged(added, added, reading.number)
        return _insert(connection, article.id, _decision(act, judged, article, by))


def undo(connection: sqlite3.Connection, number: int, *, by: By) -> Decision:
    """Writes that a decision no longer holds. Raises NotFound and DecisionRefused."""
    check_reviewer(by)
    with lasting_transaction(connection):
        row = connection.execute(FIND, (number,)).fetchone()
        if row is None:
            raise NotFound(f"no decision {number} about a statement; give the number of one")
        wrong = decision_of(row)
        if wrong.undoes is not None:
            raise DecisionRefused(f"decision {number} is an undo itself; decide anew instead")
        if connection.execute(FIND_UNDOING, (number,)).fetchone():
            raise DecisionConflict(f"decision {number} is undone already; decide anew instead")
        if wrong.act.action is Action.ADD:
            _check_alone(wrong, decisions(connection, row["article"]))
        judged = replace(wrong.judged, first=wrong.first)
        undoing = Decision(
            0, Act(Action.UNDO), judged, number, wrong.sha256, by.reviewer, by.at or ""
        )
        return _insert(connection, row["article"], undoing)


def _reading(connection: sqlite3.Connection, name: str, act: Act, seen: Seen | None) -> Reading:
    """The reading that counts of the article meant, in which the act can be done."""
    reading = reading_of_article(connection, find_article(connection, name))
    article = reading.extraction.article
    if seen is not None and seen.reading != reading.number:
        raise _read_again(article)
    check_act(article, act)
    refuse_lost(act, reading.gaps)
    refuse_forgotten(connection, act)
    return reading


def _decision(act: Act, judged: Judged, article: Article, by: By) -> Decision:
    return Decision(0, act, judged, None, article.sha256, by.reviewer, by.at or "")


def _added(article: Article, act: Act) -> Statement:
    assert act.kind is not None  # as checked
    assert act.mode is not None
    assert act.speaker is not None
    return Statement(
        id=statement_id(article, act.content, act.cue),
        kind=act.kind,
        mode=act.mode,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text=words_of(act.content, article.text),
        content=act.content,
        cue=act.cue,
        source=act.source,
        speaker=act.speaker,
    )


def _insert(connection: sqlite3.Connection, article: str, decision: Decision) -> Decision:
    shown = decision.judged.shown
    payload = payload_of(Payload(decision.act, decision.judged), decision.reviewer)
    row = (
        shown.id,
        article,
        decision.sha256,
        record_json(shown.content).decode(),
        shown.outer.start,
        shown.outer.end,
        decision.act.action,
        payload,
        decision.undoes,
        decision.reviewer,
        decision.at or None,
    )
    number = connection.execute(INSERT, row).lastrowid
    refresh(connection, article)
    return decision_of(connection.execute(FIND, (number,)).fetchone())


def _shown(
    listed: Iterable[DecidedStatement], statement: str, article: Article
) -> DecidedStatement:
    """The statement of that id as shown; otherwise the one that was read under it."""
    read: DecidedStatement | None = None
    for each in listed:
        if each.statement.id == statement:
            return each
        if each.found is not None and each.found.id == statement:
            read = each
    if read is None:
        raise NotFound(
            f"{article.location} has no statement {statement}; it was read again or changed "
            "since: look at the article anew"
        )
    return read


def _read_again(article: Article) -> DecisionConflict:
    return DecisionConflict(
        f"{article.location} was read again meanwhile; look at the article anew and decide again"
    )


def _decided_meanwhile(shown: DecidedStatement) -> DecisionConflict:
    last = shown.decisions[-1] if shown.decisions else None
    what = f"{last.reviewer} decided ({last.act.action})" if last else "a decision was undone"
    return DecisionConflict(
        f"{what} about statement {shown.statement.id} meanwhile; look at it anew and decide again"
    )


def _check_alone(added: Decision, every: Iterable[Decision]) -> None:
    """What was decided about an added statement would be about nothing without it."""
    others = [each.number for each in lasting(every) if each.first == added.first]
    others.remove(added.number)
    if others:
        raise DecisionRefused(
            f"decision {others[-1]} is about the statement that {added.number} added; undo that "
            "one first"
        )
