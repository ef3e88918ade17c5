"""Whatever is added, changed and forgotten, in any order: the groups are those of what is left."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import NotFound
from onrecord.link.reprints.rules import sketch_of_article
from onrecord.linking.reprints import link_reprints, rebuild_reprints
from onrecord.store import Keep, Store, open_store
from onrecord.store.links.reprints import buckets
from tests.link.reprints.texts import numbered
from tests.store.made import an_article, an_extraction

TEXTS = (
    *((1, 2, 3, 4), (1, 2, 3, 4, 5, 6, 7), (1, 2, 3, 8, 9), (4, 3, 2, 1), (2, 3)),
    *((1, 2, 3, 4), (8, 9, 10, 11), (20, 21), (20, 21, 22, 23, 24, 25), (5, 6, 7, 30, 31, 32)),
)
DATES = (None, "2015", "2015-10-13", "2015-10-13T09:00:00Z", "2015-10-14")


@dataclass(frozen=True, slots=True)
class Act:
    """Something that is done to a record, in words for whoever reads a failure."""

    words: str
    do: Callable[[Store], object]


def adding(place: int, text: tuple[int, ...], date: str | None, keep: Keep) -> Act:
    def do(store: Store) -> None:
        article = replace(an_article(f"{place}.txt", numbered(*text)), published=date)
        sketch = sketch_of_article(article) if keep is Keep.NONE else None
        store.add(an_extraction(article), keep=keep, sketch=sketch)

    return Act(f"add {text} at {place}, {date}, {keep}", do)


def forgetting(place: int) -> Act:
    def do(store: Store) -> None:
        with suppress(NotFound):
            store.forget_article(f"{place}.txt")

    return Act(f"forget {place}", do)


place = st.integers(0, 7)
acts = st.one_of(
    *[
        st.builds(
            adding,
            place,
            st.sampled_from(TEXTS),
            st.sampled_from(DATES),
            st.sampled_from((Keep.TEXT, Keep.TEXT, Keep.NONE)),
        )
    ]
    * 3,
    st.builds(forgetting, place),
    st.just(Act("link", link_reprints)),
)


def state_of(store: Store) -> list[tuple[str, ...]]:
    """Every row that tells of reprints, by articles."""
    groups = store.connection.execute("SELECT article, first FROM reprint_group ORDER BY article")
    pairs = {
        (pair.a, pair.b, str(pair.share)) if pair.a < pair.b else (pair.b, pair.a, str(pair.share))
        for group in store.reprint_groups()
        for pair in group.pairs
    }
    return [*map(tuple, groups), *sorted(pairs), (str(store.phrases_dropped()),)]


@settings(max_examples=80, deadline=None)
@given(st.lists(acts, max_size=16))
def test_groups_are_those_of_what_is_left(
    tmp_path_factory: pytest.TempPathFactory, done: list[Act]
) -> None:
    path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with pytest.MonkeyPatch.context() as patched, open_store(path, write=True) as store:
        patched.setattr(buckets, "MOST_TEXTS", 3)
        for act in done:
            act.do(store)
        link_reprints(store)
        linked = state_of(store)
        rebuild_reprints(store)
        assert state_of(store) == linked


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(len(TEXTS))))
def test_groups_do_not_depend_on_the_order_of_adding(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    states = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(buckets, "MOST_TEXTS", 4)
        for numbers in (range(len(TEXTS)), order):
            path = tmp_path_factory.mktemp("record") / "onrecord.db"
            with open_store(path, write=True) as store:
                for number in numbers:
                    date = DATES[number % len(DATES)]
                    adding(number, TEXTS[number], date, Keep.TEXT).do(store)
                    link_reprints(store)
                states.append(state_of(store))
    assert states[0] == states[1]
