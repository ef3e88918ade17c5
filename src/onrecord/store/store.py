"""The record: one SQLite file, and everything that is done with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from onrecord.contract import SAID, Article, By, Extraction, Mode
from onrecord.errors import NoRecord
from onrecord.store import add, queries, search, verify
from onrecord.store.connection import connect_reader, connect_writer, enter_wal, named_errors
from onrecord.store.migrate import known_migrations, migrate, schema_number
from onrecord.store.records import (
    Added,
    ArticleSummary,
    Counts,
    Fault,
    SpeakerCount,
    StatementFilter,
    StoredStatement,
    WithdrawnStatement,
)

T = TypeVar("T")


def open_store(path: str | Path, *, write: bool = False) -> Store:
    """The record at `path`; with `write` it is made where there is none.

    A record of an earlier onrecord is migrated, after a backup beside it. Without `write` nothing
    else can change it. Raises NoRecord, NotARecord, RecordTooNew, RecordFailed.
    """
    path = Path(path)
    if write:
        return Store(path, _open_writer(path))
    if not path.exists():
        raise _no_record(path)
    return Store(path, _open_reader(path))


class Store:
    """An open record. Used in one thread; a program may open it as often as it likes.

    Every method raises RecordFailed where the disk or another program is in the way, and
    NotARecord where the file is damaged. Iterators read while they are consumed.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        with named_errors(self.path):
            self.connection.close()

    def holds(self, article: Article, by: By) -> bool:
        """True where reading the article again would change nothing.

        Its text and description are those that count in the record, and they were read by the
        same onrecord, model and settings, whenever that was.
        """
        with named_errors(self.path):
            return add.holds(self.connection, article, by)

    def add(self, extraction: Extraction) -> Added:
        """Makes the article as given the one that counts, in one transaction; safe to repeat.

        Other versions and readings stay. Raises InputError where the text is not Unicode.
        """
        with named_errors(self.path):
            return add.add(self.connection, extraction)

    def extraction(self, name: str) -> Extraction:
        """What was found in an article, exactly as it was added last.

        `name` is its id or location, or the start of the id, or the end of the location, if no
        other article's is the same. Raises NotFound, saying what comes near or could be meant.
        """
        with named_errors(self.path):
            return queries.extraction(self.connection, name)

    def articles(self, modes: tuple[Mode, ...] = SAID) -> Iterator[ArticleSummary]:
        """Every article, the earliest published first; statements of these modes are counted."""
        return self._named(queries.articles(self.connection, modes))

    def counts(self, modes: tuple[Mode, ...] = SAID) -> Counts:
        """How much there is; statements and speakers of these modes."""
        with named_errors(self.path):
            return queries.counts(self.connection, modes)

    def speakers(self, modes: tuple[Mode, ...] = SAID) -> Iterator[SpeakerCount]:
        """Every named speaker, those with the most statements of these modes first."""
        return self._named(queries.speakers(self.connection, modes))

    def statements(self, wanted: StatementFilter | None = None) -> Iterator[StoredStatement]:
        """The statements that a filter asks for, best match or earliest published first.

        Without a filter all that somebody said, asked or wrote. Raises QueryError for a search
        without a word and for a bound that is no date, NotFound for an article that is not there.
        """
        with named_errors(self.path):
            found = search.statements(self.connection, wanted or StatementFilter())
        return self._named(found)

    def withdrawn(self, name: str) -> Iterator[WithdrawnStatement]:
        """Statements that only versions of the article hold which no longer count.

        A statement counts as the same where content and cue have the same words.
        """
        with named_errors(self.path):
            found = queries.withdrawn(self.connection, name)
        return self._named(found)

    def verify(self) -> Iterator[Fault]:
        """Everything in the record that is not as it should be; nothing, if all is well."""
        return self._named(verify.verify(self.path))

    def _named(self, found: Iterator[T]) -> Iterator[T]:
        with named_errors(self.path):
            yield from found


def _open_writer(path: Path) -> sqlite3.Connection:
    with named_errors(path):
        connection = connect_writer(path)
        try:
            # First of all, so that another program's database is left as it is.
            schema_number(connection, path)
            enter_wal(connection)
            migrate(connection, path, known_migrations())
        except BaseException:
            connection.close()
            raise
    return connection


def _open_reader(path: Path) -> sqlite3.Connection:
    with named_errors(path):
        connection = connect_reader(path)
        try:
            found = schema_number(connection, path)
            if found == 0:
                raise _no_record(path)
            if found < known_migrations()[-1].number:
                with closing(_open_writer(path)):
                    pass
        except BaseException:
            connection.close()
            raise
    return connection


def _no_record(path: Path) -> NoRecord:
    return NoRecord(f"no record at {path}; make one: onrecord add FILES --record {path}")
