"""A search must not hold a reader's thread for minutes."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.errors import QueryTooSlow
from onrecord.store.store import Store

# SQLite asks whether to go on after so many of its steps: about once in a millisecond.
_STEPS_BETWEEN_QUESTIONS = 10_000


@contextmanager
def time_limit(store: Store, seconds: float) -> Iterator[None]:
    """Stops what the record is asked for once these seconds are over.

    Nothing half-written stays. Raises QueryTooSlow.
    """
    until = time.monotonic() + seconds
    connection = store.connection
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS_BETWEEN_QUESTIONS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_INTERRUPT:
            raise
        raise QueryTooSlow(
            f"it took longer than {seconds:g} seconds and was stopped; narrow it: "
            "more words, one speaker or outlet, or a shorter time"
        ) from error
    finally:
        connection.set_progress_handler(None, 0)
