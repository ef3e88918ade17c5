"""Re-checks what linking made: does it agree with the statements, and with itself?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.errors import NotARecord
from onrecord.store.links.decisions import utterance_decisions
from onrecord.store.records import Fault

WHERE = "the utterances"
REMEDY = "make them anew: onrecord link --rebuild"
RESTORE = "open a copy of the record: yours, or the .before-NNN.db that a migration left beside it"

# What was changed since the record was linked is not asked for.
NOT_LINKED = """
SELECT article.location, current_statement.id FROM current_statement
JOIN article ON article.id = current_statement.article
LEFT JOIN report ON report.statement = current_statement.id
WHERE mode IN ('speech', 'question', 'document') AND polarity = 'affirmed'
  AND report.statement IS NULL
  AND current_statement.article NOT IN (SELECT article FROM link_changed)"""
NOT_SAID = """
SELECT article.location, report.statement FROM report
JOIN article ON article.id = report.article
LEFT JOIN current_statement ON current_statement.id = report.statement
WHERE current_statement.id IS NULL
  AND report.article NOT IN (SELECT article FROM link_changed)"""
# Each asks for rows that are not as they should be; the last one not while some are yet to be made.
CHECKS = {
    "the statements of a bundle are not counted rightly": """
SELECT 1 FROM link_bundle
WHERE reports <> (SELECT count(*) FROM report WHERE report.bundle = link_bundle.number)""",
    "the bundles of a content are not counted rightly": """
SELECT 1 FROM link_content
WHERE bundles <> (
    SELECT count(*) FROM link_bundle WHERE link_bundle.content = link_content.number)""",
    "the pairs of a content are not the same from both sides": """
SELECT 1 FROM link_pair AS one LEFT JOIN link_pair AS other
ON other.content = one.other AND other.other = one.content
WHERE other.score IS NOT one.score""",
    "differences are not counted rightly": """
SELECT 1 FROM utterance
WHERE differences <> (
    SELECT count(*) FROM difference WHERE difference.utterance = utterance.number)""",
    "statements are not counted rightly": """
SELECT 1 FROM link_count
WHERE what = 'statements' AND count <> (SELECT count(*) FROM report)""",
}
WRONG_UTTERANCES = """
SELECT utterance.id FROM utterance
WHERE (id, reports, articles, independent) IS NOT (
    SELECT min(statement), count(*), count(DISTINCT report.article),
           count(DISTINCT coalesce(reprint_group.first, report.article))
    FROM report LEFT JOIN reprint_group ON reprint_group.article = report.article
    WHERE report.utterance = utterance.number)
  AND NOT EXISTS (SELECT 1 FROM link_dirty)"""


def wrong_links(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Everything in the tables of linking that does not agree with the rest, and why."""
    for location, statement in connection.execute(NOT_LINKED):
        yield Fault(location, statement, "it is not linked though it should be", REMEDY)
    for location, statement in connection.execute(NOT_SAID):
        yield Fault(location, statement, "it is linked though it is not there", REMEDY)
    for wrong, check in CHECKS.items():
        if connection.execute(f"{check} LIMIT 1").fetchone():
            yield Fault(WHERE, None, wrong, REMEDY)
    for (id_,) in connection.execute(WRONG_UTTERANCES):
        wrong = f"utterance {id_} is not counted rightly, or not called after its first statement"
        yield Fault(WHERE, None, wrong, REMEDY)
    try:
        utterance_decisions(connection)
    except NotARecord as error:
        yield Fault(WHERE, None, str(error), RESTORE)
