"""What changes in the record changes its links: speakers, reprints, what is forgotten, old ones."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest

from onrecord.contract import Mode, Polarity
from onrecord.linking import record
from onrecord.linking.record import link, rebuild
from onrecord.linking.reprints import link_reprints
from onrecord.store import Keep, Store, open_store
from tests.linking.told import Says, an_article_of, utterances
from tests.linking.word_judge import WordJudge

FERRY = "the ferry sails every morning and nobody asked about tolls"
SECRET = "my own zebra sleeps beside the lighthouse keeper every night"
RECORDS = Path(__file__).parents[1] / "store" / "records"


def test_nothing_is_looked_at_where_nothing_changed(store: Store, judge: WordJudge) -> None:
    for place in "abc":
        store.add(an_article_of(place, Says(FERRY)))
    assert store.unlinked() == 3
    link(store, judge)
    store.add(an_article_of("a", Says(FERRY)))
    assert store.unlinked() == 0
    done = link(store, judge)
    assert (done.articles, done.contents, done.compared) == (0, 0, 0)


def test_speakers_that_are_put_together_are_one(store: Store, judge: WordJudge) -> None:
    store.add(an_article_of("a", Says(FERRY[:27], "Ana Ruiz")))
    store.add(an_article_of("b", Says(FERRY[:27], "Madam Lake")))
    link(store, judge)
    assert utterances(store) == set()
    made = store.merge_speakers("Ana Ruiz", "Madam Lake", reviewer="eve")
    assert store.unlinked() == 1
    link(store, judge)
    assert utterances(store) == {frozenset({"a#0", "b#0"})}
    store.rename_speaker("Ana Ruiz", "Ana M. Ruiz", reviewer="eve")
    link(store, judge)
    (summary,) = store.utterances()
    assert summary.speaker == "Ana M. Ruiz"
    store.undo_about_speaker(made.number, reviewer="eve")
    link(store, judge)
    assert utterances(store) == set()
    assert list(store.verify()) == []


def test_a_wire_story_on_forty_sites_is_one_independent_report(
    store: Store, judge: WordJudge
) -> None:
    for site in range(40):
        published = f"2021-05-{4 + site % 3:02d}"
        store.add(an_article_of(f"site{site:02}", Says(FERRY), published=published))
    store.add(an_article_of("own", Says(f"{FERRY}, she said"), Says("more is told there")))
    lines = [f"INSERT INTO reprint_group SELECT id, '{id_of(store, 'site00')}' FROM article "]
    store.connection.execute(lines[0] + "WHERE location LIKE 'site%'")
    assert link(store, judge).compared == 3  # every two of three contents
    (summary,) = store.utterances()
    assert (summary.independent, summary.reprints, summary.statements) == (2, 39, 41)
    found = store.utterance(summary.id)
    assert [each.stored.location for each in found.reports if each.is_independent] == [
        "own",
        "site00",
    ]
    assert sum(each.reprint_of is not None for each in found.reports) == 39
    store.connection.execute("DELETE FROM reprint_group")
    assert store.unlinked()
    link(store, judge)
    (summary,) = store.utterances()
    assert (summary.independent, summary.reprints) == (41, 0)


def id_of(store: Store, location: str) -> str:
    return next(each.id for each in store.articles() if each.location == location)


def test_reprints_are_found_before_reports_are_counted(store: Store, judge: WordJudge) -> None:
    for place in "ab":
        store.add(an_article_of(place, Says(FERRY), Says(SECRET)))
    link_reprints(store)
    link(store, judge)
    assert {(each.independent, each.reprints) for each in store.utterances()} == {(1, 1)}
    assert list(store.verify()) == []


def test_what_nobody_said_is_not_linked(store: Store, judge: WordJudge) -> None:
    story = an_article_of("a", *[Says(FERRY)] * 5)
    one, two, three, four, five = story.statements
    thought = replace(three, mode=Mode.BELIEF)
    denied = replace(four, polarity=Polarity.NEGATED)
    declined = replace(five, polarity=Polarity.DECLINED)
    store.add(replace(story, statements=(one, two, thought, denied, declined)))
    link(store, judge)
    assert utterances(store) == {frozenset({"a#0", "a#1"})}
    assert store.link_counts().statements == 2


def test_an_older_version_is_not_linked(store: Store, judge: WordJudge) -> None:
    store.add(an_article_of("a", Says(FERRY)))
    store.add(an_article_of("b", Says(FERRY)))
    store.add(an_article_of("a", Says("this is another text")))
    link(store, judge)
    assert utterances(store) == set()


def test_texts_need_not_be_kept(store: Store, judge: WordJudge) -> None:
    for place in "ab":
        store.add(an_article_of(place, Says(FERRY)), keep=Keep.NONE)
    link(store, judge)
    assert utterances(store) == {frozenset({"a#0", "b#0"})}
    (summary,) = store.utterances()
    assert len(store.utterance(summary.id).reports) == 2


def test_what_is_forgotten_leaves_nothing_behind(tmp_path: Path, judge: WordJudge) -> None:
    path = tmp_path / "onrecord.db"
    with open_store(path, write=True) as store:
        store.add(an_article_of("a", Says(FERRY), Says(SECRET)))
        store.add(an_article_of("b", Says(FERRY), Says(f"{SECRET} again")))
        store.add(an_article_of("c", Says(FERRY)))
        link(store, judge)
        first, second = store.utterances()
        store.merge_utterances(first.id, second.id, reviewer="eve")
        store.forget_article("a")
        store.forget_article("b")
        assert store.utterance_decisions() == ()
        assert list(store.verify()) == []
        assert store.link_counts().contents == 1
        link(store, judge)
        assert utterances(store) == set()
        assert list(store.verify()) == []
    assert b"zebra" not in path.read_bytes()


def test_a_speaker_who_is_forgotten_leaves_nothing_behind(tmp_path: Path, judge: WordJudge) -> None:
    path = tmp_path / "onrecord.db"
    with open_store(path, write=True) as store:
        for place in "ab":
            store.add(an_article_of(place, Says(FERRY), Says(SECRET, "Tom Bell")))
        link(store, judge)
        secret = next(each.id for each in store.utterances() if "zebra" in each.words)
        store.merge_utterances(
            secret, next(e.id for e in store.utterances() if e.id != secret), reviewer="eve"
        )
        store.forget_speaker("Tom Bell")
        assert store.utterance_decisions() == ()
        assert list(store.verify()) == []
        link(store, judge)
        assert utterances(store) == {frozenset({"a#0", "b#0"})}
    assert b"zebra" not in path.read_bytes()


@pytest.mark.parametrize("name", ["schema-003.db", "schema-004.db", "schema-005.db"])
def test_a_record_from_before_linking_is_linked(
    tmp_path: Path, judge: WordJudge, name: str
) -> None:
    path = tmp_path / name
    shutil.copy(RECORDS / name, path)
    with open_store(path) as store:
        assert store.unlinked() == 2
    with open_store(path, write=True) as store:
        assert link(store, judge).articles == 2
        assert store.unlinked() == 0
        assert store.link_counts().statements == 3
        assert list(store.verify()) == []


class Killed(Exception):
    pass


@pytest.mark.parametrize("step", ["articles", "contents", "utterances"])
@pytest.mark.parametrize("after", [1, 3])
def test_a_run_that_was_cut_short_is_completed_by_the_next(
    store: Store, judge: WordJudge, step: str, after: int
) -> None:
    for place in range(6):
        store.add(an_article_of(f"{place}", Says(FERRY), Says(f"boats and water {place}")))
    left = after

    def die(what: str) -> None:
        nonlocal left
        left -= what == step
        if not left:
            raise Killed

    few = mock.patch.multiple(record, ARTICLES_AT_ONCE=2, CONTENTS_AT_ONCE=2, BUNDLES_AT_ONCE=1)
    with few, pytest.raises(Killed):
        link(store, judge, die)
    assert store.unlinked() or step == "utterances"
    link(store, judge)
    found = utterances(store)
    assert frozenset(f"{place}#0" for place in range(6)) in found
    assert list(store.verify()) == []
    rebuild(store, judge)
    assert utterances(store) == found


def test_a_judge_that_fails_costs_the_step_and_not_the_record(
    store: Store, judge: WordJudge
) -> None:
    for place in range(4):
        store.add(an_article_of(f"{place}", Says(f"{FERRY} {place}")))
    broken = WordJudge()
    with mock.patch.object(broken, "score", side_effect=Killed), pytest.raises(Killed):
        link(store, broken)
    with mock.patch.object(broken, "compare", side_effect=Killed), pytest.raises(Killed):
        link(store, broken)
    assert utterances(store) == set()
    assert store.unlinked()
    link(store, judge)
    assert utterances(store) == {frozenset(f"{place}#0" for place in range(4))}
    assert list(store.verify()) == []


@pytest.mark.parametrize("step", ["articles", "contents", "utterances"])
def test_others_may_add_and_forget_while_it_runs(store: Store, judge: WordJudge, step: str) -> None:
    for place in range(4):
        store.add(an_article_of(f"{place}", Says(FERRY), Says(f"only{place} here{place}")))
    left = 1

    def meddle(what: str) -> None:
        nonlocal left
        if what == step and left:
            left -= 1
            with open_store(store.path, write=True) as other:
                other.forget_article("2")
                other.add(an_article_of("1", Says("all of it is new")))
                other.add(an_article_of("5", Says(FERRY)))

    few = mock.patch.multiple(record, ARTICLES_AT_ONCE=1, CONTENTS_AT_ONCE=1, BUNDLES_AT_ONCE=1)
    with few:
        link(store, judge, meddle)
    link(store, judge)
    assert store.unlinked() == 0
    assert utterances(store) == {frozenset({"0#0", "3#0", "5#0"})}
    assert list(store.verify()) == []


def test_another_judge_links_from_nothing(store: Store, judge: WordJudge) -> None:
    store.add(an_article_of("a", Says(FERRY)))
    store.add(an_article_of("b", Says(f"{FERRY} again")))
    link(store, judge)
    strict = WordJudge()
    strict.same = 0.999
    assert link(store, strict).articles == 2
    assert utterances(store) == set()
    assert link(store, strict).articles == 0
    assert link(store, judge).articles == 2
    assert utterances(store) == {frozenset({"a#0", "b#0"})}


def test_a_damaged_link_is_told_and_mended(store: Store, judge: WordJudge) -> None:
    for place in "ab":
        store.add(an_article_of(place, Says(FERRY)))
    link(store, judge)
    for damage in (
        "UPDATE utterance SET independent = 7",
        "UPDATE report SET utterance = NULL",
        "UPDATE link_bundle SET reports = 5",
        "DELETE FROM report WHERE article = (SELECT min(id) FROM article)",
    ):
        store.connection.execute(damage)
        faults = list(store.verify())
        assert faults
        assert all("onrecord link --rebuild" in each.remedy for each in faults)
        rebuild(store, judge)
        assert list(store.verify()) == []
    assert utterances(store) == {frozenset({"a#0", "b#0"})}


def test_the_copy_of_a_linked_record_is_linked(
    store: Store, judge: WordJudge, tmp_path: Path
) -> None:
    for place in "ab":
        store.add(an_article_of(place, Says(FERRY)))
    link(store, judge)
    store.back_up(tmp_path / "copy.db")
    with open_store(tmp_path / "copy.db") as copy:
        assert copy.unlinked() == 0
        assert [each.id for each in copy.utterances()] == [each.id for each in store.utterances()]


def test_an_erased_decision_is_no_way_to_change_one(store: Store, judge: WordJudge) -> None:
    store.add(an_article_of("a", Says(FERRY)))
    store.add(an_article_of("b", Says(SECRET)))
    link(store, judge)
    one, other = (each.statement.id for each in store.statements())
    store.merge_utterances(one, other, reviewer="eve")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        store.connection.execute("DELETE FROM decision")
