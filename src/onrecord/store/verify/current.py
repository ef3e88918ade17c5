"""Re-checks what the record says today: is it what readings and decisions give?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import msgspec

from onrecord.errors import NotARecord
from onrecord.store.current import COLUMNS, Current, current_of
from onrecord.store.readings import reading_of_article
from onrecord.store.records import Fault

ARTICLES = """
SELECT article.id, article.location, article.corrections FROM article
JOIN version ON version.number = article.version
JOIN extraction ON extraction.number = version.extraction ORDER BY article.rowid"""
STORED = f"""
SELECT {", ".join(COLUMNS[1:])} FROM current_statement WHERE article = ? ORDER BY position"""
SPEAKERS = """
SELECT current_speaker.name FROM current_speaker LEFT JOIN (
    SELECT speaker_id, sum(mode NOT IN ('belief', 'attitude')) AS statements, count(*) AS every
    FROM current_statement WHERE speaker_id IS NOT NULL GROUP BY speaker_id
) AS counted ON counted.speaker_id = current_speaker.id
WHERE counted.statements IS NOT current_speaker.statements
   OR counted.every IS NOT current_speaker.statements + current_speaker.others"""
MEND = "make it anew: onrecord verify --mend"


def wrong_currents(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Every article, and every speaker, of whom the record says something else than it holds."""
    for article, location, corrections in connection.execute(ARTICLES).fetchall():
        try:
            expected = current_of(connection, reading_of_article(connection, article))
        except (msgspec.DecodeError, NotARecord, ValueError):
            continue  # told with the reading or the decision that cannot be read
        stored = tuple(tuple(row) for row in connection.execute(STORED, (article,)))
        if Current(stored, corrections) != expected:
            wrong = "what the record says of it today is not what was read and decided"
            yield Fault(location, None, wrong, MEND)
    for (name,) in connection.execute(SPEAKERS):
        wrong = f"its statements of {name!r} are not counted rightly"
        yield Fault("the list of speakers", None, wrong, MEND)
