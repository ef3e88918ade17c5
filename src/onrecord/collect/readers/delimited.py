"""CSV and TSV: one article a row, read row by row; a quoted cell may run over many lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from onrecord.collect.lines import LongLine, capped_lines, quotes_in, without_end
from onrecord.collect.origins import Origin, opened
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
        self._sample = sample
        self._limit = limit
        self.ended = False
        self.start_row()

    def start_row(self) -> None:
        self._pulled: list[bytes] = []
        self._encodings: dict[str, None] = {}
        self._refusal: InputError | None = None
        self._size = 0

    def refuse_undecoded(self) -> None:
        """Raises InputError where a line of the row was not in the encoding."""
        if self._refusal:
            raise self._refusal

    @property
    def data(self) -> bytes:
        """The row's bytes, its line end left out."""
        return without_end(b"".join(self._pulled), self._sample.encoding)

    @property
    def encoding(self) -> str:
        """What the row's lines were decoded as; more than one where it had to be guessed."""
        return " and ".join(self._encodings)

    @property
    def ended_inside(self) -> bool:
        """True where the file ended before the row did."""
        return self.ended and bool(self._pulled)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines, None)
        if line is None:
            self.ended = True
            raise StopIteration
        self._size += len(line) if isinstance(line, bytes) else 0
        if isinstance(line, LongLine) or self._size > self._limit:
            self._skip_row(line)
            raise _RowTooLongError
        self._pulled.append(line)
        try:
            decoded = self._sample.decoded(line)
        except InputError as error:
            self._refusal = error
            return line.decode(self._sample.encoding, "replace")  # to find the end of the row
        self._encodings[decoded.encoding] = None
        return decoded.text

    def _skip_row(self, line: bytes | LongLine) -> None:
        """Pass over the rest of the row: it ends where the quotation marks are even in number."""
        quotes = sum(map(self._quotes, [*self._pulled, line]))
        while quotes % 2 and (further := next(self._lines, None)) is not None:
            quotes += self._quotes(further)

    def _quotes(self, line: bytes | LongLine) -> int:
        return line.quotes if isinstance(line, LongLine) else quotes_in(line, self._sample.encoding)


def read_delimited(origin: Origin, settings: ReadingSettings) -> Iterator[RawArticle | Problem]:
    """The articles of the rows in their order, counted from 1 after the header.

    Raises InputError where the header has no text column.
    """
    limit = settings.max_article_bytes
    # The csv module's limit holds for the whole process and is 128 kB, less than a long article.
    csv.field_size_limit(max(csv.field_size_limit(), limit))
    with opened(origin) as stream:
        with naming(origin.name):
            table = _Table(origin, settings, sampled(stream, settings.encoding))
        if not has_column(table.names, settings.columns.text):
            raise no_text_column(origin.name, table.names)
        yield from table.articles()


class _Table:
    """A file being read: its header and where its rows stand."""

    def __init__(self, origin: Origin, settings: ReadingSettings, sample: Sampled) -> None:
        self._origin = origin
        self._settings = settings
        self._lines = _RowLines(sample, settings.max_article_bytes)
        delimiter = _delimiter(origin, sample)
        self._cells = csv.reader(self._lines, delimiter=delimiter)
        self._media_type = "text/tab-separated-values" if delimiter == "\t" else "text/csv"
        self.names = self._header()

    def articles(self) -> Iterator[RawArticle | Problem]:
        number = 1
        while not self._lines.ended:
            if found := self._article(number):
                number += 1
                yield found

    def _article(self, number: int) -> RawArticle | Problem | None:
        """The next row's article; None for a blank line, which is no row, and at the end."""
        name = self._origin.row_name(number)
        try:
            with naming(name):
                cells = self._next_cells()
            if not cells:
                return None
            return raw_article(self._row(number, cells), self._origin, self._settings.columns)
        except _RowTooLongError:
            return long_row(self._origin, number, self._settings.max_article_bytes, UNCLOSED)
        except InputError as error:
            return Problem(name, error.kind, str(error))

    def _next_cells(self) -> list[str]:
        """Raises InputError, which does not name the row, for a row that the header cannot hold."""
        self._lines.start_row()
        try:
            cells = next(self._cells, [])
        except csv.Error as error:
            message = f"the row is no CSV ({error}); mend its separators and quotation marks"
            raise InputError(ProblemKind.UNREADABLE, message) from error
        self._lines.refuse_undecoded()
        if cells and self._lines.ended_inside:
            message = "a quotation mark is opened and never closed; close it"
            raise InputError(ProblemKind.UNREADABLE, message)
        if any(cells[len(self.names) :]):
            message = (
                f"the row has {len(cells)} cells, the header {len(self.names)}; put cells that "
                "hold the separator in quotation marks"
            )
            raise InputError(ProblemKind.COLUMN, message)
        return cells

    def _row(self, number: int, cells: list[str]) -> Row:
        padded = (*cells[: len(self.names)], *[None] * (len(self.names) - len(cells)))
        lines = self._lines
        return Row(number, self.names, padded, lines.data, self._media_type, lines.encoding)

    def _header(self) -> tuple[str, ...]:
        try:
            names = tuple(name.removeprefix("\ufeff") for name in next(self._cells, []))
        except (_RowTooLongError, csv.Error) as error:
            message = "there is no line of column names at the top; add one"
            raise InputError(ProblemKind.COLUMN, message) from error
        self._lines.refuse_undecoded()
        return names


def _delimiter(origin: Origin, sample: Sampled) -> str:
    if origin.suffix == ".tsv":
        return "\t"
    # Only counted in, so half a character at the end or a wrong one does no harm.
    header = sample.head.decode(sample.encoding, "replace").split("\n", 1)[0]
    return max(DELIMITERS, key=header.count)
