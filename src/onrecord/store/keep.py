"""How much of a text stays in the record: its original bytes, the text, or words around statements.

What was kept once is never lost by adding the article again with less; with more, it comes back.
"""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass

from onrecord.contract import Article, ProblemKind, Spans
from onrecord.errors import InputError
from onrecord.identity import sha256_of
from onrecord.reprinted import Sketch
from onrecord.store.excerpts import kept_text, put_excerpts
from onrecord.store.links.reprints import leave
from onrecord.store.records import Keep
from onrecord.store.rows import DESCRIPTION_COLUMNS, Value
from onrecord.store.spans import joined

RICHER = (Keep.NONE, Keep.TEXT, Keep.ORIGINAL)

INSERT_VERSION = f"""
INSERT INTO version (article, sha256, kept, length, text, original,
                     {", ".join(DESCRIPTION_COLUMNS)})
VALUES (?, ?, ?, ?, ?, ?{", ?" * len(DESCRIPTION_COLUMNS)})"""
KEEP = "UPDATE version SET kept = ?, length = ?, text = ?, original = ? WHERE number = ?"
FIND_KEPT = "SELECT kept FROM version WHERE number = ?"
FIND_TEXT = """
SELECT number AS version_number, text AS version_text, length FROM version WHERE number = ?"""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is to be kept of a text; `original` holds its bytes where they are to be kept too.

    `sketch` is kept where the text is not, so that its reprints can be found.
    """

    keep: Keep = Keep.TEXT
    original: bytes | None = None
    sketch: Sketch | None = None

    def __post_init__(self) -> None:
        if self.keep is Keep.ORIGINAL and self.original is None:
            raise ValueError("to keep an original, give its bytes")

    def columns(self, article: Article) -> tuple[str, int | None, str | None, bytes | None]:
        """The values of the columns kept, length, text and original."""
        match self.keep:
            case Keep.NONE:
                return self.keep, len(article.text), None, None
            case Keep.TEXT:
                return self.keep, None, article.text, None
            case Keep.ORIGINAL:
                return self.keep, None, article.text, zlib.compress(self.original or b"")


def insert_version(
    connection: sqlite3.Connection,
    article: Article,
    description: tuple[Value, ...],
    keeping: Keeping,
) -> int:
    """The number of a new version of the article, of which as much is kept as asked for."""
    row = (article.id, article.sha256, *keeping.columns(article), *description)
    number = connection.execute(INSERT_VERSION, row).lastrowid
    assert number is not None  # true after every INSERT that succeeded
    return number


def keep_more(
    connection: sqlite3.Connection, version: int, article: Article, keeping: Keeping
) -> Keep:
    """Keeps as much of a version as asked for, where that is more than what is kept; gives what is.

    Raises InputError where the text, or the original, is not the one that its SHA-256 says.
    """
    kept = Keep(connection.execute(FIND_KEPT, (version,)).fetchone()["kept"])
    if not is_richer(keeping.keep, kept):
        return kept
    _check(article, keeping)
    connection.execute(KEEP, (*keeping.columns(article), version))
    put_excerpts(connection, version, article.text, ())
    return keeping.keep


def keep_words(connection: sqlite3.Connection, version: int, text: str, spans: Spans) -> None:
    """Keeps these characters too of a version whose text is not kept; `text` is the whole text."""
    row = connection.execute(FIND_TEXT, (version,)).fetchone()
    put_excerpts(connection, version, text, joined((*kept_text(connection, row).spans, *spans)))


def keep_only(connection: sqlite3.Connection, version: int, text: str, spans: Spans) -> None:
    """Keeps these characters of a version and nothing else: neither its text nor its original.

    What is no longer kept is overwritten in the file.
    """
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(KEEP, (Keep.NONE, len(text), None, None, version))
    put_excerpts(connection, version, text, spans)
    leave.forget_words(connection, version)


def is_richer(one: Keep, other: Keep) -> bool:
    """True where `one` keeps more than `other`."""
    return RICHER.index(one) > RICHER.index(other)


def _check(article: Article, keeping: Keeping) -> None:
    wrong_text = sha256_of(article.text) != article.sha256
    original = keeping.original if keeping.keep is Keep.ORIGINAL else None
    if wrong_text or (original is not None and sha256_of(original) != article.original.sha256):
        raise InputError(
            ProblemKind.INTERNAL,
            f"{article.location}: its SHA-256 is not the one of its text; read the file anew",
        )
