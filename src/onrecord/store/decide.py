"""A reviewer's decision into the record: checked, bound to what was judged, never changed again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from onrecord.contract import Article, Spans
from onrecord.contract_json import record_json
from onrecord.errors import DecisionRefused, NotFound
from onrecord.store.checks import misplaced
from onrecord.store.connection import transaction
from onrecord.store.decided import changed
from onrecord.store.decisions import Payload, decided_reading, decision_of
from onrecord.store.find import find_article
from onrecord.store.readings import reading_of_article
from onrecord.store.refusals import refuse_forgotten, refuse_lost
from onrecord.store.review_records import Act, Action, DecidedStatement, Decision, Judged

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
    reviewer: str,
    at: str | None,
) -> Decision:
    """Writes a decision about a statement of the article meant, as it is shown now.

    Raises NotFound where there is no such article or statement, DecisionRefused where the act
    cannot be done.
    """
    _check_reviewer(reviewer)
    with transaction(connection):
        reading = reading_of_article(connection, find_article(connection, name))
        article = reading.extraction.article
        listed = decided_reading(connection, reading)
        seen = _seen(listed, statement, article)
        first = seen.decisions[0].first if seen.decisions else None
        read = seen.found or seen.decisions[-1].judged.read
        judged = Judged(seen.statement, read, reading.number, first)
        decision = Decision(0, act, judged, None, article.sha256, reviewer, at or "")
        _check(article, act)
        refuse_lost(act, reading.gaps)
        refuse_forgotten(connection, act)
        if act.action is Action.SPANS:
            _check_place(article, decision, (each for each in listed if each is not seen))
        return _insert(connection, article.id, decision)


def undo(connection: sqlite3.Connection, number: int, *, reviewer: str, at: str | None) -> Decision:
    """Writes that a decision no longer holds. Raises NotFound and DecisionRefused."""
    _check_reviewer(reviewer)
    with transaction(connection):
        row = connection.execute(FIND, (number,)).fetchone()
        if row is None:
            raise NotFound(f"no decision {number} about a statement; give the number of one")
        wrong = decision_of(row)
        if wrong.undoes is not None:
            raise DecisionRefused(f"decision {number} is an undo itself; decide anew instead")
        if connection.execute(FIND_UNDOING, (number,)).fetchone():
            raise DecisionRefused(f"decision {number} is undone already; decide anew instead")
        judged = replace(wrong.judged, first=wrong.first)
        undoing = Decision(0, Act(Action.UNDO), judged, number, wrong.sha256, reviewer, at or "")
        return _insert(connection, row["article"], undoing)


def _insert(connection: sqlite3.Connection, article: str, decision: Decision) -> Decision:
    shown = decision.judged.shown
    try:
        payload = record_json(Payload(decision.act, decision.judged)).decode()
        decision.reviewer.encode()
    except UnicodeEncodeError as error:
        raise DecisionRefused(
            "half a character (a lone surrogate) in a name; type it anew"
        ) from error
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
    return decision_of(connection.execute(FIND, (number,)).fetchone())


def _seen(listed: Iterable[DecidedStatement], statement: str, article: Article) -> DecidedStatement:
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


def _check_reviewer(reviewer: str) -> None:
    if not reviewer.strip():
        raise DecisionRefused("a decision needs the name of who decides; give it")


def _check(article: Article, act: Act) -> None:
    match act.action:
        case Action.SPANS:
            _check_spans(article, act)
        case Action.SPEAKER:
            speaker = act.speaker
            if speaker is None or (speaker.name is None) == (speaker.reason is None):
                raise DecisionRefused(
                    "a speaker has a name, or a reason why there is none; give one of them"
                )
            _check_in_text(article, speaker.spans)
        case Action.UNDO:
            raise DecisionRefused("undo names a decision, not a statement; use `undo`")
        case _:
            pass


def _check_spans(article: Article, act: Act) -> None:
    if not act.content:
        raise DecisionRefused("a statement needs content; to say that it is none, reject it")
    for spans in (act.content, act.cue, act.source):
        _check_in_text(article, spans)
        for before, after in pairwise(spans):
            if after.start < before.end:
                raise DecisionRefused(
                    f"the spans {before.start}-{before.end} and {after.start}-{after.end} overlap "
                    "or stand in the wrong order; give them in the order of the text"
                )


def _check_in_text(article: Article, spans: Spans) -> None:
    for span in misplaced(spans, article.text):
        raise DecisionRefused(
            f"the span {span.start}-{span.end} does not lie in the text of {article.location}, "
            f"which has {len(article.text)} characters"
        )


def _check_place(article: Article, decision: Decision, others: Iterable[DecidedStatement]) -> None:
    """Two statements in one place, and with one id, would be one that counts twice."""
    made = changed(article, decision.judged.shown, decision)
    for other in others:
        if other.statement.id == made.id and not other.rejected:
            raise DecisionRefused(
                f"there is a statement with this content and cue already ({made.id}); reject one "
                "of the two instead"
            )
