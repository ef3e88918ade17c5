from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Kind, Mode, Reason, Span, Speaker, SpeakerType
from onrecord.store.review.records import Act, Action, Seen
from onrecord.view.review.form_values import write_spans
from onrecord.view.review.review_form import LONGEST_FIELD, Asked, act_of

SENT = {"statement": "s1", "reading": "4", "seen": "7", "version": "ab" * 32}


def asked(**fields: str) -> Asked:
    return act_of(SENT | fields)


def problems(**fields: str) -> dict[str, str]:
    return {one.field: one.message for one in asked(**fields).problems}


@pytest.mark.parametrize("action", ["accept", "reject"])
def test_a_button_is_an_act_with_what_the_reviewer_saw(action: str) -> None:
    read = asked(action=action)
    assert (read.statement, read.act, read.seen) == ("s1", Act(Action(action)), Seen(4, 7))
    assert (read.version, read.problems) == ("ab" * 32, ())


def test_spans_are_put_in_order() -> None:
    read = asked(action="spans", content="30-40; 3 – 9", cue="", source="10-12;")
    assert read.act == Act(Action.SPANS, content=(Span(3, 9), Span(30, 40)), source=(Span(10, 12),))


def test_a_speaker_is_one_of_those_offered_or_typed_or_unknown() -> None:
    offered = asked(action="speaker", who="name:person:Ann: Reed", speaker="ignored")
    typed = asked(action="speaker", who="other", speaker="  Ann \n Reed ", type="person")
    unknown = asked(action="speaker", who="unknown", speaker="ignored", reason="too_far")
    person = SpeakerType.PERSON
    assert offered.act == Act(Action.SPEAKER, speaker=Speaker(name="Ann: Reed", type=person))
    assert typed.act == Act(Action.SPEAKER, speaker=Speaker(name="Ann Reed", type=person))
    assert unknown.act == Act(Action.SPEAKER, speaker=Speaker(reason=Reason.TOO_FAR))


def test_a_form_without_the_choice_may_send_the_name_or_the_reason_alone() -> None:
    named = asked(action="speaker", speaker="Ann Reed")
    unknown = asked(action="speaker", reason="unnamed")
    assert named.act == Act(Action.SPEAKER, speaker=Speaker(name="Ann Reed"))
    assert unknown.act == Act(Action.SPEAKER, speaker=Speaker(reason=Reason.UNNAMED))


def test_a_missed_statement_needs_no_id() -> None:
    read = act_of(
        {
            "action": "add",
            "content": "1-5",
            "speaker": "Bo",
            "kind": "mixed",
            "mode": "question",
            "reading": "4",
        }
    )
    assert read.act == Act(
        Action.ADD,
        content=(Span(1, 5),),
        speaker=Speaker(name="Bo"),
        kind=Kind.MIXED,
        mode=Mode.QUESTION,
    )


def test_an_undo_names_a_decision_and_nothing_else() -> None:
    read = act_of({"action": "undo", "decision": "12"})
    assert (read.act, read.undoes, read.problems) == (None, 12, ())


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("content", "", "select the words"),
        ("content", "9-3", "names no characters"),
        ("content", "3-3", "names no characters"),
        ("content", "-1-4", "names no characters"),
        ("content", "1-5;4-9", "1-5 and 4-9 overlap"),
        ("content", "1-99999999999", "names no characters"),
        ("content", "١-٢", "names no characters"),
        ("cue", "<b>", "'<b>' names no characters; write first-last, as in 120-164"),
        ("source", "1", "names no characters"),
    ],
)
def test_what_is_wrong_with_spans_is_told_at_the_field(field: str, value: str, told: str) -> None:
    sent = {"content": "1-5", "action": "spans"} | {field: value}
    assert told in problems(**sent)[field]
    assert asked(**sent).act is None


@pytest.mark.parametrize(
    ("field", "sent", "told"),
    [
        ("action", {"action": ""}, "choose what to do"),
        ("action", {"action": "burn"}, "not 'burn'"),
        ("statement", {"action": "accept", "statement": ""}, "names no statement"),
        ("reading", {"action": "accept", "reading": "x"}, "'x' is no number"),
        ("seen", {"action": "accept", "seen": "-1"}, "'-1' is no number"),
        ("decision", {"action": "undo", "decision": "9" * 400}, "is no number"),
        ("speaker", {"action": "speaker", "who": "other"}, "give a name"),
        ("speaker", {"action": "speaker", "speaker": "x" * 301}, "at most 300"),
        ("speaker", {"action": "speaker", "speaker": "a\x00b"}, "nobody can read"),
        ("speaker", {"action": "speaker", "speaker": "a\ud800"}, "nobody can read"),
        ("type", {"action": "speaker", "speaker": "Bo", "type": "ghost"}, "not 'ghost'"),
        ("reason", {"action": "speaker", "who": "unknown", "reason": ""}, "why the speaker"),
        ("kind", {"action": "add", "content": "1-2", "speaker": "Bo", "mode": "speech"}, "direct"),
        ("mode", {"action": "add", "content": "1-2", "speaker": "Bo", "kind": "direct"}, "mode"),
        ("speaker", {"action": "accept", "speaker": "x" * 9_999}, "too long: 9,999"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_done(
    field: str, sent: dict[str, str], told: str
) -> None:
    assert told in problems(**sent)[field]
    assert asked(**sent).act is None


def test_a_form_with_a_problem_keeps_what_was_typed() -> None:
    draft = asked(action="spans", content="9-3", cue="nonsense", who="other", speaker="Bo").draft
    assert (draft.content, draft.cue, draft.who, draft.speaker) == (
        "9-3",
        "nonsense",
        "other",
        "Bo",
    )


def test_a_field_of_a_million_characters_is_cut() -> None:
    assert len(asked(action="spans", content="1-2;" * 250_000).draft.content) == LONGEST_FIELD


anything = st.text(max_size=30) | st.sampled_from(
    ["accept", "spans", "speaker", "add", "undo", "1"]
)


@given(st.dictionaries(st.sampled_from([*SENT, "action", "content", "who", "kind"]), anything))
def test_no_form_is_too_bad_to_be_read(form: dict[str, str]) -> None:
    read = act_of(form)
    assert read.problems or read.act or read.undoes is not None


@given(st.lists(st.integers(0, 10**9), unique=True).map(sorted))
def test_spans_that_are_written_are_read_again(borders: list[int]) -> None:
    spans = tuple(map(Span, borders[::2], borders[1::2]))
    if spans and len(write_spans(spans)) <= LONGEST_FIELD:
        read = asked(action="spans", content=write_spans(spans))
        assert read.act is not None
        assert read.act.content == spans
