"""An article with what was read in it into the record, in one transaction."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from onrecord.contract import Article, By, Extraction, Furniture, ProblemKind
from onrecord.contract_json import read_record
from onrecord.errors import InputError
from onrecord.store.connection import transaction
from onrecord.store.corrected import corrections_in, without_links
from onrecord.store.current import refresh
from onrecord.store.excerpts import KeptText, stretches
from onrecord.store.forget.partly import keep_partly
from onrecord.store.forget.tombstones import Allowed, What, allowed, is_buried
from onrecord.store.keep import Keeping, insert_version, is_richer, keep_more, keep_words
from onrecord.store.links.reprints.texts import keep_sketch
from onrecord.store.records import Added, Keep
from onrecord.store.rows import (
    DESCRIPTION_COLUMNS,
    STATEMENT_COLUMNS,
    Value,
    description_row,
    digest_of,
    statement_row,
)
from onrecord.store.spans import joined

FIND_STANDING = f"""
SELECT version.number AS version, version.extraction, version.sha256, version.kept,
       {", ".join(f"version.{column}" for column in DESCRIPTION_COLUMNS)}
FROM article JOIN version ON version.number = article.version
WHERE article.id = ?"""
FIND_BY = "SELECT onrecord, model, settings FROM extraction WHERE number = ?"
FIND_VERSION = f"""
SELECT number, {", ".join(DESCRIPTION_COLUMNS)} FROM version WHERE article = ? AND sha256 = ?"""
FIND_EXTRACTION = """
SELECT number FROM extraction
WHERE version = ? AND contract = ? AND onrecord = ? AND model IS ? AND settings = ? AND digest = ?
"""
INSERT_ARTICLE = "INSERT INTO article (id, location) VALUES (?, ?)"
INSERT_EXTRACTION = """
INSERT INTO extraction (version, contract, onrecord, model, settings, digest, at)
VALUES (?, ?, ?, ?, ?, ?, ?)"""
INSERT_STATEMENT = f"""
INSERT INTO statement (extraction, position, {", ".join(STATEMENT_COLUMNS)})
VALUES (?, ?{", ?" * len(STATEMENT_COLUMNS)})"""
DESCRIBE_VERSION = f"""
UPDATE version SET {", ".join(f"{column} = ?" for column in DESCRIPTION_COLUMNS)}
WHERE number = ?"""
FURNITURE = DESCRIPTION_COLUMNS.index("furniture")
SET_EXTRACTION = "UPDATE version SET extraction = ? WHERE number = ?"
SET_VERSION = "UPDATE article SET version = ? WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts for an article: which version, how much is kept, described how, read where."""

    version: int
    extraction: int
    sha256: str
    kept: Keep
    description: tuple[Value, ...]


def holds(connection: sqlite3.Connection, article: Article, by: By, keep: Keep) -> bool:
    """True where reading the article again would change nothing.

    Its text and description are those that count (which statements a correction names is told by
    reading it), as much of it is kept as is asked for, and the extraction that counts was made by
    the same onrecord, model and settings, whenever that was.
    """
    standing = _standing(connection, article.id)
    if standing is None or standing.sha256 != article.sha256:
        return False
    if is_richer(keep, standing.kept) and not is_buried(connection, article.sha256, What.TEXT):
        return False
    reader = connection.execute(FIND_BY, (standing.extraction,)).fetchone()
    same_reader = tuple(reader) == (by.onrecord, by.model, by.settings)
    return same_reader and is_described(standing.description, article)


def add(connection: sqlite3.Connection, extraction: Extraction, keeping: Keeping) -> Added:
    """Makes the article as given the one that counts; nothing is lost of what was there before.

    A version or an extraction that was there before counts again instead of standing twice. What
    people said who were forgotten is left out. Raises InputError where the text is not Unicode.
    """
    with transaction(connection):
        if is_buried(connection, extraction.article.id, What.ARTICLE):
            return Added.FORGOTTEN
        return _added(connection, allowed(connection, extraction), keeping)


def is_described(description: tuple[Value, ...], article: Article) -> bool:
    """True where the values of DESCRIPTION_COLUMNS are the article's, links to statements aside."""
    given = description_row(article)
    if description == given or description[:FURNITURE] != given[:FURNITURE]:
        return description == given
    known = read_record(str(description[FURNITURE]), tuple[Furniture, ...])
    return without_links(replace(article, furniture=known)) == without_links(article)


def _added(connection: sqlite3.Connection, given: Allowed, keeping: Keeping) -> Added:
    extraction, article = given.extraction, given.extraction.article
    description, statements = _rows(extraction)
    is_partly = bool(given.erased) or is_buried(connection, article.sha256, What.TEXT)
    if is_partly:
        keeping = Keeping(Keep.NONE)
    before = _standing(connection, article.id)
    if before is None:
        connection.execute(INSERT_ARTICLE, (article.id, article.location))
    version, kept = _version(connection, article, description, keeping)
    number = put_extraction(connection, version, extraction, statements)
    if is_partly:
        keep_partly(connection, version, KeptText(article.text), given.erased)
        kept = Keep.NONE
    elif kept is Keep.NONE:
        around = stretches(article.text, extraction.statements)
        notes = (each.span for each in corrections_in(article))
        keep_words(connection, version, article.text, joined((*around, *notes)))
        if keeping.sketch is not None:
            keep_sketch(connection, version, keeping.sketch)
    connection.execute(SET_EXTRACTION, (number, version))
    connection.execute(SET_VERSION, (version, article.id))
    after = Standing(version, number, article.sha256, kept, description)
    if after != before:
        refresh(connection, article.id)
    return _became(before, after)


def _rows(extraction: Extraction) -> tuple[tuple[Value, ...], list[tuple[Value, ...]]]:
    """The rows of the article's description and of its statements."""
    article = extraction.article
    try:
        description = description_row(article)
        statements = [statement_row(each, article.text) for each in extraction.statements]
        article.text.encode()
        article.location.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            ProblemKind.ENCODING,
            f"{article.location!a}: half a character (a lone surrogate) in the text, the name "
            "or the location; save it as UTF-8 and add it again",
        ) from error
    return description, statements


def put_extraction(
    connection: sqlite3.Connection,
    version: int,
    extraction: Extraction,
    statements: list[tuple[Value, ...]],
) -> int:
    """The number of the version's extraction that the same reader made with the same result.

    Written where there is none yet; which one counts stays as it is.
    """
    by = extraction.by
    digest = digest_of(str(row[-1]) for row in statements)
    row = (version, extraction.contract, by.onrecord, by.model, by.settings, digest)
    found = connection.execute(FIND_EXTRACTION, row).fetchone()
    if found is not None:
        known: int = found[0]
        return known
    number = _inserted(connection.execute(INSERT_EXTRACTION, (*row, by.at)))
    put_statements(connection, number, statements)
    return number


def put_statements(
    connection: sqlite3.Connection, extraction: int, statements: list[tuple[Value, ...]]
) -> None:
    """Writes the rows of an extraction's statements, in order."""
    placed = [(extraction, position, *row) for position, row in enumerate(statements)]
    connection.executemany(INSERT_STATEMENT, placed)


def _became(before: Standing | None, after: Standing) -> Added:
    if before is None:
        return Added.NEW
    if before.version != after.version:
        return Added.NEW_VERSION
    return Added.UNCHANGED if before == after else Added.READ_AGAIN


def _standing(connection: sqlite3.Connection, article: str) -> Standing | None:
    row = connection.execute(FIND_STANDING, (article,)).fetchone()
    return row and Standing(row[0], row[1], row[2], Keep(row[3]), tuple(row)[4:])


def _version(
    connection: sqlite3.Connection,
    article: Article,
    description: tuple[Value, ...],
    keeping: Keeping,
) -> tuple[int, Keep]:
    """The article's version of this text, described as given, and how much of it is kept."""
    found = connection.execute(FIND_VERSION, (article.id, article.sha256)).fetchone()
    if found is None:
        return insert_version(connection, article, description, keeping), keeping.keep
    number: int = found[0]
    if tuple(found)[1:] != description:
        connection.execute(DESCRIBE_VERSION, (*description, number))
    return number, keep_more(connection, number, article, keeping)


def _inserted(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None  # true after every INSERT that succeeded
    return cursor.lastrowid
