"""Threads that keep the record open."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import anyio
import pytest
from anyio.from_thread import start_blocking_portal

from onrecord.errors import NoRecord
from onrecord.store import Store, open_store
from onrecord.view.server.store_threads import StoreThreads
from tests.store.made import harbour_later

T = TypeVar("T")


def _run(threads: StoreThreads, *works: Callable[[Store], T]) -> list[T]:
    """All of them at once, answers in order."""
    answers: dict[int, T] = {}

    async def one(number: int, work: Callable[[Store], T]) -> None:
        answers[number] = await threads.run(work)

    async def together() -> None:
        async with anyio.create_task_group() as group:
            for number, work in enumerate(works):
                group.start_soon(one, number, work)

    with start_blocking_portal() as portal:
        portal.call(together)
    return [answers[number] for number in range(len(works))]


def test_each_thread_opens_the_record_once(record: Path) -> None:
    opened: list[Store] = []

    def open_one() -> Store:
        opened.append(open_store(record))
        return opened[-1]

    threads = StoreThreads(open_one, 2)
    both_here = threading.Barrier(2)

    def count(store: Store) -> int:
        return store.counts().articles

    def count_together(store: Store) -> int:
        both_here.wait()
        return count(store)

    assert _run(threads, count_together, count_together) == [2, 2]
    assert _run(threads, *[count] * 5) == [2] * 5
    assert len(opened) == 2
    threads.close()


def test_closed_it_leaves_one_file(record: Path) -> None:
    threads = StoreThreads(partial(open_store, record), 3)
    _run(threads, *[Store.counts] * 9)
    assert record.with_name("harbour.db-wal").exists()
    threads.close()
    assert [path.name for path in record.parent.glob("harbour.db*")] == ["harbour.db"]


def test_one_thread_writes_one_after_the_other(record: Path) -> None:
    threads = StoreThreads(partial(open_store, record, write=True), 1)
    locations = [f"news/{number}.txt" for number in range(8)]
    _run(threads, *(lambda store, at=at: store.add(harbour_later(at)) for at in locations))
    threads.close()
    with open_store(record) as store:
        assert store.counts().articles == 10


def test_an_error_is_told_and_the_thread_goes_on(record: Path) -> None:
    threads = StoreThreads(partial(open_store, record), 1)

    def wrong(_store: Store) -> int:
        raise ValueError("wrong")

    with pytest.RaisesGroup(ValueError):
        _run(threads, wrong)
    assert _run(threads, lambda store: store.counts().articles) == [2]
    threads.close()


def test_a_record_that_is_not_there_yet_is_opened_when_it_is(tmp_path: Path) -> None:
    path = tmp_path / "later.db"
    threads = StoreThreads(partial(open_store, path), 1)
    with pytest.RaisesGroup(NoRecord):
        _run(threads, Store.counts)
    open_store(path, write=True).close()
    assert _run(threads, Store.counts)[0].articles == 0
    threads.close()


def test_threads_that_did_nothing_can_be_closed(record: Path) -> None:
    StoreThreads(partial(open_store, record), 4).close()
