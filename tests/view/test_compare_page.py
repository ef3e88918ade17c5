"""The page of where reports differ: strongest first, by kind, each with its two places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.contract import Speaker
from onrecord.errors import QueryError
from onrecord.linked import DifferenceKind
from onrecord.store.links.records import (
    DifferencePage,
    KindCount,
    LinkCounts,
    ReportDifference,
)
from onrecord.view.compare.difference import shown_difference
from onrecord.view.compare.query import CompareQuery
from onrecord.view.pages.compare import Compared, compare_fragment, compare_page
from tests.view.listed import a_frame
from tests.view.made import HOSTILE, Page, places
from tests.view.told import a_difference, a_report, a_side, said_by, the_leak

FRAME = a_frame("/compare")
A, B, _, C, D, _ = the_leak().reports
LINKED = LinkCounts(0, 40, 30, 90, 12, 1, 3, 0, 0)
COUNTS = (
    KindCount(DifferenceKind.NUMBER, 2),
    KindCount(DifferenceKind.DATE, 1),
    KindCount(DifferenceKind.NEGATION, 0),
)
FIGURES = a_difference(
    DifferenceKind.NUMBER, a_side(A, "forty buckets an hour"), a_side(D, "fifty buckets a night")
)


def compared(*differences: ReportDifference, **told: Any) -> Compared:
    ordinary: dict[str, Any] = {
        "counts": COUNTS,
        "unlinked": 0,
        "linked": None if differences else LINKED,
    }
    return Compared(DifferencePage(differences, told.pop("after", None)), **(ordinary | told))


def page_of(found: Compared, query: CompareQuery | None = None) -> Page:
    return Page(compare_page(FRAME, query or CompareQuery(), found))


def said(page: Page) -> str:
    return " ".join(page.words.split())


def test_both_places_are_shown_with_the_words_that_differ() -> None:
    html = compare_page(FRAME, CompareQuery(), compared(FIGURES))
    assert '<span class="differs">forty buckets an hour</span>, and nobody' in html
    words = said(Page(html))
    assert "“forty buckets an hour” or “fifty buckets a night”" in words
    assert "said Sun 13 Jun 2021 (“tonight”)" in words
    assert "in Radio Skerry, 13 Jun 2021" in words
    assert "/utterances/a" in Page(html).links


def test_kinds_are_toggles_with_counts_and_those_without_any_are_left_out() -> None:
    page = page_of(compared(FIGURES, after="c1"), CompareQuery(kind=DifferenceKind.NUMBER))
    words = said(page)
    assert "all 3" in words
    assert "number 2" in words
    links = "\n".join(page.links)
    assert "kind=number" in links
    assert "kind=negation" not in links
    assert "1 of 2 shown" in words
    chosen = [told["href"] for _, told in page.tags if told.get("aria-current") == "true"]
    assert chosen == ["/compare?kind=number"]
    assert "/compare?kind=number&after=c1" in page.links


@pytest.mark.parametrize(
    ("difference", "title"),
    [
        (a_difference(DifferenceKind.DATE, a_side(B), a_side(C)), "When “We bail her out at noon"),
        (
            a_difference(DifferenceKind.WORDS, a_side(A, "on this quay"), a_side(B)),
            "With or without “on this quay”",
        ),
        (
            a_difference(DifferenceKind.REORDER, a_side(A, "noon"), a_side(B, "noon")),
            "Where “noon” stands",
        ),
        (
            a_difference(DifferenceKind.SPEAKER, a_side(B), a_side(C)),
            "Who said “We bail her out",
        ),
    ],
)
def test_what_differs_is_the_heading(difference: ReportDifference, title: str) -> None:
    assert shown_difference(difference).title.startswith(title)


def test_the_place_that_has_nothing_says_so() -> None:
    lacking = a_difference(DifferenceKind.WORDS, a_side(A, "on this quay"), a_side(B))
    assert "here nothing in its place" in said(page_of(compared(lacking)))


def test_days_of_saying_that_differ_are_marked() -> None:
    html = compare_page(
        FRAME, CompareQuery(), compared(a_difference(DifferenceKind.DATE, a_side(A), a_side(D)))
    )
    assert '<span class="differs">Mon 14 Jun 2021 (“<bdi>on Monday</bdi>”)</span>' in html


def test_who_is_said_to_have_said_it_stands_as_printed() -> None:
    she = said_by(B, Speaker(), "she")
    html = compare_page(
        FRAME,
        CompareQuery(),
        compared(a_difference(DifferenceKind.SPEAKER, a_side(she), a_side(C))),
    )
    assert 'why.” <span class="differs">she</span><span class="context"> said</span>' in html
    text = "Lena Sorrel said she leaks"
    before = a_report("she leaks", "x")
    moved = replace(
        before.stored.statement,
        content=places(text, "she leaks"),
        source=places(text, "Lena Sorrel"),
    )
    first = replace(before, stored=replace(before.stored, statement=moved))
    shown = shown_difference(a_difference(DifferenceKind.SPEAKER, a_side(first), a_side(B)))
    told = "".join(run.words for run in shown.places[0].runs)
    assert told == "Lena Sorrel said: she leaks"


def test_long_words_are_cut_around_what_differs() -> None:
    words = f"{'gull ' * 90}forty boats {'tide ' * 90}".strip()
    long = a_side(a_report(words, "x"), "forty")
    shown = shown_difference(a_difference(DifferenceKind.NUMBER, long, a_side(B)))
    runs = shown.places[0].runs
    assert [run.words for run in runs if run.is_context] == ["… ", " …"]
    assert [run.words for run in runs if run.differs] == ["forty"]
    assert sum(len(run.words) for run in runs) < 400


def test_a_record_that_was_never_linked_says_what_to_do() -> None:
    never = LinkCounts(12, 0, 0, 0, 0, 0, 0, 0, 0)
    words = said(page_of(compared(counts=(), linked=never)))
    assert "This record is not linked yet" in words
    assert "onrecord link" in words


def test_where_nothing_differs_it_is_told_of_how_many() -> None:
    words = said(page_of(compared(counts=())))
    assert "No two reports differ" in words
    assert "Of 12 utterances with more than one report" in words


def test_a_narrower_question_without_an_answer_leads_back() -> None:
    query = CompareQuery(kind=DifferenceKind.DATE, speaker="lena")
    page = page_of(compared(), query)
    assert "No two such reports differ" in said(page)
    assert "/compare?speaker=lena" in page.links
    assert "/compare?kind=date" in page.links


def test_what_was_added_since_is_told() -> None:
    assert "1 article was added or changed since" in said(page_of(compared(FIGURES, unlinked=1)))


def test_words_of_articles_are_words() -> None:
    evil = a_report(HOSTILE, "x", speaker=Speaker(name=HOSTILE), stored={"outlet": HOSTILE})
    page = page_of(compared(a_difference(DifferenceKind.NAME, a_side(evil), a_side(A))))
    assert HOSTILE in page.words
    assert not any("onclick" in told or "style" in told for _, told in page.tags)


def test_the_part_that_is_swapped_is_that_of_the_page() -> None:
    found = compared(FIGURES)
    part = compare_fragment(FRAME, CompareQuery(), found)
    assert part.strip() in compare_page(FRAME, CompareQuery(), found)


def test_an_address_is_read_and_written() -> None:
    query = CompareQuery.parse([("kind", "name"), ("speaker", " Lena "), ("after", "c"), ("x", "")])
    assert query == CompareQuery(DifferenceKind.NAME, "Lena", None, "c")
    assert query.url() == "/compare?kind=name&speaker=Lena&after=c"
    assert CompareQuery().url() == "/compare"


@pytest.mark.parametrize("kind", ["cut", "loud"])
def test_a_kind_that_is_no_disagreement_is_refused(kind: str) -> None:
    with pytest.raises(QueryError, match="number, date"):
        CompareQuery.parse([("kind", kind)])
