"""An article as its page shows it, and where a statement stands."""

from __future__ import annotations

import sqlite3

from onrecord.errors import NotFound
from onrecord.store.find import find_article
from onrecord.store.page_records import ArticleVersion, OpenArticle, StatementPlace
from onrecord.store.readings import reading_of_version
from onrecord.store.records import Kept
from onrecord.store.speakers.voices import decided_with_voices

VERSIONS = """
SELECT version.number, version.sha256, version.published, version.added,
       version.number = article.version AS counts,
       (SELECT count(*) FROM statement WHERE statement.extraction = version.extraction
       ) AS statements
FROM version JOIN article ON article.id = version.article
WHERE article.id = ? ORDER BY version.number DESC"""
CURRENT = "SELECT article FROM current_statement WHERE id = ? LIMIT 1"
EVER_READ = """
SELECT version.article, version.sha256, version.number = article.version AS counts
FROM statement
JOIN extraction ON extraction.number = statement.extraction
JOIN version ON version.number = extraction.version
JOIN article ON article.id = version.article
WHERE statement.id = ? ORDER BY counts DESC, version.number DESC LIMIT 1"""
EVER_DECIDED = """
SELECT article FROM decision WHERE subject = 'statement' AND subject_id = ? LIMIT 1"""


def open_article(connection: sqlite3.Connection, name: str, sha256: str | None) -> OpenArticle:
    """The version that counts of the article meant, or that with the text of this SHA-256.

    Raises NotFound for an article or a version that is not there.
    """
    article = find_article(connection, name)
    rows = connection.execute(VERSIONS, (article,)).fetchall()
    wanted = [row for row in rows if (row["counts"] if sha256 is None else row["sha256"] == sha256)]
    reading = reading_of_version(connection, wanted[0]["number"]) if wanted else None
    if reading is None:
        raise NotFound(f"article {article} has no version {sha256}; leave the version out")
    return OpenArticle(
        extraction=reading.extraction,
        reading=reading.number,
        decided=decided_with_voices(connection, reading),
        versions=tuple(
            ArticleVersion(
                sha256=row["sha256"],
                published=row["published"],
                added=row["added"],
                statements=row["statements"],
                counts=bool(row["counts"]),
            )
            for row in rows
        ),
        kept=Kept(reading.kept, reading.gaps),
    )


def place_of(connection: sqlite3.Connection, statement: str) -> StatementPlace:
    """The article that holds a statement, or held it; raises NotFound where none ever did."""
    current = connection.execute(CURRENT, (statement,)).fetchone()
    if current is not None:
        return StatementPlace(current["article"], None)
    read = connection.execute(EVER_READ, (statement,)).fetchone()
    if read is not None:
        return StatementPlace(read["article"], None if read["counts"] else read["sha256"])
    decided = connection.execute(EVER_DECIDED, (statement,)).fetchone()
    if decided is not None:
        return StatementPlace(decided["article"], None)
    raise NotFound(
        f"no statement {statement!r} in the record; it may belong to another record, or to an "
        "article that was erased"
    )
