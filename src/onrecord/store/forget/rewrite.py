"""A version's readings and text written anew without what a forgotten speaker said."""

from __future__ import annotations

import sqlite3

from onrecord.store.add import DESCRIBE_VERSION, put_statements
from onrecord.store.corrected import places_of_corrections, with_links_to
from onrecord.store.excerpts import KeptText
from onrecord.store.forget.decisions import delete_decisions
from onrecord.store.forget.doomed import Doomed, DoomedReading
from onrecord.store.forget.partly import keep_partly, statements_of
from onrecord.store.forget.tombstones import without_title
from onrecord.store.rows import description_row, digest_of, statement_row
from onrecord.store.spans import joined, words_spans

FIND_VERSION = "SELECT number FROM version WHERE article = ? AND sha256 = ?"
DELETE_STATEMENTS = "DELETE FROM statement WHERE extraction = ?"
SET_DIGEST = "UPDATE extraction SET digest = ? WHERE number = ?"


def rewrite(connection: sqlite3.Connection, doomed: Doomed) -> None:
    """Takes out of a version what is doomed, with the words that nothing else in it needs."""
    article = doomed.article
    row = connection.execute(FIND_VERSION, (article.id, article.sha256)).fetchone()
    delete_decisions(connection, (each.number for each in doomed.decisions))
    for reading in doomed.readings:
        if reading.dropped:
            _rewrite_reading(connection, reading, article.text)
    made = (each for decision in doomed.decisions for each in statements_of(decision))
    gone = (*doomed.dropped, *made)
    words = (span for each in gone for span in words_spans(each))
    notes = places_of_corrections(article, (each.id for each in gone))
    erased = joined((*words, *notes))
    keep_partly(connection, row["number"], KeptText(article.text, doomed.gaps), erased)
    left = {each.id for reading in doomed.readings for each in reading.left}
    article = without_title(article, [each for each in gone if each.id not in left])
    described = description_row(with_links_to(article, left))
    connection.execute(DESCRIBE_VERSION, (*described, row["number"]))


def _rewrite_reading(connection: sqlite3.Connection, reading: DoomedReading, text: str) -> None:
    rows = [statement_row(each, text) for each in reading.left]
    connection.execute(DELETE_STATEMENTS, (reading.number,))
    put_statements(connection, reading.number, rows)
    digest = digest_of(str(row[-1]) for row in rows)
    connection.execute(SET_DIGEST, (digest, reading.number))
