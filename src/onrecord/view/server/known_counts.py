"""How much the record holds, counted when it has changed and not for every page."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from onrecord.store import Counts, Store

Stamp = tuple[tuple[int, int], ...]


class KnownCounts:
    """The counts of a record, at most some seconds old while others write to it."""

    def __init__(
        self, record: Path, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.last = Counts(articles=0, versions=0, statements=0, speakers=0)
        self._files = (record, record.with_name(f"{record.name}-wal"))
        self._seconds = seconds
        self._clock = clock
        self._stamp: Stamp | None = None
        self._at = clock()
        self._counting = Lock()

    def renew(self, store: Store) -> None:
        """Counts again where that is needed and no other thread is doing it."""
        if not self._counting.acquire(blocking=False):
            return
        try:
            stamp = self._stamp_now()
            if self._is_due(stamp):
                self.last = store.counts()
                self._stamp, self._at = stamp, self._clock()
        finally:
            self._counting.release()

    def _is_due(self, stamp: Stamp) -> bool:
        if self._stamp is None:
            return True
        return stamp != self._stamp and self._clock() - self._at >= self._seconds

    def _stamp_now(self) -> Stamp:
        """Every write changes the file or the log beside it."""
        states = (path.stat() for path in self._files if path.exists())
        return tuple((state.st_mtime_ns, state.st_size) for state in states)
