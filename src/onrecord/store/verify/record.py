"""Re-checks everything in the record that can be checked, an article at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from onrecord.contract import Article, Spans, Statement
from onrecord.identity import article_id
from onrecord.store.connection import connect_reader, connect_writer
from onrecord.store.current import INDEXES
from onrecord.store.excerpts import kept_text
from onrecord.store.records import Fault
from onrecord.store.rows import (
    DESCRIPTION_COLUMNS,
    STATEMENT_COLUMNS,
    article_of,
    description_row,
    digest_of,
    statement_of,
    statement_row,
)
from onrecord.store.verify.checks import check_statements, misplaced
from onrecord.store.verify.current import MEND, wrong_currents
from onrecord.store.verify.decisions import WITHOUT_VERSION, wrong_decisions
from onrecord.store.verify.kept import wrong_keeping
from onrecord.store.verify.links import wrong_links
from onrecord.store.verify.reprints import wrong_reprints
from onrecord.store.verify.speakers import wrong_speakers

VERSIONS = """
SELECT version.*, version.number AS version_number, version.text AS version_text,
       article.location
FROM version JOIN article ON article.id = version.article ORDER BY version.number"""
WITHOUT_STANDING = """
SELECT location FROM article LEFT JOIN version ON version.number = article.version
WHERE version.article IS NOT article.id
UNION ALL
SELECT location FROM version JOIN article ON article.id = version.article
LEFT JOIN extraction ON extraction.number = version.extraction
WHERE extraction.version IS NOT version.number"""
EXTRACTIONS = "SELECT number, digest FROM extraction WHERE version = ? ORDER BY number"
STATEMENTS = f"""
SELECT {", ".join(STATEMENT_COLUMNS)} FROM statement WHERE extraction = ? ORDER BY position"""
# Given a rank, FTS5 compares the index with the words in the tables as well.
CHECK_INDEX = "INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"
READ_ONLY = ("SQLITE_READONLY", "SQLITE_CANTOPEN")

RESTORE = "open a copy of the record: yours, or the .before-NNN.db that a migration left beside it"
# In this record it would stand as already there: what `add` compares need not be what is wrong.
ANEW = "add the article to a new record: onrecord add FILE --record NEW.db"
REPORT = f"{ANEW}; if verify finds it there too, report it: onrecord made a mistake"


def verify(path: Path) -> Iterator[Fault]:
    """Everything that is wrong with the record; memory stays that of the largest article."""
    try:
        with closing(connect_reader(path)) as connection:
            # A byte that the disk changed is told with its article instead of ending the check.
            connection.text_factory = _readable
            yield from _check_file(connection, path)
            yield from _check_indexes(path)
            for row in connection.execute(VERSIONS):
                yield from _check_version(connection, row)
            yield from wrong_currents(connection)
            yield from wrong_speakers(connection)
            yield from wrong_links(connection)
            yield from wrong_reprints(connection)
    except sqlite3.DatabaseError as error:
        yield Fault(str(path), None, f"it cannot be read to its end ({error})", RESTORE)


def _readable(stored: bytes) -> str:
    return stored.decode(errors="replace")


def _check_file(connection: sqlite3.Connection, path: Path) -> Iterator[Fault]:
    for (answer,) in connection.execute("PRAGMA integrity_check"):
        if answer != "ok":
            damage = " ".join(answer.split())
            yield Fault(str(path), None, f"the file is damaged: {damage}", RESTORE)
    for row in connection.execute("PRAGMA foreign_key_check"):
        wrong = f"row {row[1]} of {row[0]} belongs to a row of {row[2]} that is not there"
        yield Fault(str(path), None, wrong, RESTORE)
    for (location,) in connection.execute(WITHOUT_STANDING):
        yield Fault(location, None, "none of its versions or readings counts", ANEW)
    for location, number in connection.execute(WITHOUT_VERSION):
        wrong = f"decision {number} is about a text that is not in the record"
        yield Fault(location, None, wrong, RESTORE)


def _check_indexes(path: Path) -> Iterator[Fault]:
    # The check is an INSERT to SQLite, though it writes nothing: a reader may not ask for it.
    try:
        with closing(connect_writer(path)) as connection:
            for index in INDEXES:
                yield from _check_index(connection, path, index)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith(READ_ONLY):
            return  # an archive copy: what cannot be written to is read as it stands
        wrong = f"the search index could not be checked ({error})"
        yield Fault(str(path), None, wrong, "verify a copy that can be written")


def _check_index(connection: sqlite3.Connection, path: Path, index: str) -> Iterator[Fault]:
    try:
        connection.execute(CHECK_INDEX.format(index=index))
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        wrong = f"the search index {index} is not in step with the record"
        yield Fault(str(path), None, wrong, MEND)


def _check_version(connection: sqlite3.Connection, row: sqlite3.Row) -> Iterator[Fault]:
    held = kept_text(connection, row)
    try:
        article = article_of(row, held.text)
    except msgspec.DecodeError as error:
        yield Fault(row["location"], None, f"its description cannot be read ({error})", ANEW)
        return
    if article.id != article_id(article.location):
        wrong = "its id is not the one that its location gives"
        yield Fault(article.location, None, wrong, ANEW)
    for wrong in wrong_keeping(connection, row):
        yield Fault(article.location, None, wrong, ANEW)
    for column, value in zip(DESCRIPTION_COLUMNS, description_row(article), strict=True):
        if row[column] != value:
            wrong = f"its {column} is {row[column]!r} where its description gives {value!r}"
            yield Fault(article.location, None, wrong, ANEW)
    for span in misplaced((each.span for each in article.furniture), article.text):
        wrong = f"the furniture at {span.start}-{span.end} does not lie in the text"
        yield Fault(article.location, None, wrong, REPORT)
    for wrong in wrong_decisions(connection, article):
        yield Fault(article.location, None, wrong, RESTORE)
    for extraction in connection.execute(EXTRACTIONS, (row["number"],)):
        yield from _check_extraction(connection, article, held.gaps, extraction)
    for wrong in _wrong_links(connection, article, row["extraction"]):
        yield Fault(article.location, None, wrong, ANEW)


def _check_extraction(
    connection: sqlite3.Connection, article: Article, gaps: Spans, extraction: sqlite3.Row
) -> Iterator[Fault]:
    statements: list[Statement] = []
    contracts: list[str] = []
    for row in connection.execute(STATEMENTS, (extraction["number"],)):
        contracts.append(row["contract"])
        try:
            statements.append(statement_of(row))
        except msgspec.DecodeError as error:
            wrong = f"its contract cannot be read ({error})"
            yield Fault(article.location, row["id"], wrong, ANEW)
            continue
        yield from _check_columns(article, statements[-1], row)
    if digest_of(contracts) != extraction["digest"]:
        wrong = "its statements are not those that were added: some changed, are gone or are new"
        yield Fault(article.location, None, wrong, ANEW)
    for each in check_statements(article, tuple(statements), gaps):
        yield Fault(article.location, each.statement, each.wrong, REPORT)


def _wrong_links(
    connection: sqlite3.Connection, article: Article, extraction: int
) -> Iterator[str]:
    """What is wrong with the statements that furniture names: those of the reading that counts."""
    named = [(part, each) for part in article.furniture for each in part.statements]
    if not named:
        return
    read = {row["id"] for row in connection.execute(STATEMENTS, (extraction,))}
    for part, statement in named:
        if statement not in read:
            place = f"{part.span.start}-{part.span.end}"
            yield f"the furniture at {place} names {statement}, which was not read"


def _check_columns(article: Article, statement: Statement, row: sqlite3.Row) -> Iterator[Fault]:
    if not statement.content:
        return  # `check_statements` says so
    for column, value in zip(
        STATEMENT_COLUMNS, statement_row(statement, article.text), strict=True
    ):
        if row[column] != value and column != "contract":
            wrong = f"its column {column} is {row[column]!r} where its contract gives {value!r}"
            yield Fault(article.location, statement.id, wrong, ANEW)
