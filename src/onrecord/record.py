"""The record as a Python object: open it, add articles, ask for statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, overload

from onrecord.contract import Extraction, Problem
from onrecord.pipeline import Pipeline
from onrecord.store import (
    Added,
    ArticleSummary,
    Counts,
    Fault,
    Keep,
    ListColumns,
    Reread,
    SpeakerCount,
    StatementFilter,
    Store,
    StoredStatement,
    open_store,
)

if TYPE_CHECKING:
    import pandas


def open_record(
    path: str | Path, *, write: bool = True, pipeline: Pipeline | None = None
) -> Record:
    """The record in the file at `path`, made where there is none.

    With `write=False` nothing can change it, and where there is none `NoRecord` is raised. Raises
    `NotARecord`, `RecordTooNew` or `RecordFailed` too. Use it in a `with` statement, or close it
    yourself.
    """
    return Record(open_store(path, write=write), pipeline or Pipeline())


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the articles of one `add`; `problems` could not be read."""

    articles: tuple[tuple[str, Added], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReextractReport:
    """What became of the stored texts of one `reextract`; `problems` could not be read."""

    texts: tuple[Reread, ...] = ()
    problems: tuple[Problem, ...] = ()


class Statements(Sequence[StoredStatement]):
    """The statements that a question found, in order; `to_pandas` makes a data frame of them."""

    def __init__(self, found: Iterator[StoredStatement], listed: ListColumns | None = None) -> None:
        self._found = tuple(found)
        self._listed = listed or ListColumns()

    @overload
    def __getitem__(self, index: int) -> StoredStatement: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[StoredStatement]: ...

    def __getitem__(self, index: int | slice) -> StoredStatement | Sequence[StoredStatement]:
        return self._found[index]

    def __len__(self) -> int:
        return len(self._found)

    def to_pandas(self) -> pandas.DataFrame:
        """A row per statement, with the columns of the CSV export.

        Raises `ImportError` where pandas is not installed: `pip install onrecord[pandas]`.
        """
        import pandas

        from onrecord.write.flat import columns_with, flat_statement, row_values

        rows = [row_values(flat_statement(stored), self._listed) for stored in self._found]
        return pandas.DataFrame(rows, columns=list(columns_with(self._listed)))


@dataclass(frozen=True, slots=True)
class Record:
    """An open record. Every method raises `RecordError` where the file is in the way."""

    store: Store
    pipeline: Pipeline = field(default_factory=Pipeline)

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
        self.store.close()

    def add(self, *origins: str | Path, keep: Keep = Keep.TEXT) -> AddReport:
        """Reads files, folders and patterns into the record; adding again changes nothing.

        `keep` says how much stays of each text; what is kept already is never lost by asking for
        less.
        """
        articles: list[tuple[str, Added]] = []
        problems: list[Problem] = []
        for answer in self.pipeline.add(self.store, [str(origin) for origin in origins], keep=keep):
            if isinstance(answer, Problem):
                problems.append(answer)
            else:
                articles.append(answer)
        return AddReport(tuple(articles), tuple(problems))

    def reextract(self, *names: str) -> ReextractReport:
        """Reads the stored texts again, of the articles named or all; decisions are kept.

        Texts that this program read last with the same model and settings are left as they are.
        """
        texts: list[Reread] = []
        problems: list[Problem] = []
        for answer in self.pipeline.reextract(self.store, names):
            if isinstance(answer, Problem):
                problems.append(answer)
            else:
                texts.append(answer)
        return ReextractReport(tuple(texts), tuple(problems))

    def statements(
        self, wanted: StatementFilter | None = None, *, speaker: str | None = None
    ) -> Statements:
        """The statements that a filter asks for, or all that somebody said, asked or wrote.

        `speaker` is short for the filter's condition of that name.
        """
        wanted = wanted or StatementFilter()
        if speaker is not None:
            wanted = replace(wanted, speaker=speaker)
        return Statements(self.store.statements(wanted), self.store.list_columns())

    def extraction(self, name: str) -> Extraction:
        """An article with its statements, by id, location or the end of its location."""
        return self.store.extraction(name)

    def readings(self, name: str) -> Iterator[Extraction]:
        """Every reading of an article that the record keeps, the first one first."""
        return self.store.readings(name)

    def articles(self) -> Iterator[ArticleSummary]:
        """Every article, the earliest published first."""
        return self.store.articles()

    def speakers(self) -> Iterator[SpeakerCount]:
        """Every named speaker, the most quoted first."""
        return self.store.speakers()

    def counts(self) -> Counts:
        """How much the record holds."""
        return self.store.counts()

    def verify(self) -> Iterator[Fault]:
        """Everything that is not as it was written; nothing where all is well."""
        return self.store.verify()
