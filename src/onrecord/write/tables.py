"""Statements as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import TextIO

from onrecord.store import ListColumns, StoredStatement
from onrecord.write.flat import columns_with, flat_statement, row_values

NO_LIST = ListColumns()


def csv_of(statements: Iterable[StoredStatement], listed: ListColumns = NO_LIST) -> str:
    """What `write_csv` writes, as one text."""
    stream = StringIO(newline="")
    write_csv(statements, stream, listed)
    return stream.getvalue()


def write_csv(
    statements: Iterable[StoredStatement], stream: TextIO, listed: ListColumns = NO_LIST
) -> int:
    """Writes a header and one row per statement; gives the number of rows.

    Behind the columns of a statement stand those of the user's list, with what it tells of the
    speaker. The stream must be open with `newline=""`. Words are written as they stand in the
    article: a spreadsheet may take a cell that begins with `=` for a formula.
    """
    writer = csv.writer(stream)
    writer.writerow(columns_with(listed))
    rows = 0
    for stored in statements:
        writer.writerow(row_values(flat_statement(stored), listed))
        rows += 1
    return rows
