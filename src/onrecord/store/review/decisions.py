"""Decisions out of the record, and the statements that they are about."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from onrecord.contract_json import read_record
from onrecord.errors import NotARecord
from onrecord.store.find import find_article
from onrecord.store.readings import Reading, reading_of_article
from onrecord.store.review.decided import decide_over
from onrecord.store.review.records import (
    Act,
    ArticleDecision,
    Correction,
    DecidedStatement,
    Decision,
    Judged,
)

SELECT = """
SELECT number, sha256, payload, undoes, reviewer, at FROM decision WHERE subject = 'statement' """
OF_ARTICLE = SELECT + "AND article = ? ORDER BY number"
OF_VERSION = SELECT + "AND article = ? AND sha256 = ? ORDER BY number"
LATEST = """
SELECT decision.number, decision.sha256, decision.payload, decision.undoes, decision.reviewer,
       decision.at, decision.article, article.location, version.title
FROM decision
JOIN article ON article.id = decision.article
JOIN version ON version.number = article.version
WHERE decision.subject = 'statement' ORDER BY decision.number DESC LIMIT ?"""
TO_LOOK_AT = "SELECT id FROM article WHERE corrections > 0 ORDER BY id"


@dataclass(frozen=True, slots=True)
class Payload:
    """The JSON in the column `payload`; a decision is read from it, and never asked for by it."""

    act: Act
    judged: Judged


def decisions(connection: sqlite3.Connection, name: str) -> Iterator[Decision]:
    """Every decision about the article, of all its versions, those undone and undoing too."""
    rows = connection.execute(OF_ARTICLE, (find_article(connection, name),))
    return map(decision_of, rows)


def latest(connection: sqlite3.Connection, limit: int) -> tuple[ArticleDecision, ...]:
    """The decisions of the whole record, the last one first."""
    rows = connection.execute(LATEST, (limit,))
    return tuple(
        ArticleDecision(row["article"], row["location"], row["title"], decision_of(row))
        for row in rows
    )


def decided(connection: sqlite3.Connection, name: str) -> tuple[DecidedStatement, ...]:
    """The statements of the reading that counts of the article meant, as decided."""
    article = find_article(connection, name)
    return decided_reading(connection, reading_of_article(connection, article))


def decided_reading(
    connection: sqlite3.Connection, reading: Reading
) -> tuple[DecidedStatement, ...]:
    """The statements of a reading, as decided about its text."""
    article = reading.extraction.article
    rows = connection.execute(OF_VERSION, (article.id, article.sha256))
    made = [decision_of(row) for row in rows]
    return decide_over(article, reading.number, reading.extraction.statements, made)


def corrections(connection: sqlite3.Connection, names: Iterable[str]) -> Iterator[Correction]:
    """What is to be looked at, in the articles meant, or in all."""
    articles = [find_article(connection, name) for name in names] or [
        row[0] for row in connection.execute(TO_LOOK_AT)
    ]
    return _corrections(connection, dict.fromkeys(articles))


def decision_of(row: sqlite3.Row) -> Decision:
    """The decision that a row of `decision` holds; raises NotARecord where it cannot be read."""
    try:
        payload = read_record(row["payload"], Payload)
    except msgspec.DecodeError as error:
        raise NotARecord(
            f"decision {row['number']} cannot be read ({error}); see what else is damaged: "
            "onrecord verify"
        ) from error
    return Decision(
        number=row["number"],
        act=payload.act,
        judged=payload.judged,
        undoes=row["undoes"],
        sha256=row["sha256"],
        reviewer=row["reviewer"],
        at=row["at"],
    )


def _corrections(connection: sqlite3.Connection, articles: Iterable[str]) -> Iterator[Correction]:
    for article in articles:
        reading = reading_of_article(connection, article)
        for each in decided_reading(connection, reading):
            if each.to_look_at:
                yield Correction(article, reading.extraction.article.location, each)
