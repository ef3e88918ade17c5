from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import (
    Article,
    Furniture,
    FurnitureKind,
    Kind,
    Mode,
    Reason,
    Relay,
    Span,
    Speaker,
    Statement,
)
from onrecord.identity import speaker_id_of
from onrecord.store import WithdrawnStatement
from onrecord.store.page_records import OpenArticle
from onrecord.store.review.records import Act, Action, DecidedStatement
from onrecord.store.reviewers import Role
from onrecord.view.article import parts
from onrecord.view.article.article_room import Wanted, place_address
from onrecord.view.in_words import confidence_in_words
from onrecord.view.pages.article import (
    article_page,
    changes_fragment,
    desk_fragment,
    may_review,
    part_with,
)
from onrecord.view.review.review_desk import id_after
from onrecord.view.server.frame import Frame
from onrecord.view.server.visitor import Visitor
from tests.steps import counted
from tests.view.made import RULES, a_statement, an_article, bare, furniture, places
from tests.view.made_room import (
    ANA,
    RoomPage,
    a_decision,
    a_frame,
    a_version,
    an_open_article,
    assert_text_as_it_was,
    decided,
    reviewing,
)

TEXT = "“We built it,” said Lena Sorrel. Bo Lark asked whether it 🦀 floats.\r\nIt does."
ARTICLE = an_article(TEXT, title="A boat")
LENA = Speaker(name="Lena Sorrel", confidence=0.97)
BUILT = a_statement(TEXT, "“We built it,”", name="aa", speaker=LENA, cue=places(TEXT, "said"))
FLOATS = a_statement(
    TEXT, "whether it 🦀 floats", name="bb", kind=Kind.INDIRECT, mode=Mode.QUESTION
)
OPENED = an_open_article(ARTICLE, BUILT, FLOATS)
HOSTILE = "</p></template><script>alert(1)</script><b onclick='x'>\"&amp;{{ 7 * 7 }}"


def page_of(opened: OpenArticle = OPENED, frame: Frame | None = None, **known: Any) -> RoomPage:
    return RoomPage(article_page(frame or a_frame(), opened, **known))


def wanting(**known: Any) -> Wanted:
    return Wanted(origin="http://room.example", **known)


def marked(page: RoomPage) -> set[str | None]:
    return {
        at.get("data-statement") for tag, at in page.tags if "st" in (at.get("class") or "").split()
    }


def test_every_statement_is_a_place_in_the_text_and_a_note_that_lead_to_each_other() -> None:
    page = page_of()
    assert {"aa", "bb", "n-aa", "n-bb"} <= set(page.ids)
    assert {"#n-aa", f"/articles/{ARTICLE.id}?statement=aa#aa"} <= set(page.links)
    assert len(page.ids) == len(set(page.ids))


def test_a_note_leads_to_the_speakers_page() -> None:
    assert f"/speakers/{speaker_id_of(LENA)}" in page_of().links


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


def test_machine_read_or_reviewed_is_said_by_whom_and_when() -> None:
    accepted = decided(BUILT, a_decision(3, Act(Action.ACCEPT), BUILT, ARTICLE))
    page = page_of(an_open_article(ARTICLE, accepted, FLOATS))
    assert "accepted by Bo Lark, Wed 4 Mar 2026, 05:06 UTC" in page.said()
    assert "2 statements, 1 reviewed, the others machine-read" in page.said()
    assert "machine-read, none reviewed" in page_of().said()


def test_a_reviewer_sees_above_the_form_what_was_decided_already() -> None:
    accepted = decided(BUILT, a_decision(3, Act(Action.ACCEPT), BUILT, ARTICLE))
    opened = an_open_article(ARTICLE, accepted, FLOATS)
    desk = RoomPage(desk_fragment(reviewing(), opened, wanted=wanting(statement="aa"))).said()
    assert desk.index("accepted by Bo Lark") < desk.index("Who said it?")


def test_what_was_rejected_is_not_marked_and_listed_only_for_reviewers() -> None:
    rejected = decided(BUILT, a_decision(3, Act(Action.REJECT), BUILT, ARTICLE))
    opened = an_open_article(ARTICLE, rejected, FLOATS)
    reader, reviewer = page_of(opened), page_of(opened, reviewing())
    assert marked(reader) == marked(reviewer) == {"bb"}
    assert "Rejected" not in reader.said()
    assert "“We built it,” by Bo Lark" in reviewer.said()
    assert_text_as_it_was(ARTICLE, reader)


def test_who_asks_for_a_rejected_statement_is_told_so() -> None:
    rejected = decided(BUILT, a_decision(3, Act(Action.REJECT), BUILT, ARTICLE))
    opened = an_open_article(ARTICLE, rejected, FLOATS)
    told = "The statement that you asked for was rejected Bo Lark judged on Wed 4 Mar 2026"
    assert told in page_of(opened, wanted=wanting(statement="aa")).said()
    assert told not in page_of(opened, wanted=wanting(statement="bb")).said()


def test_a_correction_of_the_outlet_leads_to_the_statement_that_it_names() -> None:
    text = TEXT + "\nCorrection: she said it in May."
    noted = furniture(text, "Correction: she said it in May.", FurnitureKind.CORRECTION, "aa")
    article = an_article(text, furniture=(noted,))
    page = page_of(an_open_article(article, BUILT))
    assert "Correction by the outlet, on statement 1" in page.said()
    assert_text_as_it_was(article, page)


def test_an_older_version_says_so_and_leads_to_the_one_that_counts() -> None:
    versions = (a_version(ARTICLE, sha256="cd" * 32), a_version(ARTICLE, counts=False))
    opened = an_open_article(ARTICLE, BUILT, versions=versions)
    page = page_of(opened, reviewing())
    assert "This is an earlier version of the article" in page.said()
    assert f"/articles/{ARTICLE.id}" in page.links
    # What is decided there would be about a text that no longer counts.
    assert page.values("action") == []
    assert f"/articles/{ARTICLE.id}?statement=aa&version={ARTICLE.sha256}#aa" in page.links


def test_versions_are_listed_with_the_one_that_counts() -> None:
    versions = (a_version(ARTICLE), a_version(ARTICLE, sha256="cd" * 32, counts=False))
    page = page_of(an_open_article(ARTICLE, BUILT, versions=versions))
    assert "13 Jun 2021 counts" in page.said()
    assert f"/articles/{ARTICLE.id}?version={'cd' * 32}" in page.links
    assert "earlier version" not in page.said()
    assert place_address("x/1", "a b", "cd") == "/articles/x%2F1?statement=a+b&version=cd#a%20b"


def test_withdrawn_statements_are_shown_with_the_article() -> None:
    gone = WithdrawnStatement(BUILT, "ab" * 32, "2021-06-12", "2021-06-14T05:00:00Z", RULES)
    assert (
        "An earlier version of this article held this statement" in page_of(withdrawn=[gone]).said()
    )


def test_what_is_not_kept_is_told_where_it_is_missing() -> None:
    gap = Span(TEXT.index("Bo Lark"), len(TEXT))
    blanked = TEXT[: gap.start] + " " * (gap.end - gap.start)
    opened = an_open_article(replace(ARTICLE, text=blanked), BUILT, gaps=(gap,))
    page = page_of(opened)
    assert f"[… {gap.end - gap.start} characters not kept …]" in page.said()
    assert "The text of this article is not kept" in page.said()
    assert bare(page.column) == bare(TEXT[: gap.start])


def test_an_article_without_statements_says_so_and_has_its_text() -> None:
    page = page_of(an_open_article(ARTICLE))
    assert "No statement was found in this article" in page.said()
    assert "desk" not in page.ids
    assert_text_as_it_was(ARTICLE, page)


def test_nothing_from_an_article_becomes_markup() -> None:
    name = Speaker(name=HOSTILE)
    statement = replace(
        a_statement(HOSTILE, HOSTILE, name="aa", speaker=name, cue=places(HOSTILE, "alert")),
        relays=(Relay(HOSTILE, ()),),
    )
    article = replace(an_article(HOSTILE), title=HOSTILE, outlet=HOSTILE, location=HOSTILE)
    act = Act(Action.SPEAKER, speaker=name)
    decision = a_decision(1, act, statement, article, reviewer=HOSTILE)
    opened = an_open_article(article, decided(statement, decision))
    page = page_of(opened, reviewing(), decisions=[decision])
    assert [at.get("src") for tag, at in page.tags if tag == "script"] == [*reviewing().scripts]
    assert not any(tag == "b" or key.startswith("on") for tag, at in page.tags for key in at)
    assert_text_as_it_was(article, page)


def test_the_page_has_no_inline_script_and_no_inline_style() -> None:
    page = page_of(frame=reviewing())
    assert all(at.get("src") for tag, at in page.tags if tag == "script")
    assert not any(tag == "style" or "style" in at for tag, at in page.tags)


@pytest.mark.parametrize(
    ("visitor", "review", "may"),
    [
        (ANA, True, True),
        (replace(ANA, role=Role.ADMIN), True, True),
        (ANA, False, False),
        (replace(ANA, role=Role.READ), True, False),
        (Visitor(None, Role.REVIEW), True, False),
    ],
)
def test_only_a_named_reviewer_gets_the_form_and_only_where_review_is_on(
    visitor: Visitor, review: bool, may: bool
) -> None:
    frame = a_frame(visitor, review=review)
    assert may_review(frame) is may
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
    told = changes_fragment(reviewing(), opened, [mine, other], since=4)
    assert "Bo Lark, Wed 4 Mar 2026, 05:06 UTC: rejected" in RoomPage(told).said()
    assert "accepted" not in told
    assert "since=6" in told
    assert changes_fragment(reviewing(), opened, [mine, other], since=6) == ""


def test_a_long_article_comes_in_parts_and_a_statement_brings_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parts, "LONGEST_PART", 40)
    late = a_statement(TEXT, "It does.", name="cc", kind=Kind.INDIRECT, within="aa")
    opened = an_open_article(ARTICLE, BUILT, FLOATS, late)
    first, second, third = (page_of(opened, wanted=wanting(part=n)) for n in (1, 2, 3))
    assert_text_as_it_was(ARTICLE, first, second, third)
    assert "Part 2 of 3" in second.said()
    assert f"/articles/{ARTICLE.id}?part=3" in second.links
    assert part_with(opened, "cc") == 3
    assert "Part 3 of 3" in page_of(opened, wanted=wanting(statement="cc")).said()
    assert "cc" not in first.ids
    assert len(third.ids) == len(set(third.ids))
    assert part_with(opened, "nowhere") == 1
    assert "Part 3 of 3" in page_of(opened, wanted=wanting(part=99)).said()


def test_the_work_of_a_page_grows_with_its_article_and_no_faster() -> None:
    short, long = lines(60), lines(240)
    steps = counted(lambda: article_page(reviewing(), short))
    assert counted(lambda: article_page(reviewing(), long)) <= 4.4 * steps


def lines(number: int) -> OpenArticle:
    line, words = "“Yes,” said Bo to the men of the mill.\n", "“Yes,”"
    article = an_article(line * number)
    first = a_statement(article.text, words)
    statements = [
        replace(first, id=f"s{at}", content=(Span(at, at + len(words)),))
        for at in range(0, len(article.text), len(line))
    ]
    return an_open_article(article, *statements)


@st.composite
def opened_articles(draw: st.DrawFn) -> OpenArticle:
    text = draw(st.text(alphabet="aB \n\r\t<&\"'>“”\u202e\u05d0{}🦀\x00", max_size=80))
    positions = st.integers(0, len(text))
    pairs = [sorted((draw(positions), draw(positions))) for _ in range(draw(st.integers(0, 8)))]
    pieces = [Span(start, end) for start, end in pairs if start < end]
    article = an_article(text, title=draw(st.sampled_from([None, text[:9]])))
    noted = tuple(Furniture(one, FurnitureKind.NOTE) for one in pieces[6:])
    statements = [
        replace(a_statement("a", "a", name=f"s{n}"), content=tuple(pieces[n : n + 2]))
        for n in range(len(pieces[:6]))
    ]
    judged = draw(st.lists(st.sampled_from([None, *Action]), min_size=6, max_size=6))
    return an_open_article(
        replace(article, furniture=noted),
        *(with_decision(article, *pair) for pair in zip(statements, judged, strict=False)),
    )


def with_decision(article: Article, statement: Statement, action: Action | None) -> Any:
    if action in (None, Action.UNDO):
        return statement
    speaker = Speaker(reason=Reason.UNNAMED)
    return decided(statement, a_decision(1, Act(action, speaker=speaker), statement, article))


@given(opened_articles())
def test_the_text_stands_exactly_as_it_was_for_readers_and_reviewers(opened: OpenArticle) -> None:
    shown = {each.statement.id for each in opened.decided if not each.rejected}
    for frame in (a_frame(), reviewing()):
        page = page_of(opened, frame)
        assert_text_as_it_was(opened.extraction.article, page)
        assert len(page.ids) == len(set(page.ids))
        assert shown <= set(page.ids)
        assert marked(page) <= shown


def test_the_outlet_leads_to_its_statements_and_the_location_to_the_original() -> None:
    where = "https://tern.example/a?b=1&c=2"
    article = replace(an_article(TEXT, outlet="Tern & Tide"), location=where)
    links = page_of(an_open_article(article, BUILT)).links
    assert {"/search?outlet=Tern%20%26%20Tide", where} <= set(links)
    hostile = replace(ARTICLE, location="javascript:alert(1)")
    assert not any("javascript" in one for one in page_of(an_open_article(hostile, BUILT)).links)


def test_an_article_can_be_taken_along_unless_it_is_an_earlier_version() -> None:
    taken = {f"/api/v1/articles/{ARTICLE.id}", f"/search.csv?article={ARTICLE.id}&mode=any"}
    assert taken <= set(page_of().links)
    counts = a_version(ARTICLE, sha256="0" * 64)
    older = an_open_article(ARTICLE, BUILT, versions=[counts, a_version(ARTICLE, counts=False)])
    assert not taken & set(page_of(older).links)


def test_of_many_speakers_the_rest_opens() -> None:
    names = [f"Speaker {chr(65 + n)}" for n in range(11)]
    told = [
        a_statement(TEXT, "“We built it,”", name=name[-1], speaker=Speaker(name=name))
        for name in names
    ]
    page = page_of(an_open_article(ARTICLE, *told, FLOATS))
    assert "Speaker H 1 unknown or unnamed 1 3 more Speaker I 1" in page.said()
    assert "more Speaker" not in page_of(an_open_article(ARTICLE, *told[:10], FLOATS)).said()


def test_a_title_as_long_as_a_paragraph_is_set_smaller() -> None:
    def sizes(title: str) -> list[str | None]:
        page = page_of(an_open_article(an_article(TEXT, title=title), BUILT))
        return [at.get("class") for tag, at in page.tags if tag == "h1"]

    assert sizes("A boat " * 20) == ["long"]
    assert sizes("A boat") == [None]


def test_for_reviewers_the_desk_comes_before_what_is_known_of_the_article() -> None:
    said = page_of(frame=reviewing()).said()
    assert said.index("Statement 1 of 2") < said.index("Speakers here")
    assert page_of().said().index("Statement 1 of 2") > page_of().said().index("Speakers here")


def test_after_a_rejection_the_next_statement_lies_on_the_desk() -> None:
    def rejected(statement: Statement, number: int) -> DecidedStatement:
        return decided(statement, a_decision(number, Act(Action.REJECT), statement, ARTICLE))

    built, floats = DecidedStatement(BUILT, BUILT), DecidedStatement(FLOATS, FLOATS)
    assert id_after((rejected(BUILT, 3), floats), 3) == "bb"
    assert id_after((built, rejected(FLOATS, 3)), 3) == "aa"
    assert id_after((rejected(BUILT, 2), rejected(FLOATS, 3)), 3) == ""
    accepted = decided(FLOATS, a_decision(4, Act(Action.ACCEPT), FLOATS, ARTICLE))
    assert id_after((built, accepted), 4) == "bb"
