"""Threads that keep the record open, so that a page need not open it anew."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TypeVar

from onrecord.store import Store

Answer = TypeVar("Answer")
Opening = Callable[[], Store]


class StoreThreads:
    """So many threads, each with a Store of its own, opened when it is first needed.

    With one thread, what it does comes one after the other: so the record is written. Not an
    executor of the library's, which could not close a Store in the thread that opened it.
    """

    def __init__(self, open_one: Opening, threads: int) -> None:
        self._open_one = open_one
        self._count = threads
        self._threads: list[Thread] = []
        self._closing = Lock()
        self._tasks: SimpleQueue[Callable[[_Desk], None] | None] = SimpleQueue()

    async def run(self, work: Callable[[Store], Answer]) -> Answer:
        """What `work` makes of the record. Raises what it raises, and NoRecord and its kin."""
        self._start()
        answer: Future[Answer] = Future()
        self._tasks.put(partial(_fulfil, answer, work))
        return await asyncio.wrap_future(answer)

    def close(self) -> None:
        """Waits for what is being done, then lets go of the record."""
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _start(self) -> None:
        while len(self._threads) < self._count:
            thread = Thread(target=self._work, name="onrecord", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _work(self) -> None:
        desk = _Desk(self._open_one)
        while (task := self._tasks.get()) is not None:
            task(desk)
        # One after the other: only who sees no other connection removes the log beside the record.
        with self._closing:
            desk.close()


class _Desk:
    """The place of one thread: its Store, once it has been opened."""

    def __init__(self, open_one: Opening) -> None:
        self._open_one = open_one
        self._store: Store | None = None

    def store(self) -> Store:
        if self._store is None:
            self._store = self._open_one()
        return self._store

    def close(self) -> None:
        if self._store is not None:
            self._store.close()


def _fulfil(answer: Future[Answer], work: Callable[[Store], Answer], desk: _Desk) -> None:
    if not answer.set_running_or_notify_cancel():
        return
    try:
        answer.set_result(work(desk.store()))
    except BaseException as error:  # whoever waits for the answer is told, whatever it is
        answer.set_exception(error)
