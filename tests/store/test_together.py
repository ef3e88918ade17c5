"""Two people review one article, and one adds what the reading missed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Kind, Mode, Reason, Span, Speaker
from onrecord.errors import DecisionConflict, DecisionRefused
from onrecord.store import Act, Action, Seen, Store
from tests.store.made import HARBOUR, MODEL, harbour
from tests.store.reviewed import ACCEPT, EVE, OPENS, PAYS, REJECT, Desk, place, read_as, spans

MISSED = "the harbour will open"


def adding(words: str = MISSED, **more: object) -> Act:
    """The wish to add the statement of these words, said by nobody named."""
    act = Act(
        Action.ADD,
        content=(place(words),),
        cue=(place("said"),),
        speaker=Speaker(reason=Reason.NO_SOURCE),
        kind=Kind.INDIRECT,
        mode=Mode.SPEECH,
    )
    return replace(act, **more)  # type: ignore[arg-type]


@pytest.fixture
def desk(store: Store) -> Desk:
    store.add(harbour())
    return Desk(store)


def seen(desk: Desk, content: str = OPENS) -> Seen:
    return Seen(desk.store.open_article(desk.article).reading, desk.of(content).last)


def test_who_comes_second_is_told_and_nothing_is_overwritten(desk: Desk) -> None:
    both_saw = seen(desk)
    id_ = desk.of(OPENS).statement.id
    desk.store.decide(desk.article, id_, EVE, reviewer="ana", seen=both_saw)
    with pytest.raises(DecisionConflict, match=r"ana decided \(speaker\) about statement"):
        desk.store.decide(desk.article, id_, REJECT, reviewer="tom", seen=both_saw)
    assert desk.of(OPENS).statement.speaker.name == "Eve Stone"
    desk.store.decide(desk.article, id_, REJECT, reviewer="tom", seen=seen(desk))
    assert desk.of(OPENS).rejected


def test_a_decision_about_another_statement_is_no_conflict(desk: Desk) -> None:
    before = seen(desk)
    desk.decide(PAYS, ACCEPT)
    id_ = desk.of(OPENS).statement.id
    desk.store.decide(desk.article, id_, ACCEPT, reviewer="tom", seen=before)
    assert desk.of(OPENS).reviewed is not None


def test_an_undo_meanwhile_is_a_conflict_too(desk: Desk) -> None:
    first = desk.decide(OPENS, EVE)
    before = seen(desk)
    desk.store.undo(first.number, reviewer="ana")
    id_ = desk.of(OPENS).statement.id
    with pytest.raises(DecisionConflict, match="undone"):
        desk.store.decide(desk.article, id_, REJECT, reviewer="tom", seen=before)
    with pytest.raises(DecisionConflict, match="undone already"):
        desk.store.undo(first.number, reviewer="tom")


def test_an_article_that_was_read_again_meanwhile_is_a_conflict(desk: Desk) -> None:
    before = seen(desk)
    desk.store.add(read_as(OPENS, by=MODEL))
    id_ = desk.of(OPENS).statement.id
    with pytest.raises(DecisionConflict, match="read again meanwhile"):
        desk.store.decide(desk.article, id_, REJECT, reviewer="tom", seen=before)


def test_nothing_is_added_to_an_article_that_was_read_again_meanwhile(desk: Desk) -> None:
    before = seen(desk)
    desk.store.add(read_as(OPENS, by=MODEL))
    with pytest.raises(DecisionConflict, match="read again meanwhile"):
        desk.store.add_statement(desk.article, adding(), reviewer="tom", seen=before)


def test_a_missed_statement_is_added_and_found(desk: Desk) -> None:
    decision = desk.store.add_statement(desk.article, adding(), reviewer="ana")
    added = desk.of(MISSED)
    assert (added.found, added.to_look_at, added.last) == (None, False, decision.number)
    assert (added.statement.kind, added.statement.speaker.reason) == ("indirect", "no_source")
    assert desk.texts() == [OPENS, MISSED, PAYS]
    assert MISSED in [each.statement.text for each in desk.store.statements()]
    assert list(desk.store.verify()) == []


def test_an_added_statement_can_be_corrected_and_taken_back(desk: Desk) -> None:
    decision = desk.store.add_statement(desk.article, adding(), reviewer="ana")
    desk.decide(MISSED, EVE)
    assert desk.of(MISSED).statement.speaker.name == "Eve Stone"
    with pytest.raises(DecisionRefused, match="undo that one first"):
        desk.store.undo(decision.number, reviewer="ana")
    desk.store.undo(desk.of(MISSED).last, reviewer="ana")
    assert desk.of(MISSED).statement.speaker.name is None
    desk.store.undo(decision.number, reviewer="ana")
    assert desk.texts() == [OPENS, PAYS]


def test_an_added_statement_stays_when_the_article_is_read_again(desk: Desk) -> None:
    desk.store.add_statement(desk.article, adding(), reviewer="ana")
    desk.store.add(read_as(PAYS, by=MODEL))
    assert desk.texts() == [MISSED, PAYS]
    assert desk.to_look_at() == []
    desk.store.add(read_as(MISSED, PAYS, by=replace(MODEL, model="n" * 64)))
    assert desk.texts() == [MISSED, PAYS]
    assert desk.of(MISSED).found is not None


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (adding(content=()), "needs content"),
        (adding(content=(Span(0, 999),)), "does not lie in the text"),
        (adding(speaker=None), "name, or a reason"),
        (adding(kind=None), "kind and a mode"),
        (adding(mode=None), "kind and a mode"),
        (adding(OPENS), "already"),
        (ACCEPT, "use `decide`"),
    ],
)
def test_what_cannot_be_added_is_refused(desk: Desk, act: Act, told: str) -> None:
    with pytest.raises(DecisionRefused, match=told):
        desk.store.add_statement(desk.article, act, reviewer="ana")
    assert desk.texts() == [OPENS, PAYS]


def test_add_is_not_about_a_statement_that_is_there(desk: Desk) -> None:
    with pytest.raises(DecisionRefused, match="add_statement"):
        desk.decide(OPENS, adding())


def test_new_spans_may_bring_another_kind(desk: Desk) -> None:
    wanted = "harbour will open in May"
    desk.decide(OPENS, replace(spans(wanted), kind=Kind.INDIRECT))
    assert desk.of(wanted).statement.kind is Kind.INDIRECT
    assert HARBOUR[desk.of(wanted).statement.outer.start] == "h"
