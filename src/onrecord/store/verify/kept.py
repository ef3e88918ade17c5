"""Re-checks what is kept of a version: its text, its original, or the words around statements."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator

from onrecord.identity import sha256_of
from onrecord.store.excerpts import excerpt_faults


def wrong_keeping(connection: sqlite3.Connection, row: sqlite3.Row) -> Iterator[str]:
    """What is wrong with the text of a row of `version`, or with its excerpts and its original.

    Where only excerpts are kept nobody can tell whether they are the text's: they are held
    against the statements alone.
    """
    if row["text"] is None:
        yield from excerpt_faults(connection, row["number"], row["length"])
    elif row["sha256"] != sha256_of(row["text"]):
        yield f"its text is not the one added: the sha256 should be {row['sha256']}"
    if row["original"] is not None and _sha256_of_original(row) != row["original_sha256"]:
        yield f"its original is not the one added: the sha256 should be {row['original_sha256']}"


def _sha256_of_original(row: sqlite3.Row) -> str | None:
    try:
        return sha256_of(zlib.decompress(row["original"]))
    except zlib.error:
        return None
