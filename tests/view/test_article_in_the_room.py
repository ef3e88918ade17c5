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
    Reason,
    Relay,
    Span,
    Speaker,
    Statement,
)
from onrecord.identity import speaker_id_of
from onrecord.store import WithdrawnStatement
from onrecord.store.page_records import OpenArticle
from onrecord.store.review.records import Act, Action
from onrecord.view.article import parts
from onrecord.view.pages.article import article_page
from tests.steps import counted
from tests.view.boat import ARTICLE, BUILT, FLOATS, LENA, TEXT, page_of, wanting
from tests.view.made import HOSTILE, RULES, a_statement, an_article, bare, furniture, places
from tests.view.made_room import (
    RoomPage,
    a_decision,
    a_frame,
    a_version,
    an_open_article,
    assert_text_as_it_was,
    decided,
    reviewing,
)


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


def test_machine_read_or_reviewed_is_said_by_whom_and_when() -> None:
    accepted = decided(BUILT, a_decision(3, Act(Action.ACCEPT), BUILT, ARTICLE))
    page = page_of(an_open_article(ARTICLE, accepted, FLOATS))
    assert "accepted by Bo Lark, Wed 4 Mar 2026, 05:06 UTC" in page.said()
    assert "2 statements, 1 reviewed, the others machine-read" in page.said()
    assert "machine-read, none reviewed" in page_of().said()


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
    assert "Part 3 of 3" in page_of(opened, wanted=wanting(statement="cc")).said()
    assert "cc" not in first.ids
    assert len(third.ids) == len(set(third.ids))
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
