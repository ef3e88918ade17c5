"""Statements as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import TextIO

from onrecord.store import StoredStatement
from onrecord.write.flat import COLUMNS, flat_statement, row_values


def csv_of(statements: Iterable[StoredStatement]) -> str:
    """What `write_csv` writes, as one text."""
    stream = StringIO(newline="")
    write_csv(statements, stream)
    return stream.getvalue()


def write_csv(statements: Iterable[StoredStatement], stream: TextIO) -> int:
    """Writes a header and one row per statement; gives the number of rows.

    The stream must be open with `newline=""`. Words are written as they stand in the article: a
    spreadsheet may take a cell that begins with `=` for a formula.
    """
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    rows = 0
    for stored in statements:
        writer.writerow(row_values(flat_statement(stored)))
        rows += 1
    return rows
