"""CSV and TSV: one article a row, read row by row; a quoted cell may run over many lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from onrecord.collect.encoding import decode
from onrecord.collect.lines import LongLine, capped_lines
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers.naming import naming
from onrecord.collect.readers.rows import (
    Row,
    has_column,
    long_row,
    no_text_column,
    raw_article,
)
from onrecord.collect.readers.sampling import Sampled, sampled
from onrecord.collect.sources import Source, opened
from onrecord.contract import Problem, ProblemKind
from onrecord.errors import InputError
from onrecord.settings import ReadingSettings

# Spreadsheets of half of Europe write ";" where the comma divides euros from cents.
DELIMITERS = (",", ";", "\t", "|")
UNCLOSED = " (a quotation mark that is never closed looks like this)"


class _RowTooLongError(Exception):
    """Thrown through `csv.reader`, which starts its next row afresh."""


class _RowLines:
    """The lines that `csv.reader` pulls for one row after the other, held to the limit."""

    def __init__(self, sample: Sampled, limit: int) -> None:
        self._lines = capped_lines(sample.stream, sample.encoding, limit)
        self._encoding = sample.encoding
        self._limit = limit
        self.start_row()
        self.ended_inside = False

    def start_row(self) -> None:
        self.pulled: list[bytes] = []
        self._size = 0

    @property
    def data(self) -> bytes:
        return b"".join(self.pulled)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines, None)
        if line is None:
            self.ended_inside = bool(self.pulled)
            raise StopIteration
        self._size += len(line) if isinstance(line, bytes) else 0
        if isinstance(line, LongLine) or self._size > self._limit:
            self._skip_row(line)
            raise _RowTooLongError
        self.pulled.append(line)
        return decode(line, hinted=self._encoding).text

    def _skip_row(self, line: bytes | LongLine) -> None:
        """Pass over the rest of the row: it ends where the quotation marks are even in number."""
        quotes = sum(each.count(b'"') for each in self.pulled) + _quotes(line)
        while quotes % 2 and (further := next(self._lines, None)) is not None:
            quotes += _quotes(further)


def read_delimited(source: Source, settings: ReadingSettings) -> Iterator[RawArticle | Problem]:
    """The articles of the rows in their order, counted from 1 after the header.

    Raises InputError where the header has no text column.
    """
    limit = settings.max_article_bytes
    # The csv module's limit holds for the whole process and is 128 kB, less than a long article.
    csv.field_size_limit(max(csv.field_size_limit(), limit))
    with opened(source) as stream:
        with naming(source.name):
            table = _Table(source, settings, sampled(stream, settings.encoding))
        if not has_column(table.names, settings.columns.text):
            raise no_text_column(source.name, table.names)
        yield from table.articles()


class _Table:
    """A file being read: its header and where its rows stand."""

    def __init__(self, source: Source, settings: ReadingSettings, sample: Sampled) -> None:
        self._source = source
        self._settings = settings
        self._encoding = sample.encoding
        self._lines = _RowLines(sample, settings.max_article_bytes)
        delimiter = _delimiter(source, sample)
        self._cells = csv.reader(self._lines, delimiter=delimiter)
        self._media_type = "text/tab-separated-values" if delimiter == "\t" else "text/csv"
        self.names = self._header()

    def articles(self) -> Iterator[RawArticle | Problem]:
        number = 0
        while True:
            self._lines.start_row()
            try:
                cells = next(self._cells)
            except StopIteration:
                return
            except (_RowTooLongError, InputError, csv.Error) as error:
                number += 1
                yield self._problem(number, error)
                continue
            if cells:
                number += 1
                yield self._article(number, cells)

    def _article(self, number: int, cells: list[str]) -> RawArticle | Problem:
        try:
            if self._lines.ended_inside:
                message = "a quotation mark is opened and never closed; close it"
                raise InputError(ProblemKind.UNREADABLE, message)
            if len(cells) > len(self.names) and any(cells[len(self.names) :]):
                message = (
                    f"the row has {len(cells)} cells, the header {len(self.names)}; put cells that "
                    "hold the separator in quotation marks"
                )
                raise InputError(ProblemKind.COLUMN, message)
            return raw_article(self._row(number, cells), self._source, self._settings.columns)
        except InputError as error:
            return self._problem(number, error)

    def _row(self, number: int, cells: list[str]) -> Row:
        padded = (*cells[: len(self.names)], *[None] * (len(self.names) - len(cells)))
        data = self._lines.data.rstrip(b"\r\n")
        return Row(number, self.names, padded, data, self._media_type, self._encoding)

    def _problem(self, number: int, error: Exception) -> Problem:
        if isinstance(error, _RowTooLongError):
            return long_row(self._source, number, self._settings.max_article_bytes, UNCLOSED)
        name = self._source.row_name(number)
        kind = error.kind if isinstance(error, InputError) else ProblemKind.UNREADABLE
        said = str(error) if str(error).startswith(name) else f"{name}: {error}"
        return Problem(name, kind, said)

    def _header(self) -> tuple[str, ...]:
        try:
            return tuple(name.removeprefix("\ufeff") for name in next(self._cells, []))
        except (_RowTooLongError, csv.Error) as error:
            message = "there is no line of column names at the top; add one"
            raise InputError(ProblemKind.COLUMN, message) from error


def _delimiter(source: Source, sample: Sampled) -> str:
    if source.suffix == ".tsv":
        return "\t"
    header = decode(sample.head, hinted=sample.encoding).text.split("\n", 1)[0]
    return max(DELIMITERS, key=header.count)


def _quotes(line: bytes | LongLine) -> int:
    return line.quotes if isinstance(line, LongLine) else line.count(b'"')
