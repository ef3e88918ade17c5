"""The record: one SQLite file, and everything that is done with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from onrecord.contract import SAID, Article, By, Extraction, Mode
from onrecord.errors import NoRecord
from onrecord.reprinted import Sketch
from onrecord.store import add, open_article, queries, reread
from onrecord.store.connection import connect_reader, connect_writer, enter_wal, named_errors
from onrecord.store.keep import Keeping
from onrecord.store.link_store import LinkStore
from onrecord.store.migrate import known_migrations, migrate, schema_number
from onrecord.store.page_records import (
    OpenArticle,
    SearchPage,
    Sort,
    StatementPlace,
)
from onrecord.store.records import (
    Added,
    ArticleSummary,
    Counts,
    Fault,
    Keep,
    Reread,
    StatementFilter,
    StoredStatement,
    StoredVersion,
    WithdrawnStatement,
)
from onrecord.store.reprint_store import ReprintStore
from onrecord.store.review import decide, decisions
from onrecord.store.review.by import By as DecidedBy
from onrecord.store.review.records import (
    Act,
    ArticleDecision,
    Correction,
    DecidedStatement,
    Decision,
    Seen,
)
from onrecord.store.search import results as search
from onrecord.store.verify import record as verify

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


class Store(LinkStore, ReprintStore):
    """An open record. Used in one thread; a program may open it as often as it likes.

    Every method raises RecordFailed where the disk or another program is in the way, and
    NotARecord where the file is damaged. Iterators read while they are consumed.
    """

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

    def holds(self, article: Article, by: By, keep: Keep = Keep.TEXT) -> bool:
        """True where reading the article again would change nothing.

        Its text and description are those that count in the record, at least so much of it is
        kept, and they were read by the same onrecord, model and settings, whenever that was.
        """
        with named_errors(self.path):
            return add.holds(self.connection, article, by, keep)

    def add(
        self,
        extraction: Extraction,
        *,
        keep: Keep = Keep.TEXT,
        original: bytes | None = None,
        sketch: Sketch | None = None,
    ) -> Added:
        """Makes the article as given the one that counts, in one transaction; safe to repeat.

        Other versions and readings stay, and so does what is kept of a text already: less is not
        kept by asking for it. Statements of speakers who were forgotten are left out, and so are
        their words. `original` are the bytes that the text was read from, needed where they are
        to be kept; `sketch` is what is kept of the words where the text is not, so that reprints
        of it are found. Raises InputError where the text is not Unicode.
        """
        with named_errors(self.path):
            return add.add(self.connection, extraction, Keeping(keep, original, sketch))

    def extraction(self, name: str) -> Extraction:
        """What was found in an article, exactly as it was added last.

        `name` is its id or location, or the start of the id, or the end of the location, if no
        other article's is the same. Raises NotFound, saying what comes near or could be meant.
        """
        with named_errors(self.path):
            return queries.extraction(self.connection, name)

    def readings(self, name: str) -> Iterator[Extraction]:
        """Every reading of an article, of all its versions, the one made first comes first.

        `extraction` gives the one that counts; nothing takes the place of the others.
        """
        with named_errors(self.path):
            found = queries.readings(self.connection, name)
        return self._named(found)

    def versions(self, names: Sequence[str] = ()) -> Iterator[StoredVersion]:
        """Every version whose text is kept, of the articles named, or of all.

        Others may write between two of them. Raises NotFound.
        """
        with named_errors(self.path):
            found = reread.versions(self.connection, names)
        return self._named(found)

    def not_kept(self, names: Sequence[str] = ()) -> int:
        """How many versions `versions` leaves out, since their texts are not kept."""
        with named_errors(self.path):
            return reread.not_kept(self.connection, names)

    def original(self, name: str) -> bytes | None:
        """The bytes that the version that counts was read from; None where they are not kept.

        Of a row of a table they are the row's own. Raises NotFound.
        """
        with named_errors(self.path):
            return queries.original(self.connection, name)

    def article_of(self, version: StoredVersion) -> Article | None:
        """The article with the text of that version; None where it was erased meanwhile."""
        with named_errors(self.path):
            return reread.article_of_version(self.connection, version)

    def as_it_stands(self, version: StoredVersion) -> Reread | None:
        """What there is to tell of a version that need not be read again; None as above."""
        with named_errors(self.path):
            return reread.as_it_stands(self.connection, version)

    def reread(self, version: StoredVersion, extraction: Extraction) -> Reread | None:
        """Makes the extraction the one that counts for a version, in one transaction.

        The reading before it stays. None, with nothing written, where another program read,
        changed or erased the version meanwhile.
        """
        with named_errors(self.path):
            return reread.reread(self.connection, version, extraction)

    def decide(
        self,
        name: str,
        statement: str,
        act: Act,
        *,
        reviewer: str,
        at: str | None = None,
        seen: Seen | None = None,
    ) -> Decision:
        """Writes what a reviewer decides about a statement, by its id as `decided` shows it.

        `at` is RFC 3339 in UTC; now, where it is not given. Raises NotFound, also for a statement
        that is another one since, DecisionRefused for an act that cannot be done, and, where it is
        told what the reviewer had seen, DecisionConflict for something else in its place.
        """
        by = DecidedBy(reviewer, at)
        with named_errors(self.path):
            return decide.decide(self.connection, name, statement, act, by=by, seen=seen)

    def add_statement(
        self,
        name: str,
        act: Act,
        *,
        reviewer: str,
        at: str | None = None,
        seen: Seen | None = None,
    ) -> Decision:
        """Writes a statement that the reading missed. Raises as `decide` does."""
        by = DecidedBy(reviewer, at)
        with named_errors(self.path):
            return decide.add_statement(self.connection, name, act, by=by, seen=seen)

    def undo(self, number: int, *, reviewer: str, at: str | None = None) -> Decision:
        """Writes that the decision of that number no longer holds. Raises as `decide` does."""
        with named_errors(self.path):
            return decide.undo(self.connection, number, by=DecidedBy(reviewer, at))

    def decided(self, name: str) -> tuple[DecidedStatement, ...]:
        """An article's statements with what reviewers decided, those they rejected included.

        A decision goes to the statement whose content fits best what was judged, by at least half
        of the characters of both; without such a one the reviewer's statement stands by itself.
        """
        with named_errors(self.path):
            return decisions.decided(self.connection, name)

    def decisions(self, name: str) -> Iterator[Decision]:
        """Every decision about an article in order, those undone and those that undo included."""
        with named_errors(self.path):
            found = decisions.decisions(self.connection, name)
        return self._named(found)

    def latest_decisions(self, limit: int) -> tuple[ArticleDecision, ...]:
        """The decisions of the whole record, the last one first."""
        with named_errors(self.path):
            return decisions.latest(self.connection, limit)

    def corrections(self, names: Sequence[str] = ()) -> Iterator[Correction]:
        """Reviewers' statements that fit nothing in the reading that counts, to be looked at.

        Of the articles named, or of all. Raises NotFound.
        """
        with named_errors(self.path):
            found = decisions.corrections(self.connection, names)
        return self._named(found)

    def articles(self, modes: tuple[Mode, ...] = SAID) -> Iterator[ArticleSummary]:
        """Every article, the earliest published first; statements of these modes are counted."""
        return self._named(queries.articles(self.connection, modes))

    def articles_added(
        self, *, after: str | None = None, limit: int = 100
    ) -> tuple[ArticleSummary, ...]:
        """Articles in the order in which they were added first, behind the one of that id."""
        with named_errors(self.path):
            return queries.articles_added(self.connection, after, limit)

    def counts(self, modes: tuple[Mode, ...] = SAID) -> Counts:
        """How much there is; statements and speakers of these modes."""
        with named_errors(self.path):
            return queries.counts(self.connection, modes)

    def statements(
        self, wanted: StatementFilter | None = None, *, sort: Sort | None = None
    ) -> Iterator[StoredStatement]:
        """The statements that a filter asks for, best match or earliest published first.

        `sort` asks for another order. Without a filter all that somebody said, asked or wrote.
        Raises QueryError for a search without a word and for a bound that is no date, NotFound for
        an article that is not there.
        """
        with named_errors(self.path):
            found = search.statements(self.connection, wanted or StatementFilter(), sort)
        return self._named(found)

    def search_page(
        self,
        wanted: StatementFilter,
        *,
        sort: Sort,
        after: str | None = None,
        size: int = 20,
        with_facets: bool = True,
    ) -> SearchPage:
        """A page of the statements that a filter asks for, with counts of how all of them divide.

        `after` is the cursor that the page before gave; the filter's limit counts for nothing.
        Without facets they are only counted. Raises as `statements` does, and QueryError for a
        cursor that no page gave.
        """
        with named_errors(self.path):
            return search.search_page(
                self.connection,
                wanted,
                sort=sort,
                after=after,
                size=size,
                with_facets=with_facets,
            )

    def statement(self, wanted: str) -> StoredStatement:
        """The statement of that id as it stands now.

        Raises NotFound where it stands in no article, saying in which one it did.
        """
        with named_errors(self.path):
            return search.statement(self.connection, wanted)

    def open_article(self, name: str, *, sha256: str | None = None) -> OpenArticle:
        """An article with its statements as decided: the version that counts, or the one named.

        Raises NotFound for an article or a version that is not there.
        """
        with named_errors(self.path):
            return open_article.open_article(self.connection, name, sha256)

    def place_of(self, statement: str) -> StatementPlace:
        """The article that holds a statement, or held it; raises NotFound where none ever did."""
        with named_errors(self.path):
            return open_article.place_of(self.connection, statement)

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
