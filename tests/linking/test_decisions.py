"""Reviewers put utterances together and part them: logged, undone, kept on re-reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.contract import By, Extraction, Kind, Mode, Reason, Span, Speaker
from onrecord.errors import DecisionConflict, DecisionRefused, NotFound
from onrecord.identity import statement_id
from onrecord.linking.record import link, rebuild, regroup
from onrecord.store import Act, Action, Store
from onrecord.store.connection import transaction
from onrecord.store.links.clear import clear
from tests.linking.told import Says, an_article_of, utterances
from tests.linking.word_judge import WordJudge
from tests.store.made import MODEL

FERRY = "the ferry sails every morning and nobody asked about tolls"
OTHER = "boats bring water uphill before breakfast"
EVE = "eve"


@pytest.fixture
def news(store: Store, judge: WordJudge) -> Store:
    """Three articles report one thing, a fourth another."""
    for place in "abc":
        store.add(an_article_of(place, Says(FERRY)))
    store.add(an_article_of("d", Says(OTHER)))
    link(store, judge)
    return store


def id_in(store: Store, location: str) -> str:
    (found,) = (e.statement.id for e in store.statements() if e.location == location)
    return found


def sound(store: Store) -> bool:
    return not list(store.verify())


def test_two_are_put_together_and_parted_again(news: Store, judge: WordJudge) -> None:
    made = news.merge_utterances(id_in(news, "a"), id_in(news, "d"), reviewer=EVE)
    assert news.unlinked() == 1
    regroup(news, judge)
    assert news.unlinked() == 0
    assert utterances(news) == {frozenset({"a#0", "b#0", "c#0", "d#0"})}
    (summary,) = news.utterances()
    found = news.utterance(summary.id)
    assert [each.act.action for each in found.decisions] == ["merge"]
    assert {each.probability for each in found.reports if each.stored.location == "d"} == {1.0}
    assert sound(news)
    news.undo_about_utterance(made.number, reviewer=EVE)
    regroup(news, judge)
    assert utterances(news) == {frozenset({"a#0", "b#0", "c#0"})}
    log = news.utterance_decisions()
    assert [(each.act.action, each.holds) for each in log] == [("merge", False), ("undo", False)]
    assert sound(news)


def test_one_that_leaves_stays_away(news: Store, judge: WordJudge) -> None:
    news.split_utterance(id_in(news, "a"), [id_in(news, "c")], reviewer=EVE)
    regroup(news, judge)
    assert utterances(news) == {frozenset({"a#0", "b#0"})}
    news.add(an_article_of("e", Says(FERRY)))
    link(news, judge)
    groups = utterances(news)
    assert not any({"a#0", "c#0"} <= each for each in groups)
    rebuild(news, judge)
    assert utterances(news) == groups
    (summary,) = news.utterances()
    assert news.utterance(summary.id).suggestions == ()
    assert sound(news)


def test_a_later_merge_overrules_a_split_and_the_other_way_round(
    news: Store, judge: WordJudge
) -> None:
    a, c = id_in(news, "a"), id_in(news, "c")
    news.split_utterance(a, [c], reviewer=EVE)
    regroup(news, judge)
    news.merge_utterances(a, c, reviewer=EVE)
    regroup(news, judge)
    assert utterances(news) == {frozenset({"a#0", "b#0", "c#0"})}
    news.split_utterance(a, [c], reviewer=EVE)
    regroup(news, judge)
    assert utterances(news) == {frozenset({"a#0", "b#0"})}


def read_shifted(extraction: Extraction, by: By) -> Extraction:
    """The same text read again: every content begins a word later, so every id is another."""
    article, made = extraction.article, []
    for each in extraction.statements:
        (span,) = each.content
        content = (Span(article.text.index(" ", span.start) + 1, span.end),)
        id_ = statement_id(article, content, each.cue)
        made.append(replace(each, id=id_, content=content, text=content[0].of(article.text)))
    return replace(extraction, statements=tuple(made), by=by)


def test_decisions_survive_another_reading(news: Store, judge: WordJudge) -> None:
    a, d = id_in(news, "a"), id_in(news, "d")
    news.split_utterance(a, [id_in(news, "c")], reviewer=EVE)
    regroup(news, judge)
    news.merge_utterances(a, d, reviewer=EVE)
    regroup(news, judge)
    before = utterances(news)
    assert before == {frozenset({"a#0", "b#0", "d#0"})}
    for place, says in zip("abcd", (FERRY, FERRY, FERRY, OTHER), strict=True):
        news.add(read_shifted(an_article_of(place, Says(says)), MODEL))
    link(news, judge)
    assert utterances(news) == before
    (summary,) = news.utterances()
    assert news.utterance_of(a) == news.utterance_of(d) == summary.id
    assert sound(news)


def test_decisions_are_kept_though_an_article_went_and_came_back(
    news: Store, judge: WordJudge
) -> None:
    news.merge_utterances(id_in(news, "a"), id_in(news, "d"), reviewer=EVE)
    news.add(an_article_of("d", Says("quite another text today")))
    link(news, judge)
    assert utterances(news) == {frozenset({"a#0", "b#0", "c#0"})}
    news.add(an_article_of("d", Says(OTHER)))
    link(news, judge)
    assert utterances(news) == {frozenset({"a#0", "b#0", "c#0", "d#0"})}


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda s: s.merge_utterances(id_in(s, "a"), id_in(s, "b"), reviewer=EVE), "one utterance"),
        (lambda s: s.merge_utterances(id_in(s, "a"), id_in(s, "d"), reviewer=" "), "name of who"),
        (lambda s: s.split_utterance(id_in(s, "a"), [id_in(s, "d")], reviewer=EVE), "not one of"),
        (lambda s: s.split_utterance(id_in(s, "d"), [id_in(s, "d")], reviewer=EVE), "some stay"),
        (lambda s: s.merge_utterances(id_in(s, "a"), id_in(s, "d"), reviewer="\ud800"), "half a"),
    ],
)
def test_what_cannot_be_is_refused(news: Store, act: Callable[[Store], object], why: str) -> None:
    with pytest.raises(DecisionRefused, match=why):
        act(news)
    assert news.utterance_decisions() == ()


def test_what_was_decided_is_worked_out_before_more_is(news: Store, judge: WordJudge) -> None:
    a, d = id_in(news, "a"), id_in(news, "d")
    news.split_utterance(a, [id_in(news, "c")], reviewer=EVE)
    with pytest.raises(DecisionConflict, match="onrecord link"):
        news.merge_utterances(a, d, reviewer=EVE)
    regroup(news, judge)
    assert news.merge_utterances(a, d, reviewer=EVE).holds


def test_an_undo_is_not_undone_and_nothing_is_undone_twice(news: Store) -> None:
    made = news.merge_utterances(id_in(news, "a"), id_in(news, "d"), reviewer=EVE)
    undone = news.undo_about_utterance(made.number, reviewer=EVE)
    with pytest.raises(DecisionRefused, match="an undo itself"):
        news.undo_about_utterance(undone.number, reviewer=EVE)
    with pytest.raises(DecisionConflict, match="undone already"):
        news.undo_about_utterance(made.number, reviewer=EVE)
    with pytest.raises(NotFound):
        news.undo_about_utterance(77, reviewer=EVE)


def test_who_did_not_see_the_last_decision_hears_of_it(news: Store, judge: WordJudge) -> None:
    a, d = id_in(news, "a"), id_in(news, "d")
    made = news.merge_utterances(a, d, reviewer=EVE)
    news.undo_about_utterance(made.number, reviewer=EVE)
    regroup(news, judge)
    with pytest.raises(DecisionConflict, match="eve decided"):
        news.merge_utterances(a, d, reviewer="tom", seen=0)
    assert news.merge_utterances(a, d, reviewer="tom", seen=2).reviewer == "tom"


def test_what_is_not_linked_yet_is_not_erased_by_what_is_forgotten(
    news: Store, judge: WordJudge
) -> None:
    """A migrated record is linked when somebody asks, which may be after something is forgotten."""
    (added,) = added_to(news, "d")
    news.add(an_article_of("e", Says("nothing to do with any of it")))
    link(news, judge)
    news.merge_utterances(id_in(news, "a"), added, reviewer=EVE)
    link(news, judge)
    with transaction(news.connection):
        clear(news.connection)
    news.forget_article("e")
    assert [each.holds for each in news.utterance_decisions()] == [True]
    link(news, judge)
    assert frozenset({"a#0", "b#0", "c#0", "d#0"}) in utterances(news)
    assert sound(news)


def added_to(store: Store, location: str) -> set[str]:
    """The id of a statement of the article that the reading missed: its first word."""
    before = {each.statement.id for each in store.statements()}
    act = Act(
        Action.ADD,
        content=(Span(0, 4),),
        speaker=Speaker(reason=Reason.NO_SOURCE),
        kind=Kind.INDIRECT,
        mode=Mode.SPEECH,
    )
    store.add_statement(location, act, reviewer=EVE)
    return {each.statement.id for each in store.statements()} - before
