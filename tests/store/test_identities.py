"""One speaker per person or body: what articles call somebody, and who that is in the record."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contract import Reason, Speaker, SpeakerBasis, SpeakerType
from onrecord.errors import NotFound
from onrecord.store import Act, Action, StatementFilter, Store, open_store
from tests.store.known import a_list, said_by, speakers_of, who
from tests.store.made import a_statement, an_article, an_extraction


def test_two_spellings_and_a_middle_name_are_one_speaker(store: Store) -> None:
    said_by(store, "Oleh Dorensky", "Oleh Dorenskyy", "Oleh V. Dorenski")
    assert speakers_of(store) == {"Oleh Dorenskyy": 3}
    found = store.identity("OLEH DORENSKIY")
    assert {each.name for each in found.names} == {
        "Oleh Dorensky",
        "Oleh Dorenskyy",
        "Oleh V. Dorenski",
    }


def test_the_second_of_two_namesakes_parts_them_in_articles_read_long_ago(store: Store) -> None:
    said_by(store, "Ann B. Reed", "Ann Reed")
    assert speakers_of(store) == {"Ann Reed": 2}
    said_by(store, "Ann C. Reed", at=7)
    assert speakers_of(store) == {"Ann B. Reed": 1, "Ann Reed": 1, "Ann C. Reed": 1}
    assert not list(store.verify())


def test_and_they_are_one_again_when_that_article_is_forgotten(store: Store) -> None:
    said_by(store, "Ann B. Reed", "Ann Reed", "Ann C. Reed")
    store.forget_article("said/2.txt")
    assert speakers_of(store) == {"Ann Reed": 2}
    assert not list(store.verify())


def test_a_link_to_a_speaker_leads_to_whom_the_name_means_now(store: Store) -> None:
    said_by(store, "Ann B. Reed")
    link = who(store, "Ann B. Reed")
    said_by(store, "Ann C. Reed", at=1)
    assert who(store, "Ann B. Reed") != link
    assert store.speaker_profile(link).name == "Ann B. Reed"


def test_every_order_of_adding_gives_the_same_speakers(store: Store) -> None:
    names = ("Ann Reed", "Ann B. Reed", "A. Reed", "Reed")
    seen = set()
    for order in permutations(names):
        for place, name in enumerate(order):
            said_by(store, name, at=place)
        assert not list(store.verify())
        seen.add(tuple(sorted((name, who(store, name)) for name in names)))
    assert len(seen) == 1


NAMES = st.sampled_from(
    ["Ann Reed", "Ann B. Reed", "Ann C. Reed", "A. Reed", "Reed", "Reed Ltd", "Ann Reid"]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), NAMES), max_size=8))
def test_whatever_is_added_the_record_is_what_it_would_be_made_anew(
    tmp_path_factory: pytest.TempPathFactory, added: list[tuple[int, str]]
) -> None:
    path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with open_store(path, write=True) as store:
        for place, name in added:
            said_by(store, name, at=place)
            assert not list(store.verify())
        before = speakers_of(store), [who(store, name) for _, name in added[-1:]]
        store.mend()
        assert before == (speakers_of(store), [who(store, name) for _, name in added[-1:]])


HOLTS = """name,id,type,aliases,role,from,to,Party
Lena Holt,H1,person,Holt; Елена Хольт,President of Orrelia,2012-05-07,2018-05-07,Lake
Ida Vell,V1,person,,President of Orrelia,2018-05-07,,Shore
Harbour Board,B1,organisation,Board of the Harbour,,,,
"""


def test_a_list_says_who_a_surname_is_in_articles_read_before(store: Store) -> None:
    said_by(store, "Holt", "L. Holt")
    imported, problems = a_list(store, HOLTS)
    assert problems == []
    assert (imported.new, imported.changed) == (3, 0)
    assert speakers_of(store) == {"Lena Holt": 2}
    assert who(store, "Holt") == "H1"
    assert not list(store.verify())
    assert a_list(store, HOLTS)[0].same == 3


def test_a_title_is_its_holder_on_the_day_of_the_article(store: Store) -> None:
    days = ("2015-10-13", "2019-01-01", "2018-05-07", None)
    for place, day in enumerate(days):
        _described(store, place, "The Orrelian president", day)
    a_list(store, HOLTS)
    found = {each.location: each.statement.speaker for each in store.statements()}
    assert [found[f"said/{place}.txt"].name for place in range(4)] == [
        "Lena Holt",
        "Ida Vell",
        None,
        None,
    ]
    lena = found["said/0.txt"]
    assert (lena.id, lena.basis, lena.reason) == ("H1", SpeakerBasis.REGISTRY, None)
    assert found["said/3.txt"].reason is Reason.LOW_CONFIDENCE
    assert not list(store.verify())


def test_what_the_list_says_today_counts_for_articles_of_tomorrow(store: Store) -> None:
    a_list(store, HOLTS)
    _described(store, 0, "the president of Orrelia", "2015-10-13")
    assert speakers_of(store) == {"Lena Holt": 1}
    a_list(store, HOLTS.replace("2012-05-07", "2016-05-07"))
    assert speakers_of(store) == {}
    assert not list(store.verify())


def test_a_reviewer_who_says_unknown_is_right(store: Store) -> None:
    a_list(store, HOLTS)
    _described(store, 0, "the president of Orrelia", "2015-10-13")
    (stored,) = store.statements()
    unknown = Act(Action.SPEAKER, speaker=Speaker(reason=Reason.UNNAMED))
    store.decide(stored.article, stored.statement.id, unknown, reviewer="ana")
    assert speakers_of(store) == {}


def test_a_name_of_two_people_of_the_list_is_told_and_is_neithers(store: Store) -> None:
    said_by(store, "Holt")
    _, problems = a_list(store, HOLTS + "Tom Holt,H2,person,Holt,,,,\n")
    assert [each.line for each in problems] == [5]
    assert "Lena Holt (H1)" in problems[0].message
    assert who(store, "Holt") not in {"H1", "H2"}


def test_somebody_of_the_list_who_said_nothing_has_a_page_too(store: Store) -> None:
    a_list(store, HOLTS)
    vell = store.speaker_profile("V1")
    assert (vell.name, vell.statements) == ("Ida Vell", 0)
    assert vell.identity.columns[0].value == "Shore"


def test_a_search_finds_by_any_name_in_any_spelling(store: Store) -> None:
    a_list(store, HOLTS)
    said_by(store, "Lena Holt", "Harbour Board", "Tom Bell")
    for asked in ("Holt", "Лена Хольт", "Елена Хольт", "lena holt", "Board of the Harbour"):
        found = list(store.statements(StatementFilter(speaker=asked)))
        assert len(found) == 1, asked


def test_a_speaker_is_completed_by_any_name(store: Store) -> None:
    a_list(store, HOLTS)
    said_by(store, "Lena Holt")
    (entry,) = store.speakers_begun("хол")
    assert (entry.name, set(entry.aliases)) == ("Lena Holt", {"Holt", "Елена Хольт"})


def test_nobody_of_that_name(store: Store) -> None:
    said_by(store, "Ann Reed", "Ann Reed Jr.")
    with pytest.raises(NotFound, match="no speaker 'Tom Bell'"):
        store.identity("Tom Bell")


def _described(store: Store, place: int, source: str, day: str | None) -> None:
    article = replace(an_article(f"said/{place}.txt", f"{source} said no."), published=day)
    unknown = Speaker(reason=Reason.LOW_CONFIDENCE)
    statement = replace(a_statement(article, "no", "said", source), speaker=unknown)
    store.add(an_extraction(article, statement))


def test_a_person_and_a_body_of_one_name_are_two(store: Store) -> None:
    said_by(store, "Reed")
    said_by(store, "Reed", at=1, type_=SpeakerType.ORGANISATION)
    assert len({each.statement.speaker.id for each in store.statements()}) == 2


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE speaker_name SET speaker = base || 'x'",
        "UPDATE speaker_name SET shown = 'Eve'",
        "UPDATE speaker_name SET base = 'x'",
        "UPDATE current_speaker SET aliases = '[\"Eve\"]'",
        "INSERT INTO speaker_name (name, type, family, base, speaker, shown) "
        "VALUES ('Eve', '', 'eve', 'e', 'e', 'Eve')",
    ],
)
def test_a_name_that_means_somebody_else_is_told_and_mended(store: Store, tampering: str) -> None:
    said_by(store, "Ann Reed", "Ann B. Reed", "Tom Bell")
    store.connection.execute(tampering)
    assert {fault.location for fault in store.verify()} >= {"the list of speakers"}
    store.mend()
    assert not list(store.verify())
    assert speakers_of(store) == {"Ann Reed": 2, "Tom Bell": 1}
