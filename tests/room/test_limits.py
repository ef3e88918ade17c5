"""Allowances, counts that are known, searches that are stopped."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.errors import QueryTooSlow
from onrecord.store import open_store
from onrecord.store.time_limit import time_limit
from onrecord.view.server import rates as rates_module
from onrecord.view.server.known_counts import KnownCounts
from onrecord.view.server.rates import Rates
from onrecord.view.server.room_settings import Limits
from tests.room.slow import ENDLESS
from tests.store.made import harbour_later


@dataclass
class Clock:
    """A clock that is set by hand."""

    at: float = 0.0

    def __call__(self) -> float:
        return self.at


def test_an_allowance_is_used_up_and_fills_again() -> None:
    clock = Clock()
    rates = Rates(Limits(requests_per_second=2, burst=2), clock)
    assert [rates.take("a"), rates.take("a"), rates.take("a")] == [0, 0, 0.5]
    clock.at = 0.5
    assert [rates.take("a"), rates.take("a")] == [0, 0.5]


def test_an_allowance_is_never_more_than_the_burst() -> None:
    clock = Clock()
    rates = Rates(Limits(requests_per_second=2, burst=2), clock)
    clock.at = 1000.0
    assert [rates.take("a"), rates.take("a"), rates.take("a")] == [0, 0, 0.5]


def test_each_address_has_its_own() -> None:
    rates = Rates(Limits(requests_per_second=1, burst=1), Clock())
    assert [rates.take("a"), rates.take("b"), rates.take("a")] == [0, 0, 1]


def test_addresses_that_asked_longest_ago_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates_module, "MOST_ADDRESSES", 2)
    rates = Rates(Limits(requests_per_second=1, burst=1), Clock())
    for address in ("a", "b", "c"):
        rates.take(address)
    assert rates.take("c") == 1
    assert rates.take("a") == 0


def test_what_was_counted_holds_until_the_record_changes(record: Path) -> None:
    clock = Clock()
    with open_store(record, write=True) as store:
        counts = KnownCounts(record, 10.0, clock)
        counts.renew(store)
        assert counts.last.articles == 2
        store.add(harbour_later("news/other.txt"))
        counts.renew(store)
        assert counts.last.articles == 2
        clock.at = 10.0
        counts.renew(store)
        assert counts.last.articles == 3


def test_a_record_that_rests_is_not_counted_again(record: Path) -> None:
    clock = Clock()
    counts = KnownCounts(record, 10.0, clock)
    with open_store(record) as store:
        counts.renew(store)
        known = counts.last
        clock.at = 1000.0
        counts.renew(store)
        assert counts.last is known


def test_a_query_that_ends_in_time_is_not_disturbed(record: Path) -> None:
    with open_store(record) as store, time_limit(store, 60):
        assert store.counts().articles == 2


def test_a_query_that_does_not_end_is_stopped(record: Path) -> None:
    with open_store(record) as store:
        told = r"longer than 0\.01 seconds .* narrow it"
        with pytest.raises(QueryTooSlow, match=told), time_limit(store, 0.01):
            store.connection.execute(ENDLESS).fetchone()
        assert store.counts().articles == 2


def test_other_errors_of_a_query_stay_what_they_are(record: Path) -> None:
    wrong = pytest.raises(sqlite3.OperationalError, match="no such table")
    with open_store(record) as store, wrong, time_limit(store, 60):
        store.connection.execute("SELECT 1 FROM tides")
