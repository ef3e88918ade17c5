"""The words of articles as they are compared, and the sketches of them that the record holds."""

from __future__ import annotations

import sqlite3

from onrecord.contract import Furniture
from onrecord.contract_json import read_record
from onrecord.reprinted import ComparedText, ReprintRules, Sketch
from onrecord.store.excerpts import kept_text

STANDING = """
SELECT version.number AS version_number, version.text AS version_text, version.length,
       version.furniture
FROM article JOIN version ON version.number = article.version WHERE article.id = ?"""
UNKEPT = "SELECT digest, sequences, sample FROM reprint_unkept WHERE version = ?"
KEEP = """
INSERT INTO reprint_unkept (version, digest, sequences, sample) VALUES (?, ?, ?, ?)
ON CONFLICT (version) DO UPDATE SET digest = excluded.digest, sequences = excluded.sequences,
                                    sample = excluded.sample"""
PEND = """
INSERT OR IGNORE INTO reprint_pending
SELECT article FROM version JOIN article ON article.version = version.number
WHERE version.number = ?"""

TEXT_OF_ARTICLE = "SELECT text FROM reprint_article WHERE article = ?"
ARTICLES_OF_TEXT = "SELECT article FROM reprint_article WHERE text = ? ORDER BY article"
WITH_TEXT = """
SELECT reprint_article.article FROM reprint_article
JOIN article ON article.id = reprint_article.article
JOIN version ON version.number = article.version
WHERE reprint_article.text = ? AND version.text IS NOT NULL LIMIT 1"""
FIND_TEXT = "SELECT number FROM reprint_text WHERE digest = ?"
SKETCH = "SELECT digest, sequences, sample FROM reprint_text WHERE number = ?"
INSERT_TEXT = "INSERT INTO reprint_text (digest, sequences, sample) VALUES (?, ?, ?)"
DELETE_TEXT = "DELETE FROM reprint_text WHERE number = ?"
PUT_ARTICLE = "INSERT INTO reprint_article (article, text) VALUES (?, ?)"
DELETE_ARTICLE = "DELETE FROM reprint_article WHERE article = ?"


def keep_sketch(connection: sqlite3.Connection, version: int, sketch: Sketch) -> None:
    """Keeps what was sampled of a text that is not kept, so that its reprints are found later."""
    row = connection.execute(UNKEPT, (version,)).fetchone()
    if row is None or Sketch(*row) != sketch:
        connection.execute(KEEP, (version, sketch.digest, sketch.sequences, sketch.sample))
        connection.execute(PEND, (version,))


def compared_text(connection: sqlite3.Connection, article: str) -> ComparedText | None:
    """The words of the version that counts, as far as they are kept; None where there is none."""
    row = connection.execute(STANDING, (article,)).fetchone()
    return row and _compared(connection, row)


def sketch_of_article(
    connection: sqlite3.Connection, article: str, rules: ReprintRules
) -> Sketch | None:
    """The sketch of an article's words: of what is kept, or what was sampled when it was added.

    None for one that is not there, or of which no sequence is known.
    """
    row = connection.execute(STANDING, (article,)).fetchone()
    if row is None:
        return None
    sampled = connection.execute(UNKEPT, (row["version_number"],)).fetchone()
    if row["version_text"] is None and sampled is not None:
        sketch = Sketch(*sampled)
    else:
        sketch = rules.sketch(_compared(connection, row))
    return sketch if sketch.sequences else None


def whole_text(connection: sqlite3.Connection, text: int) -> ComparedText | None:
    """The words of a text of `reprint_text`; None where no article with them is kept whole."""
    row = connection.execute(WITH_TEXT, (text,)).fetchone()
    return compared_text(connection, row["article"]) if row else None


def text_of(connection: sqlite3.Connection, article: str) -> int | None:
    """The number of an article's text in `reprint_text`; None where it was not looked at."""
    row = connection.execute(TEXT_OF_ARTICLE, (article,)).fetchone()
    return row and int(row["text"])


def articles_of(connection: sqlite3.Connection, text: int) -> list[str]:
    """The articles with these very words."""
    return [row["article"] for row in connection.execute(ARTICLES_OF_TEXT, (text,))]


def sketch_of_text(connection: sqlite3.Connection, text: int) -> Sketch:
    """The sketch of a text of `reprint_text`, which must be there."""
    return Sketch(*connection.execute(SKETCH, (text,)).fetchone())


def number_of(connection: sqlite3.Connection, sketch: Sketch) -> int | None:
    """The number of the text with this sketch; None where no article has it."""
    row = connection.execute(FIND_TEXT, (sketch.digest,)).fetchone()
    return row and int(row["number"])


def _compared(connection: sqlite3.Connection, row: sqlite3.Row) -> ComparedText:
    held = kept_text(connection, row)
    furniture = read_record(row["furniture"], tuple[Furniture, ...])
    return ComparedText(held.text, tuple(sorted(each.span for each in furniture)), held.gaps)
