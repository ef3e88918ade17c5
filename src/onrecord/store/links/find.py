"""Which utterance an id means: any statement's of it, also of one that is gone."""

from __future__ import annotations

import sqlite3

from onrecord.contract import SAID, Polarity, Statement
from onrecord.contract_json import read_record
from onrecord.errors import NotFound
from onrecord.store.links.decisions import fit_of
from onrecord.store.open_article import place_of
from onrecord.store.review.fit import LEAST_FIT

REPORT = """
SELECT coalesce(utterance.id, report.statement) AS id FROM report
LEFT JOIN utterance ON utterance.number = report.utterance WHERE report.statement = ?"""
BEGUN = """
SELECT statement FROM report WHERE statement >= ?1 AND statement < ?1 || 'g' LIMIT 2"""
LEADS_ON = "SELECT statement FROM utterance_link WHERE id = ?"
STATEMENTS = """
SELECT report.statement FROM utterance JOIN report ON report.utterance = utterance.number
WHERE utterance.id = ? ORDER BY report.statement"""
CURRENT = "SELECT mode, polarity FROM current_statement WHERE id = ?"
FORMER = """
SELECT statement.contract, version.article, version.sha256 FROM statement
JOIN extraction ON extraction.number = statement.extraction
JOIN version ON version.number = extraction.version
WHERE statement.id = ? ORDER BY statement.number DESC LIMIT 1"""
IN_ARTICLE = """
SELECT current_statement.id, version.sha256, current_statement.text,
       coalesce(current_statement.contract, statement.contract) AS contract
FROM current_statement
JOIN report ON report.statement = current_statement.id
JOIN article ON article.id = current_statement.article
JOIN version ON version.number = article.version
LEFT JOIN statement ON statement.number = current_statement.statement
WHERE current_statement.article = ? ORDER BY current_statement.position"""
LEAST_BEGUN = 4
MOST_STEPS = 100


def utterance_id(connection: sqlite3.Connection, wanted: str) -> str:
    """The id of the utterance that a statement of that id, or of one that begins so, reports.

    Raises NotFound.
    """
    row = connection.execute(REPORT, (find_statement(connection, wanted),)).fetchone()
    id_: str = row["id"]
    return id_


def find_statement(connection: sqlite3.Connection, wanted: str) -> str:
    """The linked statement that is meant: of that id, or one that begins so, or its heir."""
    wanted = wanted.encode("utf-8", "replace").decode()
    if connection.execute(REPORT, (wanted,)).fetchone():
        return wanted
    found = (
        _led_on(connection, wanted) or _begun(connection, wanted) or _in_place(connection, wanted)
    )
    if found is None:
        raise NotFound(_why(connection, wanted))
    return found


def statements_with(connection: sqlite3.Connection, utterance: str) -> list[str]:
    """The ids of the statements of an utterance, by its id."""
    rows = connection.execute(STATEMENTS, (utterance,))
    return [row["statement"] for row in rows] or [utterance]


def _led_on(connection: sqlite3.Connection, wanted: str) -> str | None:
    for _ in range(MOST_STEPS):
        row = connection.execute(LEADS_ON, (wanted,)).fetchone()
        if row is None:
            return None
        wanted = row["statement"]
        if connection.execute(REPORT, (wanted,)).fetchone():
            return wanted
    return None


def _begun(connection: sqlite3.Connection, wanted: str) -> str | None:
    if len(wanted) < LEAST_BEGUN or any(each not in "0123456789abcdef" for each in wanted):
        return None
    found = connection.execute(BEGUN, (wanted,)).fetchall()
    if len(found) > 1:
        raise NotFound(f"{wanted!r} begins the ids of several statements; give more of it")
    return found[0]["statement"] if found else None


def _in_place(connection: sqlite3.Connection, wanted: str) -> str | None:
    """What stands in the article now where that statement stood, or says the same words."""
    former = connection.execute(FORMER, (wanted,)).fetchone()
    if former is None:
        return None
    was = read_record(former["contract"], Statement)
    best, found = LEAST_FIT, None
    for row in connection.execute(IN_ARTICLE, (former["article"],)):
        if row["text"] == was.text:
            return str(row["id"])
        if row["sha256"] == former["sha256"]:
            fit = fit_of(was.content, read_record(row["contract"], Statement).content)
            if fit >= best:
                best, found = fit, row["id"]
    return found


def _why(connection: sqlite3.Connection, wanted: str) -> str:
    row = connection.execute(CURRENT, (wanted,)).fetchone()
    if row is None:
        article = place_of(connection, wanted).article
        return (
            f"statement {wanted} no longer stands in article {article}, and nothing took its place"
        )
    if row["mode"] not in SAID or row["polarity"] != Polarity.AFFIRMED:
        return (
            f"nobody is reported to have said statement {wanted} ({row['mode']}, "
            f"{row['polarity']}): it belongs to no utterance"
        )
    return f"statement {wanted} is not linked yet; link the record: onrecord link"
