"""The page of an utterance: who said it, what each report has of it, how it came there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.contract import Relay, Said, Speaker, Statement
from onrecord.errors import NoModel, QueryError
from onrecord.linked import Comparison
from onrecord.store.links.records import (
    StatementAnchor,
    Suggestion,
    Utterance,
    UtteranceAct,
    UtteranceAction,
    UtteranceDecision,
)
from onrecord.view.pages.utterance import not_linked_page, utterance_fragment, utterance_page
from onrecord.view.review.decided import NotSaved
from onrecord.view.review.utterance_review import UtteranceDraft
from onrecord.view.utterance.reports import Means
from tests.view.made import HOSTILE, Page
from tests.view.made_room import a_frame, reviewing
from tests.view.told import NOTHING, a_report, an_utterance, the_leak

FRAME = a_frame(path="/utterances/a")


def page_of(utterance: Utterance, means: Means = NOTHING, **known: Any) -> Page:
    return Page(utterance_page(known.pop("frame", FRAME), utterance, means, **known))


def said(page: Page) -> str:
    return " ".join(page.words.split())


def test_the_head_tells_who_to_whom_where_and_when_and_who_tells_it_otherwise() -> None:
    words = said(page_of(the_leak()))
    assert "Said by Lena Sorrel, named in all 6 reports" in words
    assert "To Radio Skerry; in report D “a packed quay”" in words
    assert "At the old quay" in words
    assert "When Sunday 13 June 2021; report D says “on Monday”" in words
    assert "4 independent, 2 reprints; A, B and C go back to Radio Skerry" in words


def test_a_report_that_names_nobody_or_somebody_else_is_told() -> None:
    others = (
        a_report(name="b", speaker=Speaker(name="Bo Lark")),
        a_report(name="c", speaker=Speaker()),
    )
    words = said(page_of(an_utterance(a_report(), *others)))
    assert "named in 1 of 3 reports" in words
    assert "in report B Bo Lark; in report C Unknown" in words


def test_where_nobody_is_named_that_is_told() -> None:
    nobody = a_report(speaker=Speaker())
    words = said(page_of(an_utterance(nobody, speaker=None, speaker_id=None)))
    assert "Said by Unknown, named in no report" in words


def test_independent_reports_come_first_in_order_and_copies_behind_them() -> None:
    page = page_of(the_leak())
    assert [each for each in page.ids if len(each) == 1] == ["A", "B", "C", "D", "E", "F"]
    words = said(page)
    assert "reprint of B" in words
    assert "also in the article of D" in words
    assert "Reprints, and what an article says twice" in words


def test_what_is_gone_and_what_is_new_is_marked_as_such() -> None:
    html = utterance_page(FRAME, the_leak(), NOTHING)
    assert "<del>and by dawn she has shipped forty buckets an hour</del> and nobody" in html
    assert "“We <del>bail</del> <ins>pump</ins> her out" in html
    assert "Every report is set against A." in said(Page(html))


def test_how_reports_match_is_told_in_words() -> None:
    words = said(page_of(the_leak()))
    assert "match the longest report" in words
    assert "match the same words as B" in words
    assert "match other words, one figure differs" in words


def test_the_relation_of_a_reprint_is_asked_for_by_its_articles() -> None:
    means = Means(None, lambda first, copy: f"{first} to {copy}")
    assert "reprint of B, article-b to article-e" in said(page_of(the_leak(), means))


def compared(a: Statement, b: Statement) -> Comparison:
    return Comparison(True, 0.9, f"{b.id} against {a.id}", ())


def test_another_report_can_be_the_one_that_the_others_are_set_against() -> None:
    means = Means(compared, lambda _first, _copy: "")
    page = page_of(the_leak(), means, against="d")
    words = said(page)
    assert "Every report is set against D." in words
    assert "match a against d" in words
    assert "/utterances/a?against=B" in page.links
    chosen = [told["href"] for _, told in page.tags if told.get("aria-current") == "true"]
    assert chosen == ["/utterances/a?against=D"]


def test_without_a_comparer_nothing_else_is_offered() -> None:
    page = page_of(the_leak())
    assert "Set against another" not in said(page)
    assert "match not compared here" in said(page)
    with pytest.raises(QueryError, match=r"one of A$"):
        page_of(the_leak(), against="B")


def failing(_a: Statement, _b: Statement) -> Comparison:
    raise NoModel("no model is installed")


def test_without_a_model_copies_are_shown_and_nothing_else_can_be_asked() -> None:
    means = Means(failing, NOTHING.copy_words)
    assert "match not compared here" in said(page_of(the_leak(), means))
    with pytest.raises(NoModel):
        page_of(the_leak(), means, against="B")


def test_a_letter_that_no_report_has_is_refused_by_name() -> None:
    means = Means(compared, NOTHING.copy_words)
    with pytest.raises(QueryError, match="one of A, B, C, D"):
        page_of(the_leak(), means, against="E")


def test_figures_stand_in_columns_and_those_that_differ_say_how() -> None:
    page = page_of(the_leak())
    words = said(page)
    assert "40 bucket/hour" in words
    assert "50 bucket/night differs: figure, unit" in words
    assert page.classes().count("cell-differs") == 1
    assert words.count("not given") == 2


def test_an_utterance_with_one_report_says_so() -> None:
    page = page_of(an_utterance(a_report()))
    words = said(page)
    assert "One report, and nothing to set beside it" in words
    assert "How it travelled" not in words
    assert "/articles/article-a?statement=a#a" in page.links


def test_a_report_and_its_copy_are_one_report() -> None:
    twice = replace(a_report(name="b"), is_independent=False)
    words = said(page_of(an_utterance(a_report(), twice)))
    assert "named in both reports" in words
    assert "Reports 1 report" in words
    assert "They are not counted again." in words


def test_suggestions_lead_to_their_pages() -> None:
    suggested = (Suggestion("other", "a", "o", "She leaks at night", 0.44),)
    page = page_of(replace(the_leak(), suggestions=suggested))
    assert "Perhaps also" in said(page)
    assert "/utterances/other" in page.links


def test_what_is_not_linked_yet_is_told() -> None:
    assert "3 articles were added or changed since this record was linked" in said(
        page_of(the_leak(), unlinked=3)
    )


def test_words_of_articles_are_words() -> None:
    hostile = a_report(
        HOSTILE,
        "a",
        speaker=Speaker(name=HOSTILE, confidence=0.4),
        relays=(Relay(HOSTILE, ()),),
        said=Said(None, None, HOSTILE, (), None),
        stored={"outlet": HOSTILE, "title": HOSTILE},
        report={"reason": HOSTILE},
    )
    other = a_report(f"{HOSTILE} again", "b", relays=(Relay(HOSTILE, ()),))
    utterance = an_utterance(hostile, other, speaker=HOSTILE, addressee=HOSTILE)
    page = page_of(utterance, frame=reviewing())
    assert HOSTILE in page.words
    assert [tag for tag, told in page.tags if tag == "script" and "src" not in told] == []
    assert not any("onclick" in told or "style" in told for _, told in page.tags)


def test_very_many_reports_are_listed() -> None:
    reports = tuple(a_report(f"She leaks {n}", f"s{n}") for n in range(70))
    page = page_of(an_utterance(*reports))
    assert page.classes().count("report") == 60
    assert "10 more reports" in said(page)
    assert "BR" in said(page)


def decided(number: int, action: UtteranceAction, **known: Any) -> UtteranceDecision:
    anchors = tuple(StatementAnchor(each, f"article-{each}", "0" * 64, ()) for each in "ad")
    act = UtteranceAct(action, anchors[:1], anchors[1:])
    ordinary: dict[str, Any] = {"undoes": None, "reviewer": "Bo Lark", "at": "2026-03-04T05:06:07Z"}
    return UtteranceDecision(number, act, **(ordinary | known))


def test_a_reviewer_puts_together_splits_off_and_undoes() -> None:
    log = (
        decided(3, UtteranceAction.SPLIT, holds=False),
        decided(4, UtteranceAction.UNDO, undoes=3, holds=False),
        decided(5, UtteranceAction.MERGE),
    )
    page = page_of(replace(the_leak(), decisions=log), frame=reviewing(), since=5)
    words = said(page)
    assert "1 statement and 1 statement are of one act" in words
    assert "1 statement is of another act than the other one (undone)" in words
    undos = [told for _, told in page.tags if told.get("name") == "decision"]
    assert [told["value"] for told in undos] == ["5"]
    forms = [
        told for tag, told in page.tags if tag == "form" and "/decisions" in str(told["action"])
    ]
    assert {told["action"] for told in forms} == {"/utterances/a/decisions"}
    boxes = [told["value"] for _, told in page.tags if told.get("type") == "checkbox"]
    assert boxes == ["a", "b", "c", "d", "e", "f"]


def test_a_reader_sees_what_was_decided_and_no_form() -> None:
    words = said(page_of(replace(the_leak(), decisions=(decided(5, UtteranceAction.MERGE),))))
    assert "are of one act" in words
    assert "Split off" not in words


def test_what_could_not_be_saved_is_still_in_the_form() -> None:
    draft = UtteranceDraft("merge", "0123abcd", ("d",))
    not_saved = NotSaved(draft, "they are one already")
    page = page_of(the_leak(), frame=reviewing(), not_saved=not_saved)
    assert "they are one already." in said(page)
    values = [told.get("value") for _, told in page.tags if told.get("name") == "other"]
    assert values == ["0123abcd"]
    checked = [told["value"] for _, told in page.tags if "checked" in told]
    assert checked == ["d"]


def test_the_part_that_is_swapped_is_that_of_the_page() -> None:
    whole = utterance_page(FRAME, the_leak(), NOTHING)
    assert utterance_fragment(the_leak(), NOTHING).strip() in whole


def test_an_id_that_leads_to_no_utterance_has_a_page() -> None:
    page = Page(not_linked_page(FRAME, None, "no statement 'x'"))
    assert "There is no such utterance in this record" in said(page)
    there = a_report().stored.statement
    page = Page(not_linked_page(FRAME, there, "statement a is not linked yet"))
    assert "This statement belongs to no utterance" in said(page)
    assert "/statements/a" in page.links
