"""Reviewers put speakers together, part them, name them: logged, undone, kept on re-reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Reason, Speaker
from onrecord.errors import DecisionConflict, DecisionRefused, NotFound
from onrecord.store import Store
from tests.store.known import a_list, said_by, speakers_of, who
from tests.store.made import (
    MODEL,
    a_statement,
    an_article,
    an_extraction,
    harbour,
    one_liner,
)

ANA = "ana"


@pytest.fixture
def news(store: Store) -> Store:
    said_by(store, "Lena Holt", "Madam Lake", "Tom Bell", "Tom Bell")
    return store


def sound(store: Store) -> bool:
    return not list(store.verify())


def test_two_names_are_put_together_and_parted_again(news: Store) -> None:
    before = speakers_of(news), who(news, "Madam Lake")
    made = news.merge_speakers("Lena Holt", "Madam Lake", reviewer=ANA)
    assert speakers_of(news) == {"Lena Holt": 2, "Tom Bell": 2}
    assert who(news, "Madam Lake") == who(news, "Lena Holt")
    assert news.speaker_profile(before[1]).name == "Lena Holt"
    assert sound(news)
    news.undo_about_speaker(made.number, reviewer=ANA)
    assert (speakers_of(news), who(news, "Madam Lake")) == before
    assert sound(news)
    log = news.identity("Madam Lake").decisions
    assert [(each.act.action, each.holds) for each in log] == [("merge", False), ("undo", False)]


def test_what_was_put_together_stays_so_in_articles_that_come_later(news: Store) -> None:
    news.merge_speakers("Lena Holt", "Madam Lake", reviewer=ANA)
    news.add(one_liner("new.txt", "Madam Lake", "yes", published="2020"))
    assert speakers_of(news)["Lena Holt"] == 3
    news.mend()
    assert speakers_of(news)["Lena Holt"] == 3
    assert sound(news)


def test_it_holds_though_every_article_with_the_name_went_and_came_back(store: Store) -> None:
    store.add(harbour())
    store.merge_speakers("Ana Ruiz", "Tom Bell", reviewer=ANA)
    empty = harbour(by=MODEL)
    store.add(type(empty)(empty.contract, empty.article, empty.by, ()))
    assert speakers_of(store) == {}
    store.add(harbour())
    assert speakers_of(store) == {"Ana Ruiz": 2}
    assert sound(store)


def test_the_id_of_the_list_stays(news: Store) -> None:
    a_list(news, "name,id,type\nLena Holt,H1,person\n")
    news.merge_speakers("Madam Lake", "Lena Holt", reviewer=ANA)
    assert who(news, "Madam Lake") == "H1"
    assert speakers_of(news)["Lena Holt"] == 2
    assert sound(news)


def test_a_name_means_somebody_else_in_one_article(news: Store) -> None:
    made = news.split_speaker("Tom Bell", "Tom Bell", article="said/3.txt", reviewer=ANA)
    ids = {each.location: each.statement.speaker.id for each in news.statements()}
    assert ids["said/2.txt"] != ids["said/3.txt"]
    assert sound(news)
    news.mend()
    assert {each.location: each.statement.speaker.id for each in news.statements()} == ids
    other = ids["said/3.txt"] or ""
    news.rename_speaker(other, "Tom Bell the sailor", reviewer=ANA)
    assert speakers_of(news)["Tom Bell the sailor"] == 1
    news.undo_about_speaker(made.number, reviewer=ANA)
    assert len({each.statement.speaker.id for each in news.statements()}) == 3
    assert sound(news)


def test_a_name_leaves_the_one_it_was_put_with(store: Store) -> None:
    said_by(store, "Lena Holt", "L. Holt")
    assert who(store, "Lena Holt") == who(store, "L. Holt")
    made = store.split_speaker("Lena Holt", "L. Holt", reviewer=ANA)
    assert who(store, "Lena Holt") != who(store, "L. Holt")
    said_by(store, "L. Holt", at=2)
    assert speakers_of(store) == {"Lena Holt": 1, "L. Holt": 2}
    assert sound(store)
    store.undo_about_speaker(made.number, reviewer=ANA)
    assert speakers_of(store) == {"Lena Holt": 3}
    assert sound(store)


def test_parting_what_was_put_together_undoes_it_in_effect(news: Store) -> None:
    news.merge_speakers("Lena Holt", "Madam Lake", reviewer=ANA)
    news.split_speaker("Lena Holt", "Madam Lake", reviewer=ANA)
    assert speakers_of(news) == {"Lena Holt": 1, "Madam Lake": 1, "Tom Bell": 2}
    news.merge_speakers("Madam Lake", "Tom Bell", reviewer=ANA)
    assert speakers_of(news) == {"Lena Holt": 1, "Madam Lake": 3}
    assert sound(news)


def test_another_name_is_shown_and_the_old_one_still_finds_it(news: Store) -> None:
    made = news.rename_speaker("Madam Lake", "Ida  Vell", reviewer=ANA)
    assert speakers_of(news)["Ida Vell"] == 1
    assert news.identity("Ida Vell").id == news.identity("Madam Lake").id
    assert sound(news)
    news.undo_about_speaker(made.number, reviewer=ANA)
    assert speakers_of(news)["Madam Lake"] == 1


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda s: s.merge_speakers("Tom Bell", "tom bell", reviewer=ANA), "one speaker already"),
        (lambda s: s.merge_speakers("Tom Bell", "Lena Holt", reviewer=" "), "name of who decides"),
        (lambda s: s.split_speaker("Tom Bell", "Tom Bell", reviewer=ANA), "only name"),
        (lambda s: s.split_speaker("Tom Bell", "Lena Holt", reviewer=ANA), "not on record as"),
        (
            lambda s: s.split_speaker("Tom Bell", "Tom Bell", article="0.txt", reviewer=ANA),
            "says nothing in",
        ),
        (lambda s: s.rename_speaker("Tom Bell", " ", reviewer=ANA), "can be read"),
        (lambda s: s.rename_speaker("Tom Bell", "a\x00b", reviewer=ANA), "can be read"),
        (lambda s: s.rename_speaker("Tom Bell", "x" * 301, reviewer=ANA), "can be read"),
        (lambda s: s.rename_speaker("Tom Bell", "x\ud800", reviewer=ANA), "can be read"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(news: Store, act, why: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DecisionRefused, match=why):
        act(news)
    assert news.identity("Tom Bell").decisions == ()


def test_an_undo_is_not_undone_and_nothing_is_undone_twice(news: Store) -> None:
    made = news.rename_speaker("Madam Lake", "Ida Vell", reviewer=ANA)
    undone = news.undo_about_speaker(made.number, reviewer=ANA)
    with pytest.raises(DecisionConflict, match="undone already"):
        news.undo_about_speaker(made.number, reviewer=ANA)
    with pytest.raises(DecisionRefused, match="an undo itself"):
        news.undo_about_speaker(undone.number, reviewer=ANA)
    with pytest.raises(NotFound):
        news.undo_about_speaker(99, reviewer=ANA)


def test_the_second_of_two_who_decide_at_once_is_told(news: Store) -> None:
    seen = news.identity("Lena Holt").last_decision
    news.merge_speakers("Lena Holt", "Madam Lake", reviewer="tom", seen=seen)
    with pytest.raises(DecisionConflict, match=r"tom decided \(merge\)"):
        news.rename_speaker("Lena Holt", "Lena M. Holt", reviewer=ANA, seen=seen)
    news.rename_speaker("Tom Bell", "Thomas Bell", reviewer=ANA, seen=seen)


def test_whoever_is_forgotten_goes_with_every_name_and_decision(news: Store) -> None:
    a_list(news, "name,id,type,aliases\nLena Holt,H1,person,La Holt\n")
    news.merge_speakers("Lena Holt", "Madam Lake", reviewer=ANA)
    went = news.forget_speaker("la holt").went
    assert went.statements == 2
    assert speakers_of(news) == {"Tom Bell": 2}
    assert news.connection.execute("SELECT count(*) FROM known_speaker").fetchone()[0] == 0
    assert news.connection.execute("SELECT count(*) FROM decision").fetchone()[0] == 0
    _, problems = a_list(news, "name,id,type,aliases\nLena Holt,H1,person,La Holt\n")
    assert "erased" in problems[0].message
    said_by(news, "Madam Lake", at=9)
    assert speakers_of(news) == {"Tom Bell": 2}
    assert sound(news)
    for part in (news.path, news.path.with_name(news.path.name + "-wal")):
        assert not part.exists() or b"Madam Lake" not in part.read_bytes()


def test_whoever_is_forgotten_does_not_come_back_by_another_name(news: Store) -> None:
    news.forget_speaker("Lena Holt")
    _, problems = a_list(news, "name,id,type,aliases\nL. M. Holt,H1,person,Lena Holt\n")
    assert "erased" in problems[0].message
    assert news.connection.execute("SELECT count(*) FROM known_speaker").fetchone()[0] == 0


def test_whoever_was_found_by_a_role_of_one_who_is_forgotten_is_unknown_again(
    store: Store,
) -> None:
    a_list(store, "name,id,type,role\nLena Holt,H1,person,Mayor of Orr\n")
    article = replace(an_article("a.txt", "The mayor of Orr said no."), published="2015-10-13")
    store.add(
        an_extraction(
            article,
            replace(
                a_statement(article, "no", "said", "The mayor of Orr"),
                speaker=Speaker(reason=Reason.LOW_CONFIDENCE),
            ),
        )
    )
    assert speakers_of(store) == {"Lena Holt": 1}
    store.forget_speaker("Lena Holt")
    assert speakers_of(store) == {}
    assert sound(store)
