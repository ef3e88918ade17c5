"""Whatever is added, listed, decided, undone and forgotten: the record says what it all gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import DecisionRefused, NotFound
from onrecord.store import Store, open_store
from tests.store.known import a_list, said_by

NAMES = ("Ann Reed", "Ann B. Reed", "Ann C. Reed", "A. Reed", "Reed", "Tom Bell", "Reed Ltd")
LISTS = (
    "name,id,type,aliases\nAnn Reed,R1,person,Reed\n",
    "name,id,type,aliases\nAnn Reed,R1,person,A. Reed\nAnn C. Reed,R2,person,Reed;Tommy\n",
    "name,id\nTom Bell,B1\nReed Ltd,B2\n",
)
name = st.sampled_from(NAMES)
place = st.integers(0, 5)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that is done to a record, in words for whoever reads a failure."""

    words: str
    do: Callable[[Store], object]


def acts() -> st.SearchStrategy[Act]:
    return st.one_of(
        st.builds(lambda n, p: Act(f"add {n} at {p}", lambda s: said_by(s, n, at=p)), name, place),
        st.builds(lambda n, p: Act(f"add {n} at {p}", lambda s: said_by(s, n, at=p)), name, place),
        st.builds(
            lambda a, b: Act(f"merge {a}, {b}", lambda s: s.merge_speakers(a, b, reviewer="x")),
            name,
            name,
        ),
        st.builds(
            lambda a, n: Act(f"split {n} from {a}", lambda s: s.split_speaker(a, n, reviewer="x")),
            name,
            name,
        ),
        st.builds(
            lambda n, p: Act(
                f"split {n} at {p}",
                lambda s: s.split_speaker(n, n, article=f"{p}.txt", reviewer="x"),
            ),
            name,
            place,
        ),
        st.builds(
            lambda n: Act(f"rename {n}", lambda s: s.rename_speaker(n, "Eve", reviewer="x")), name
        ),
        st.builds(
            lambda n: Act(f"undo {n}", lambda s: s.undo_about_speaker(n, reviewer="x")),
            st.integers(1, 4),
        ),
        st.builds(lambda t: Act(f"list {t}", lambda s: a_list(s, t)), st.sampled_from(LISTS)),
        st.builds(lambda p: Act(f"forget {p}", lambda s: s.forget_article(f"{p}.txt")), place),
    )


def state_of(store: Store) -> list[tuple[str, str | None, str | None]]:
    """Who says what today."""
    told = ((each.location, each.statement.speaker) for each in store.statements())
    return sorted((where, speaker.id, speaker.name) for where, speaker in told)


@settings(max_examples=60, deadline=None)
@given(st.lists(acts(), max_size=9))
def test_the_record_says_what_all_of_it_gives(
    tmp_path_factory: pytest.TempPathFactory, done: list[Act]
) -> None:
    path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with open_store(path, write=True) as store:
        for act in done:
            try:
                act.do(store)
            except (NotFound, DecisionRefused):
                continue
            assert not list(store.verify()), act.words
        before = state_of(store)
        store.mend()
        assert not list(store.verify())
        assert state_of(store) == before
        for each in store.most_quoted(20):
            assert store.speaker_profile(each.id).name == each.name
