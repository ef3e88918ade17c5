"""A full disk, another writer, a kill: nothing half-written stays."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from onrecord.errors import RecordFailed
from onrecord.store import Added, Store, open_store
from tests.store.made import an_article, an_extraction, harbour, harbour_later

ADD_FOR_EVER = """
import sys
from itertools import count
from onrecord.store import (open_store)
from tests.store.made import harbour
with open_store(sys.argv[1], write=True) as store:
    for number in count():
        store.add(harbour(f"news/{number}.txt"))
        print(number, flush=True)
"""


def test_a_full_disk_is_told_and_leaves_the_record_whole(store: Store, path: Path) -> None:
    store.add(harbour())
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(RecordFailed, match=r"onrecord\.db: the disk is full; make room"):
        store.add(an_extraction(an_article("big.txt", "word " * 20_000)))
    assert [article.location for article in store.articles()] == ["news/harbour.txt"]
    assert list(store.verify()) == []
    store.connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert store.add(harbour_later()) == Added.NEW_VERSION


def test_a_writer_that_never_finishes_is_told_to_the_next_one(store: Store, path: Path) -> None:
    with open_store(path, write=True) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        store.connection.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(RecordFailed, match="another program is writing"):
            store.add(harbour())
        other.connection.execute("ROLLBACK")
    assert store.add(harbour()) == Added.NEW


def test_two_writers_at_once_both_succeed(path: Path) -> None:
    def add_some(name: str) -> None:
        with open_store(path, write=True) as store:
            for number in range(40):
                store.add(harbour(f"{name}/{number}.txt"))

    open_store(path, write=True).close()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(add_some, ["first", "second"]))
    with open_store(path) as store:
        assert store.counts().articles == 80
        assert list(store.verify()) == []


def test_a_reader_sees_a_whole_state_while_a_writer_writes(store: Store, path: Path) -> None:
    for number in range(3):
        store.add(harbour(f"news/{number}.txt"))
    with open_store(path) as reader:
        reading = reader.articles()
        seen = [next(reading).location]
        store.add(harbour("news/00.txt"))
        seen += [article.location for article in reading]
        assert seen == ["news/0.txt", "news/1.txt", "news/2.txt"]
        assert reader.counts().articles == 4


@pytest.mark.parametrize("added", [1, 7, 30])
def test_a_kill_loses_at_most_the_article_in_hand(path: Path, added: int) -> None:
    command = [sys.executable, "-c", ADD_FOR_EVER, str(path)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
        assert writer.stdout is not None
        for _ in range(added):
            writer.stdout.readline()
        writer.kill()
        told = added + len(writer.stdout.read().splitlines())
    with open_store(path) as store:
        assert list(store.verify()) == []
        locations = {article.location for article in store.articles()}
    assert {f"news/{number}.txt" for number in range(told)} <= locations
    assert len(locations) <= told + 1
    with open_store(path, write=True) as store:
        assert store.add(harbour("news/0.txt")) == Added.UNCHANGED
