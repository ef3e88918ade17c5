"""Re-checks what reviewers decided: can it be read, and is it bound to what it says it judged?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.contract import Article, Statement, words_of
from onrecord.contract_json import record_json
from onrecord.errors import NotARecord
from onrecord.identity import statement_id
from onrecord.store.review.decisions import decision_of
from onrecord.store.review.records import Decision
from onrecord.store.verify.checks import misplaced

OF_VERSION = """
SELECT number, sha256, subject_id, content, action, payload, undoes, reviewer, at FROM decision
WHERE subject = 'statement' AND article = ? AND sha256 = ? ORDER BY number"""
WITHOUT_VERSION = """
SELECT article.location, decision.number FROM decision
JOIN article ON article.id = decision.article
WHERE decision.subject = 'statement' AND NOT EXISTS (
    SELECT 1 FROM version
    WHERE version.article = decision.article AND version.sha256 = decision.sha256)"""


def wrong_decisions(connection: sqlite3.Connection, article: Article) -> Iterator[str]:
    """Everything that is wrong with the decisions about this text."""
    for row in connection.execute(OF_VERSION, (article.id, article.sha256)):
        try:
            decision = decision_of(row)
        except NotARecord as error:
            yield str(error)
            continue
        for wrong in _wrong(article, decision, row):
            yield f"decision {decision.number}: {wrong}"


def _wrong(article: Article, decision: Decision, row: sqlite3.Row) -> Iterator[str]:
    shown = decision.judged.shown
    bound = (decision.act.action, shown.id, record_json(shown.content).decode())
    if bound != (row["action"], row["subject_id"], row["content"]):
        yield "its columns say something else than its payload"
    for statement in (shown, decision.judged.read):
        yield from _misplaced(article, statement)


def _misplaced(article: Article, statement: Statement) -> Iterator[str]:
    if any(True for _ in misplaced((*statement.content, *statement.cue), article.text)):
        yield "what it judged does not lie in the text"
    elif statement.text != words_of(statement.content, article.text):
        yield "what it judged is not what stands at its content's place"
    elif statement.id != statement_id(article, statement.content, statement.cue):
        yield "the id of what it judged is not the one that its place gives"
