"""All that is known of reprints out of the record, so that it is made anew from the articles."""

from __future__ import annotations

import sqlite3

# What was sampled of texts that are not kept stays: there is nothing to make it from.
MADE = (
    *("reprint_group", "reprint_pair", "reprint_boilerplate", "reprint_hash"),
    *("reprint_article", "reprint_text"),
)
PEND = "INSERT OR IGNORE INTO reprint_pending SELECT id FROM article WHERE version IS NOT NULL"


def unlink(connection: sqlite3.Connection) -> None:
    """Empties the tables; every article is pending."""
    for table in MADE:
        connection.execute(f"DELETE FROM {table}")
    connection.execute(PEND)
