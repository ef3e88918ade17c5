"""How often it is reported what statements report: for lists of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from onrecord.store.links.records import ReportCounts
from onrecord.store.links.rows import as_list

SELECT = """
SELECT report.statement, utterance.id, utterance.independent, utterance.articles, utterance.reports
FROM json_each(?) AS wanted
CROSS JOIN report ON report.statement = wanted.value
JOIN utterance ON utterance.number = report.utterance"""


def report_counts(
    connection: sqlite3.Connection, statements: Iterable[str]
) -> dict[str, ReportCounts]:
    """By the id of each statement whose utterance has more reports than it."""
    return {
        row["statement"]: ReportCounts(
            utterance=row["id"],
            independent=row["independent"],
            reprints=row["articles"] - row["independent"],
            statements=row["reports"],
        )
        for row in connection.execute(SELECT, (as_list(statements),))
    }
