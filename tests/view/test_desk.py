from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import (
    Relay,
    Speaker,
    Statement,
)
from onrecord.store.review.records import Act, Action, DecidedStatement
from onrecord.store.reviewers import Role
from onrecord.view.in_words import confidence_in_words
from onrecord.view.pages.article import changes_fragment, desk_fragment
from onrecord.view.review.change_log import decided_since
from onrecord.view.review.review_desk import id_after
from onrecord.view.server.visitor import Visitor
from tests.view.boat import ARTICLE, BUILT, FLOATS, OPENED, page_of, wanting
from tests.view.made_room import (
    ANA,
    RoomPage,
    a_decision,
    a_frame,
    an_open_article,
    decided,
    reviewing,
)


def test_the_first_statement_lies_on_the_desk_until_another_is_chosen() -> None:
    assert "Statement 1 of 2" in page_of().said()
    other = page_of(wanted=wanting(statement="bb"))
    assert "Statement 2 of 2" in other.said()
    assert [at["id"] for _, at in other.tags if (at.get("class") or "").endswith("is-active")] == [
        "bb",
        "n-bb",
    ]


def test_the_desk_tells_all_fields_and_how_to_take_the_statement_along() -> None:
    statement = replace(BUILT, relays=(Relay("Tern News", ()),), confidence=0.9)
    said = page_of(an_open_article(ARTICLE, statement), wanted=wanting()).said()
    assert "as reported by Shore Courier Sun 13 Jun 2021" in said
    assert "Lena Sorrel Tern News Shore Courier" in said
    assert f"machine-read, not reviewed {confidence_in_words(0.9)}" in said
    assert "characters 0–14" in said
    assert "“We built it,” — Lena Sorrel" in said
    assert "http://room.example/statements/aa" in said


def test_back_and_next_are_links_that_need_no_script() -> None:
    fragment = RoomPage(desk_fragment(a_frame(), OPENED, wanted=wanting(statement="aa")))
    steps = {at.get("rel"): at["href"] for tag, at in fragment.tags if at.get("rel")}
    assert steps == {"next": f"/articles/{ARTICLE.id}?statement=bb#bb"}


def test_a_reviewer_sees_above_the_form_what_was_decided_already() -> None:
    accepted = decided(BUILT, a_decision(3, Act(Action.ACCEPT), BUILT, ARTICLE))
    opened = an_open_article(ARTICLE, accepted, FLOATS)
    desk = RoomPage(desk_fragment(reviewing(), opened, wanted=wanting(statement="aa"))).said()
    assert desk.index("accepted by Bo Lark") < desk.index("Who said it?")


def test_for_reviewers_the_desk_comes_before_what_is_known_of_the_article() -> None:
    said = page_of(frame=reviewing()).said()
    assert said.index("Statement 1 of 2") < said.index("Speakers here")
    assert page_of().said().index("Statement 1 of 2") > page_of().said().index("Speakers here")


@pytest.mark.parametrize(
    ("visitor", "review", "may"),
    [
        (ANA, True, True),
        (replace(ANA, role=Role.ADMIN), True, True),
        (ANA, False, False),
        (replace(ANA, role=Role.READ), True, False),
    ],
)
def test_only_a_reviewer_gets_the_form_and_only_where_review_is_on(
    visitor: Visitor, review: bool, may: bool
) -> None:
    frame = a_frame(visitor, review=review)
    assert ("accept" in page_of(frame=frame).values("action")) is may


def test_the_form_holds_what_the_reviewer_saw() -> None:
    accepted = decided(BUILT, a_decision(3, Act(Action.ACCEPT), BUILT, ARTICLE))
    page = page_of(an_open_article(ARTICLE, accepted, reading=8), reviewing())
    seen = {name: page.values(name)[0] for name in ("statement", "reading", "seen", "version")}
    assert seen == {"statement": "aa", "reading": "8", "seen": "3", "version": ARTICLE.sha256}
    assert (page.values("content"), page.values("cue")) == (["0-14"], ["15-19"])


def test_the_form_offers_candidates_and_the_names_of_the_article() -> None:
    page = page_of(frame=reviewing(), wanted=wanting(statement="bb"))
    assert page.values("who") == ["name::Lena Sorrel", "other", "unknown"]
    checked = [at["value"] for _, at in page.tags if at.get("name") == "who" and "checked" in at]
    assert checked == ["unknown"]


def test_the_form_for_a_missed_statement_is_empty() -> None:
    page = page_of(frame=reviewing(), wanted=wanting(adding=True))
    assert (page.values("statement")[0], page.values("content")) == ("", [""])
    assert "add" in page.values("action")
    assert "accept" not in page.values("action")


def test_who_may_not_review_gets_no_form_for_a_missed_one() -> None:
    assert "Statement 1 of 2" in page_of(wanted=wanting(adding=True)).said()


def test_the_change_log_tells_who_did_what_and_how_to_undo_it() -> None:
    act = Act(Action.SPEAKER, speaker=Speaker(name="Bo Lark"))
    decision = a_decision(5, act, FLOATS, ARTICLE, reviewer="Cy Marsh")
    opened = an_open_article(ARTICLE, BUILT, decided(FLOATS, decision))
    page = page_of(opened, reviewing(), decisions=[decision])
    assert "05:06 UTC Cy Marsh 2, speaker Unnamed Bo Lark Undo" in page.said()
    assert page.values("decision") == ["5"]
    assert "Change log" not in page_of(opened, decisions=[decision]).said()


def test_others_changes_since_the_page_was_opened_are_told_and_ones_own_are_not() -> None:
    mine = a_decision(5, Act(Action.ACCEPT), BUILT, ARTICLE, reviewer=ANA.name)
    other = a_decision(6, Act(Action.REJECT), FLOATS, ARTICLE)
    opened = an_open_article(ARTICLE, decided(BUILT, mine), decided(FLOATS, other))
    news = decided_since([mine, other], 4, ANA.name)
    told = changes_fragment(reviewing(), opened, [mine, other], news)
    assert "Bo Lark, Wed 4 Mar 2026, 05:06 UTC: rejected" in RoomPage(told).said()
    assert "accepted" not in told
    assert "since=6" in told
    assert decided_since([mine, other], 6, ANA.name) == ()


def test_after_a_rejection_the_next_statement_lies_on_the_desk() -> None:
    def rejected(statement: Statement, number: int) -> DecidedStatement:
        return decided(statement, a_decision(number, Act(Action.REJECT), statement, ARTICLE))

    built, floats = DecidedStatement(BUILT, BUILT), DecidedStatement(FLOATS, FLOATS)
    assert id_after((rejected(BUILT, 3), floats), 3) == "bb"
    assert id_after((built, rejected(FLOATS, 3)), 3) == "aa"
    assert id_after((rejected(BUILT, 2), rejected(FLOATS, 3)), 3) == ""
    accepted = decided(FLOATS, a_decision(4, Act(Action.ACCEPT), FLOATS, ARTICLE))
    assert id_after((built, accepted), 4) == "bb"
