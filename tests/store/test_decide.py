from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Extraction, Reason, Span, Speaker
from onrecord.errors import DecisionRefused, NotFound, RecordFailed
from onrecord.store import Act, Action, Reviewed, Store, open_store
from tests.store.made import harbour, harbour_later, one_liner
from tests.store.reviewed import ACCEPT, AT, EVE, OPENS, PAYS, REJECT, Desk, place, read_as, spans


@pytest.fixture
def desk(store: Store) -> Desk:
    store.add(harbour())
    return Desk(store)


def test_what_nobody_decided_about_is_machine_read(desk: Desk) -> None:
    assert [each.statement for each in desk.shown()] == list(harbour().statements)
    assert [each.found for each in desk.shown()] == list(harbour().statements)
    assert [each.reviewed for each in desk.shown()] == [None, None]


def test_an_accepted_statement_says_by_whom_and_when(desk: Desk) -> None:
    decision = desk.decide(OPENS, ACCEPT)
    assert desk.of(OPENS).reviewed == Reviewed("ana", AT)
    assert desk.of(OPENS).decisions == (decision,)
    assert desk.of(OPENS).statement == desk.of(OPENS).found
    assert desk.of(PAYS).reviewed is None


def test_without_a_time_it_is_now(desk: Desk) -> None:
    made = desk.store.decide("harbour.txt", desk.of(OPENS).statement.id, ACCEPT, reviewer="ana")
    assert made.at.endswith("Z")
    assert made.at > "2026"


def test_a_rejected_statement_stays_in_sight_as_rejected(desk: Desk) -> None:
    desk.decide(PAYS, REJECT)
    assert desk.of(PAYS).rejected
    assert desk.texts() == [OPENS]


def test_a_rejected_statement_can_be_accepted_after_all(desk: Desk) -> None:
    desk.decide(PAYS, REJECT)
    desk.decide(PAYS, ACCEPT, "tom")
    assert not desk.of(PAYS).rejected
    assert desk.of(PAYS).reviewed == Reviewed("tom", AT)


def test_a_speaker_can_be_named_or_said_to_be_unknown(desk: Desk) -> None:
    desk.decide(PAYS, EVE)
    assert desk.of(PAYS).statement.speaker == EVE.speaker
    unknown = Speaker(reason=Reason.TWO_CANDIDATES)
    desk.decide(PAYS, Act(Action.SPEAKER, speaker=unknown))
    assert desk.of(PAYS).statement.speaker == unknown
    assert desk.of(PAYS).found == harbour().statements[1]


def test_changed_spans_give_text_and_id_of_their_place(desk: Desk) -> None:
    before = desk.of(OPENS).statement
    desk.decide(OPENS, spans("the harbour will open"))
    changed = desk.of("the harbour will open")
    assert changed.statement.content == (place("the harbour will open"),)
    assert changed.statement.id != before.id
    assert changed.found == before
    assert changed.statement.speaker == before.speaker


def test_decisions_about_a_changed_statement_are_about_the_same_one(desk: Desk) -> None:
    desk.decide(OPENS, spans("will open in May"))
    desk.decide("will open in May", EVE, "tom")
    desk.decide("will open in May", spans("open in May"))
    (first, second, third) = desk.of("open in May").decisions
    assert {second.first, third.first} == {first.number}
    assert desk.of("open in May").statement.speaker == EVE.speaker
    assert len(desk.shown()) == 2


def test_a_statement_answers_to_the_id_it_was_read_under_too(desk: Desk) -> None:
    read = desk.of(OPENS).statement.id
    desk.decide(OPENS, spans("will open in May"))
    desk.store.decide("harbour.txt", read, ACCEPT, reviewer="tom")
    assert len(desk.of("will open in May").decisions) == 2


def test_an_undone_decision_no_longer_holds_and_stays_in_the_log(desk: Desk) -> None:
    changed = desk.decide(PAYS, EVE)
    accepted = desk.decide(OPENS, ACCEPT)
    undo = desk.store.undo(changed.number, reviewer="tom", at=AT)
    assert desk.of(PAYS).statement == harbour().statements[1]
    assert desk.of(PAYS).reviewed is None
    assert desk.of(OPENS).decisions == (accepted,)
    assert list(desk.store.decisions("harbour.txt")) == [changed, accepted, undo]
    assert (undo.undoes, undo.act.action) == (changed.number, Action.UNDO)


def test_undoing_the_first_of_two_leaves_the_second(desk: Desk) -> None:
    first = desk.decide(OPENS, spans("will open in May"))
    desk.decide("will open in May", EVE)
    desk.store.undo(first.number, reviewer="ana")
    assert desk.texts() == [OPENS, PAYS]
    assert desk.of(OPENS).statement.speaker == EVE.speaker


def test_a_decision_is_undone_once_and_an_undo_never(desk: Desk) -> None:
    made = desk.decide(PAYS, REJECT)
    undo = desk.store.undo(made.number, reviewer="ana")
    with pytest.raises(DecisionRefused, match=f"decision {made.number} is undone already"):
        desk.store.undo(made.number, reviewer="ana")
    with pytest.raises(DecisionRefused, match="is an undo itself"):
        desk.store.undo(undo.number, reviewer="ana")
    with pytest.raises(NotFound, match="no decision 99"):
        desk.store.undo(99, reviewer="ana")


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (Act(Action.SPANS), "needs content; .* reject it"),
        (Act(Action.SPANS, content=(Span(0, 999),)), r"0-999 does not lie .* 79 characters"),
        (Act(Action.SPANS, content=(Span(5, 5),)), "5-5 does not lie"),
        (Act(Action.SPANS, content=(Span(5, 9), Span(0, 3))), "5-9 and 0-3 overlap or"),
        (Act(Action.SPEAKER), "has a name, or a reason"),
        (Act(Action.SPEAKER, speaker=Speaker()), "has a name, or a reason"),
        (Act(Action.SPEAKER, speaker=Speaker(name="E", spans=(Span(70, 99),))), "70-99"),
        (Act(Action.SPEAKER, speaker=Speaker(name="\ud83e")), "half a character"),
        (Act(Action.UNDO), "use `undo`"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_written(
    desk: Desk, act: Act, told: str
) -> None:
    with pytest.raises(DecisionRefused, match=told):
        desk.decide(OPENS, act)
    assert list(desk.store.decisions("harbour.txt")) == []


def test_a_decision_needs_somebody_who_decides(desk: Desk) -> None:
    with pytest.raises(DecisionRefused, match="name of who decides"):
        desk.decide(OPENS, ACCEPT, reviewer=" ")


def test_a_statement_is_not_moved_to_where_another_stands(store: Store) -> None:
    store.add(read_as(OPENS, "the harbour"))
    desk = Desk(store)
    with pytest.raises(DecisionRefused, match=r"already .* reject one"):
        desk.decide("the harbour", spans(OPENS))
    desk.decide(OPENS, REJECT)
    desk.decide("the harbour", spans(OPENS))
    assert desk.texts() == [OPENS]


def test_a_statement_that_is_not_shown_cannot_be_decided_about(desk: Desk) -> None:
    seen = desk.of(OPENS).statement.id
    desk.store.add(harbour_later())
    with pytest.raises(NotFound, match="look at the article anew"):
        desk.store.decide("harbour.txt", seen, ACCEPT, reviewer="ana")


def test_decisions_of_other_articles_are_left_alone(desk: Desk) -> None:
    desk.store.add(harbour("news/copy.txt"))
    desk.decide(OPENS, REJECT)
    assert [each.rejected for each in desk.store.decided("copy.txt")] == [False, False]
    assert list(desk.store.decisions("copy.txt")) == []


def test_a_decision_is_bound_to_the_text_that_was_judged(desk: Desk) -> None:
    desk.decide(PAYS, REJECT)
    desk.store.add(harbour_later())
    assert not desk.of(PAYS).rejected
    desk.store.add(harbour())
    assert desk.of(PAYS).rejected


def test_what_lies_within_a_rejected_statement_lies_within_the_next(store: Store) -> None:
    text = "Ana said Tom said Eve said no."
    store.add(nested(text))
    desk = Desk(store)
    outer, middle, inner = (each.statement for each in desk.shown())
    desk.decide(middle.text, REJECT)
    assert desk.of(inner.text).statement.within == outer.id
    desk.decide(outer.text, Act(Action.SPANS, content=(place("Tom", text),)))
    assert desk.of(inner.text).statement.within is None


def nested(text: str) -> Extraction:
    read = read_as("Tom said Eve said no", "Eve said no", "no", text=text)
    outer, middle, inner = read.statements
    inside = (replace(middle, within=outer.id), replace(inner, within=middle.id))
    return replace(read, statements=(outer, *inside))


def test_a_reader_sees_what_was_decided_and_can_decide_nothing(desk: Desk) -> None:
    desk.decide(PAYS, REJECT)
    with open_store(desk.store.path) as reader:
        assert Desk(reader).texts() == [OPENS]
        with pytest.raises(RecordFailed):
            Desk(reader).decide(OPENS, ACCEPT)


def test_a_record_with_decisions_verifies(desk: Desk) -> None:
    desk.decide(OPENS, spans("will open in May"))
    desk.store.add(one_liner("x.txt", "Tom Bell", "no comment"))
    assert list(desk.store.verify()) == []


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE decision SET payload = '{}'", "decision 1 cannot be read"),
        ("UPDATE decision SET action = 'reject'", "its columns say something else"),
        ("UPDATE decision SET sha256 = 'x'", "decision 1 is about a text that is not in the"),
        ("UPDATE decision SET payload = replace(payload, 'harbour', 'airport')", "is not what st"),
    ],
)
def test_a_decision_that_was_tampered_with_is_told(desk: Desk, tampering: str, fault: str) -> None:
    desk.decide(OPENS, ACCEPT)
    desk.store.connection.execute("DROP TRIGGER decision_unchanged")
    desk.store.connection.execute(tampering)
    assert fault in " | ".join(found.wrong for found in desk.store.verify())


def test_a_decision_is_on_the_disk_when_it_is_made(desk: Desk) -> None:
    told: list[str] = []
    desk.store.connection.set_trace_callback(told.append)
    desk.decide(OPENS, ACCEPT)
    desk.store.connection.set_trace_callback(None)
    assert told.index("PRAGMA synchronous = FULL") < told.index("BEGIN IMMEDIATE")
    assert told.index("COMMIT") < told.index("PRAGMA synchronous = NORMAL")
