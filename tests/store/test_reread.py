"""A stored text is read again, with other spans: every decision holds still, or is listed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Extraction, Reason, Span, Speaker, Statement
from onrecord.errors import NotFound
from onrecord.identity import statement_id
from onrecord.store import Act, Action, Added, Reread, Store
from onrecord.store.review.decided import decide_over
from onrecord.store.review.records import Decision, Judged
from tests.store.made import MODEL, RULES, an_article, harbour, harbour_later, one_liner
from tests.store.reviewed import ACCEPT, EVE, OPENS, PAYS, REJECT, Desk, read_as, spans

LONGER = 'Ana Ruiz said "the harbour will open in May"'
ELSEWHERE = "Tom Bell"


@pytest.fixture
def desk(store: Store) -> Desk:
    store.add(harbour())
    return Desk(store)


def read_again(store: Store, extraction: Extraction) -> Reread:
    """Gives the text that stands in the record another reading."""
    (version,) = store.versions()
    told = store.reread(version, extraction)
    assert told is not None
    return told


def by_model(*contents: str) -> Extraction:
    return read_as(*contents, by=MODEL)


def test_both_readings_stay_readable(desk: Desk) -> None:
    told = read_again(desk.store, by_model(LONGER))
    assert (told.became, told.before, told.after) == (Added.READ_AGAIN, 2, 1)
    assert desk.store.extraction("harbour.txt") == by_model(LONGER)
    assert list(desk.store.readings("harbour.txt")) == [harbour(), by_model(LONGER)]
    assert not list(desk.store.verify())


def test_an_accepted_statement_stays_as_it_was_accepted(desk: Desk) -> None:
    desk.decide(OPENS, ACCEPT)
    told = read_again(desk.store, by_model(LONGER))
    assert (told.reapplied, told.corrections) == (1, ())
    kept = desk.of(OPENS)
    assert kept.statement.speaker == harbour().statements[0].speaker
    assert kept.found == by_model(LONGER).statements[0]
    assert desk.texts() == [OPENS]


def test_a_named_speaker_goes_to_the_new_spans(desk: Desk) -> None:
    desk.decide(OPENS, EVE)
    assert read_again(desk.store, by_model(LONGER)).reapplied == 1
    assert desk.of(LONGER).statement.speaker == EVE.speaker
    assert desk.of(LONGER).decisions[0].judged.shown == harbour().statements[0]


def test_changed_spans_hold_where_the_new_reading_is_like_the_old(desk: Desk) -> None:
    desk.decide(OPENS, spans("will open"))
    read_again(desk.store, by_model(LONGER))
    assert desk.texts() == ["will open"]


def test_changed_spans_hold_where_the_new_reading_is_like_the_change(desk: Desk) -> None:
    desk.decide(OPENS, spans("will open"))
    assert read_again(desk.store, by_model("will open in")).reapplied == 1
    assert desk.texts() == ["will open"]


def test_a_rejection_goes_to_what_is_read_in_its_place(desk: Desk) -> None:
    desk.decide(OPENS, REJECT)
    read_again(desk.store, by_model(LONGER, PAYS))
    assert desk.texts() == [PAYS]


def test_a_rejection_of_what_is_no_longer_read_holds_and_is_nothing_to_look_at(
    desk: Desk,
) -> None:
    desk.decide(OPENS, REJECT)
    told = read_again(desk.store, by_model(PAYS))
    assert (told.reapplied, told.corrections) == (1, ())
    assert desk.texts() == [PAYS]


def test_a_rejection_that_fits_nothing_is_listed_where_something_else_is_read(
    desk: Desk,
) -> None:
    desk.decide(OPENS, REJECT)
    told = read_again(desk.store, by_model("open in May"))
    assert told.reapplied == 0
    assert desk.to_look_at() == [OPENS]
    assert desk.texts() == ["open in May"]


@pytest.mark.parametrize("act", [ACCEPT, EVE, spans("the harbour will open")])
def test_where_nothing_fits_the_reviewers_statement_stands_by_itself_and_is_listed(
    desk: Desk, act: Act
) -> None:
    desk.decide(OPENS, act)
    decided = desk.shown()[0].statement
    told = read_again(desk.store, by_model(ELSEWHERE, PAYS))
    assert told.reapplied == 0
    (alone,) = told.corrections
    assert (alone.statement, alone.found) == (decided, None)
    assert desk.to_look_at() == [decided.text]
    assert desk.texts() == [decided.text, ELSEWHERE, PAYS]


def test_a_correction_is_settled_by_another_look(desk: Desk) -> None:
    desk.decide(OPENS, EVE)
    read_again(desk.store, by_model(PAYS))
    desk.decide(OPENS, ACCEPT, "tom")
    assert desk.to_look_at() == []
    assert desk.texts() == [OPENS, PAYS]
    assert desk.of(OPENS).statement.speaker == EVE.speaker


@pytest.mark.parametrize("settle", ["reject", "undo"])
def test_a_correction_can_be_given_up(desk: Desk, settle: str) -> None:
    made = desk.decide(OPENS, ACCEPT)
    read_again(desk.store, by_model(PAYS))
    if settle == "undo":
        desk.store.undo(made.number, reviewer="ana")
    else:
        desk.decide(OPENS, REJECT)
    assert desk.to_look_at() == []
    assert desk.texts() == [PAYS]


def test_a_statement_that_a_later_reading_finds_again_is_nothing_to_look_at(desk: Desk) -> None:
    desk.decide(OPENS, EVE)
    read_again(desk.store, by_model(PAYS))
    assert desk.to_look_at() == [OPENS]
    read_again(desk.store, replace(by_model(LONGER), by=replace(MODEL, model="n" * 64)))
    assert desk.to_look_at() == []
    assert desk.of(LONGER).statement.speaker == EVE.speaker


def test_decisions_over_two_readings_are_about_one_statement(desk: Desk) -> None:
    desk.decide(OPENS, EVE)
    read_again(desk.store, by_model(LONGER))
    desk.decide(LONGER, spans("the harbour will open"), "tom")
    read_again(desk.store, replace(harbour(), by=replace(RULES, onrecord="0.2.0")))
    assert desk.of("the harbour will open").statement.speaker == EVE.speaker
    assert [each.reviewer for each in desk.shown()[0].decisions] == ["ana", "tom"]


def test_what_the_new_reading_finds_where_a_reviewer_moved_a_statement_is_that_one(
    desk: Desk,
) -> None:
    desk.decide(OPENS, spans("who pays"))
    read_again(desk.store, by_model(OPENS, "who pays"))
    assert desk.texts() == ["who pays"]


def test_a_new_reading_by_add_keeps_decisions_too(desk: Desk) -> None:
    desk.decide(OPENS, EVE)
    desk.store.add(by_model(LONGER))
    assert desk.of(LONGER).statement.speaker == EVE.speaker


def test_an_undone_decision_is_not_applied_again(desk: Desk) -> None:
    made = desk.decide(OPENS, EVE)
    desk.store.undo(made.number, reviewer="ana")
    told = read_again(desk.store, by_model(PAYS))
    assert (told.reapplied, told.corrections) == (0, ())
    assert desk.texts() == [PAYS]


def test_an_older_version_is_read_again_and_stays_the_older_one(desk: Desk) -> None:
    desk.decide(OPENS, ACCEPT)
    desk.store.add(harbour_later())
    older, newer = desk.store.versions()
    assert (older.counts, newer.counts) == (False, True)
    told = desk.store.reread(older, by_model(PAYS))
    assert told is not None
    assert (told.counts, told.corrections) == (False, ())
    assert desk.store.extraction("harbour.txt") == harbour_later()
    assert desk.to_look_at() == []
    desk.store.add(by_model(PAYS))
    assert desk.to_look_at() == [OPENS]


def test_a_text_that_another_program_read_meanwhile_is_left_to_it(desk: Desk) -> None:
    (version,) = desk.store.versions()
    desk.store.add(by_model(LONGER))
    assert desk.store.reread(version, read_as(PAYS)) is None
    assert desk.store.extraction("harbour.txt") == by_model(LONGER)


def test_a_text_whose_description_was_corrected_meanwhile_is_left(desk: Desk) -> None:
    (version,) = desk.store.versions()
    corrected = replace(harbour(), article=replace(harbour().article, outlet="The Quay"))
    desk.store.add(corrected)
    assert desk.store.reread(version, by_model(PAYS)) is None
    assert desk.store.extraction("harbour.txt") == corrected


def test_versions_are_told_with_who_read_them_last(desk: Desk) -> None:
    desk.store.add(one_liner("news/quay.txt", "Tom Bell", "nobody asked us"))
    first, second = desk.store.versions()
    assert [first.location, second.location] == ["news/harbour.txt", "news/quay.txt"]
    assert first.is_read_by(replace(RULES, at="2030-01-01T00:00:00Z"))
    for other in (
        replace(RULES, onrecord="0.2.0"),
        replace(RULES, model="m" * 64),
        replace(RULES, settings="other0000001"),
    ):
        assert not first.is_read_by(other)
    named = list(desk.store.versions(["quay.txt", "news/quay.txt"]))
    assert named == [second]
    assert desk.store.article_of(second) == desk.store.extraction("quay.txt").article
    with pytest.raises(NotFound, match=r"quai\.txt.*did you mean"):
        next(desk.store.versions(["quai.txt"]))


TEXT = "Ana said " + "abcdefghij" * 4
places = st.tuples(st.integers(9, 48), st.integers(1, 12)).map(
    lambda place: Span(place[0], min(place[0] + place[1], len(TEXT)))
)


def statement_at(span: Span) -> Statement:
    article = an_article(text=TEXT)
    first = read_as("abc", text=TEXT).statements[0]
    made = statement_id(article, (span,), first.cue)
    return replace(first, id=made, content=(span,), text=span.of(TEXT))


readings = st.lists(places, unique=True, max_size=6).map(
    lambda found: tuple(statement_at(span) for span in sorted(found))
)
acts = st.one_of(
    st.just(ACCEPT),
    st.just(REJECT),
    st.just(EVE),
    st.just(Act(Action.SPEAKER, speaker=Speaker(reason=Reason.UNNAMED))),
    places.map(
        lambda span: Act(Action.SPANS, (span,), read_as("abc", text=TEXT).statements[0].cue)
    ),
)


@given(before=readings, after=readings, wishes=st.lists(acts, min_size=6, max_size=6))
def test_every_decision_holds_or_is_listed_whatever_is_read(
    before: tuple[Statement, ...], after: tuple[Statement, ...], wishes: list[Act]
) -> None:
    article = an_article(text=TEXT)
    made = [
        Decision(number, act, Judged(each, each, 1), None, article.sha256, "ana", "2026")
        for number, (each, act) in enumerate(zip(before, wishes, strict=False), start=1)
    ]
    shown = decide_over(article, 2, after, made)
    assert sorted(each.decisions[0].number for each in shown if each.decisions) == [
        decision.number for decision in made
    ]
    for each in shown:
        assert each.found is not None or each.decisions
        for decision in each.decisions:
            if decision.act.action is Action.SPANS:
                assert each.statement.content == decision.act.content
            elif decision.act.action is Action.SPEAKER:
                assert each.statement.speaker == decision.act.speaker
            elif decision.act.action is Action.ACCEPT:
                assert each.statement == replace(decision.judged.shown, within=None)
            else:
                assert each.rejected
        assert each.to_look_at <= (each.found is None)
    unreviewed = [each.statement for each in shown if not each.decisions]
    assert set(unreviewed) <= set(after)
