"""Who was forgotten out of what others said to them: a name by which nobody is found any more.

The words of the article stay, as all that others say of somebody does; the statement only no longer
tells that they are whom it was said to.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from onrecord.contract_json import record_json
from onrecord.store.current import refresh
from onrecord.store.forget.addressed import IsForgotten, without_addressee
from onrecord.store.forget.decisions import delete_decisions
from onrecord.store.forget.rewrite import SET_DIGEST
from onrecord.store.review.decisions import Payload, decision_of
from onrecord.store.review.records import Decision
from onrecord.store.rows import digest_of, statement_of

STATEMENTS = """
SELECT statement.number, statement.contract, statement.extraction, version.article
FROM statement
JOIN extraction ON extraction.number = statement.extraction
JOIN version ON version.number = extraction.version
WHERE statement.contract LIKE '%"addressee":{%'"""
SET_CONTRACT = "UPDATE statement SET contract = ? WHERE number = ?"
CONTRACTS = "SELECT contract FROM statement WHERE extraction = ? ORDER BY position"
DECISIONS = """
SELECT * FROM decision WHERE subject = 'statement' AND payload LIKE '%"addressee":{%'"""
INSERT = """
INSERT INTO decision (number, subject, subject_id, article, sha256, content, content_start,
                      content_end, action, payload, undoes, reviewer, at)
VALUES (:number, :subject, :subject_id, :article, :sha256, :content, :content_start,
        :content_end, :action, :payload, :undoes, :reviewer, :at)"""


def erase_addressee(connection: sqlite3.Connection, is_forgotten: IsForgotten) -> None:
    """Takes somebody out of what others said to them, in every reading and every decision."""
    articles: set[str] = set()
    readings: set[int] = set()
    for row in connection.execute(STATEMENTS).fetchall():
        before = statement_of(row)
        after = without_addressee(before, is_forgotten)
        if after is not before:
            connection.execute(SET_CONTRACT, (_json(after), row["number"]))
            articles.add(row["article"])
            readings.add(row["extraction"])
    for reading in sorted(readings):
        contracts = (row["contract"] for row in connection.execute(CONTRACTS, (reading,)))
        connection.execute(SET_DIGEST, (digest_of(contracts), reading))
    articles |= set(_out_of_decisions(connection, is_forgotten))
    for article in sorted(articles):
        refresh(connection, article)


def _out_of_decisions(connection: sqlite3.Connection, is_forgotten: IsForgotten) -> Iterable[str]:
    """The articles of the decisions that were changed: each is written anew in its old place."""
    changed = []
    for row in connection.execute(DECISIONS).fetchall():
        before = decision_of(row)
        judged = replace(
            before.judged,
            shown=without_addressee(before.judged.shown, is_forgotten),
            read=without_addressee(before.judged.read, is_forgotten),
        )
        if judged != before.judged:
            _write_anew(connection, row, replace(before, judged=judged))
            changed.append(row["article"])
    return changed


def _write_anew(connection: sqlite3.Connection, row: sqlite3.Row, decision: Decision) -> None:
    payload = _json(Payload(decision.act, decision.judged))
    delete_decisions(connection, (decision.number,))
    connection.execute(INSERT, {**dict(row), "payload": payload})


def _json(record: object) -> str:
    return record_json(record).decode()
