"""The page that checks a draft: the draft as it is, a finding for each quotation, counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.checked import Finding, NamedSpeaker, Outcome, When, Whose
from onrecord.contract import Span
from onrecord.linked import Difference, DifferenceKind
from onrecord.view.check.in_words import (
    counts_in_words,
    days_in_words,
    how_in_words,
    missing_in_words,
    title_of,
    when_in_words,
    whose_in_words,
)
from onrecord.view.pages.check import CheckedDraft, check_page
from onrecord.view.server.failure import Failure
from onrecord.view.utterance_in_words import reports_in_words
from tests.view.found import DRAFT, a_finding, a_report, asked, nothing, on_record
from tests.view.listed import a_frame
from tests.view.made import HOSTILE
from tests.view.made_room import RoomPage

FRAME = a_frame("/check")
WORDS = (Difference(DifferenceKind.WORDS, Span(4, 9), Span(4, 8)),)
CHANGED: dict[str, Any] = {
    "outcome": Outcome.CHANGED,
    "words": "The boat will sail.",
    "differences": WORDS,
    "score": 0.8,
}


def changed_in(kind: DifferenceKind) -> dict[str, Any]:
    """Among other words."""
    return CHANGED | {"differences": (*WORDS, replace(WORDS[0], kind=kind))}


def page_of(*findings: Finding, text: str = DRAFT, **told: Any) -> RoomPage:
    checked = CheckedDraft(text, findings, **told)
    return RoomPage(check_page(FRAME, given=text, checked=checked))


def test_an_empty_form_is_offered() -> None:
    page = RoomPage(check_page(FRAME))
    assert "Nothing you paste is kept." in page.said()
    forms = [at for tag, at in page.tags if tag == "form"]
    assert {"method": "post", "action": "/check"}.items() <= forms[0].items()
    assert "summary-line" not in check_page(FRAME)


def test_the_draft_stands_as_it_is_with_its_findings() -> None:
    page = page_of(a_finding(), nothing(quotation=asked("Nobody laughed at us,", "Ada Lind")))
    assert " ".join(page.stretches.values()).split() == DRAFT.split()
    assert "2 quotations 1 word for word 1 not on record" in page.said()
    assert "Lena Sorrel, 13 June 2021, at the quay" in page.said()
    assert "First reported by Shore Courier, 14 Jun 2021; 3 independent reports" in page.said()
    assert "No statement in these 12 articles comes near." in page.said()
    ids = [at["id"] for _, at in page.tags if at.get("id")]
    assert {"q1", "c1", "q2", "c2"} <= set(ids)
    assert len(ids) == len(set(ids))
    assert "Check a draft: 2 quotations" in page.said()


def test_what_differs_is_struck_out_and_put_in() -> None:
    html = check_page(FRAME, checked=CheckedDraft(DRAFT, (a_finding(**CHANGED),)))
    assert "“The <del>ferry</del> <ins>boat</ins> will sail.”" in html
    assert "Struck out: your draft. Heavy: the record." in html
    other = a_finding(nearest=a_report("Echo", article="c3", location="echo.txt"), **CHANGED)
    assert "Nearest in Echo" in page_of(other).said()


def test_a_draft_without_a_quotation_says_so() -> None:
    page = page_of(others=1)
    assert "No quotation in this draft" in page.said()
    assert "1 more quotation tells what somebody believes or feels" in page.said()
    assert "The draft has 14 words" in page.said()


def test_what_was_not_looked_up_is_told() -> None:
    said = page_of(a_finding(), left_out=2, others=3).said()
    assert "2 more quotations: too many to be looked up at once." in said
    assert "3 more quotations tell what somebody believes or feels" in said


def test_what_was_pasted_stays_where_it_was_not_checked() -> None:
    failure = Failure(503, "model", "The model cannot be used", "no model is installed; install it")
    html = check_page(FRAME, given=DRAFT, failure=failure)
    assert "No model is installed; install it." in html
    assert "Lena Sorrel said: “The ferry will sail.”" in html


def test_hostile_words_are_only_words() -> None:
    finding = a_finding(
        replace(asked(), text=HOSTILE, speaker=HOSTILE),
        whose=Whose.OTHER,
        speakers=(NamedSpeaker("x", HOSTILE),),
        words=HOSTILE,
        venue=HOSTILE,
        nearest=a_report(HOSTILE, speaker=HOSTILE),
    )
    html = check_page(FRAME, given=HOSTILE, checked=CheckedDraft(HOSTILE + DRAFT, (finding,)))
    assert HOSTILE not in html
    assert "<script>" not in html


@pytest.mark.parametrize(
    ("finding", "title"),
    [
        (a_finding(), "Word for word"),
        (a_finding(when=When.ANOTHER), "On record, on another date"),
        (a_finding(whose=Whose.OTHER, when=When.ANOTHER), "On record, from somebody else"),
        (a_finding(whose=Whose.UNKNOWN), "On record, of an unknown speaker"),
        (a_finding(**CHANGED), "On record in other words"),
        (a_finding(whose=Whose.OTHER, **CHANGED), "On record in other words, from somebody else"),
        (
            a_finding(**CHANGED | {"differences": (replace(WORDS[0], b=None),)}),
            "On record in part",
        ),
        (
            a_finding(**CHANGED | {"differences": (replace(WORDS[0], kind=DifferenceKind.FORM),)}),
            "On record in another spelling",
        ),
        (a_finding(**changed_in(DifferenceKind.NUMBER)), "On record with another figure"),
        (
            a_finding(whose=Whose.OTHER, **changed_in(DifferenceKind.NAME)),
            "On record with another name, from somebody else",
        ),
        (a_finding(**changed_in(DifferenceKind.NEGATION)), "On record, but for a “not”"),
        (
            a_finding(
                **CHANGED
                | {"differences": (Difference(DifferenceKind.NEGATION, Span(4, 7), None),)}
            ),
            "On record, but for a “not”",
        ),
        (
            a_finding(**CHANGED | {"differences": (replace(WORDS[0], a=None),)}),
            "On record with words left out",
        ),
        (a_finding(outcome=Outcome.CHANGED, is_quoted=False), "On record in indirect speech"),
        (a_finding(outcome=Outcome.PERHAPS, score=0.4), "Perhaps on record"),
        (nothing(), "Not on record"),
        (nothing(Outcome.TOO_SHORT), "Too short to tell"),
    ],
)
def test_a_finding_has_a_title(finding: Finding, title: str) -> None:
    assert title_of(finding) == title


def test_findings_are_counted_by_sort() -> None:
    findings = (a_finding(), a_finding(when=When.ANOTHER), nothing(), nothing(Outcome.TOO_SHORT))
    assert [words for _, words in counts_in_words(findings)] == [
        "1 word for word",
        "1 on record, but differs",
        "1 too short to tell",
        "1 not on record",
    ]


def test_of_whom_else_it_is_reported() -> None:
    names = tuple(NamedSpeaker(name.lower(), name) for name in "ABCDEFG")
    assert whose_in_words(a_finding()) == ""
    assert (
        whose_in_words(a_finding(speakers=names[:2], whose=Whose.OTHER, is_of_unknown=True))
        == "Reported of A, of B and of an unknown speaker; never of Lena Sorrel."
    )
    assert "of E and of others; never" in whose_in_words(
        a_finding(speakers=names, whose=Whose.OTHER)
    )
    assert "Reported of A; never" in whose_in_words(
        a_finding(speakers=names[:1], whose=Whose.OTHER)
    )


def test_which_day_the_record_has() -> None:
    quotation = asked(said_first="--02-20", said_last="--02-20")
    assert when_in_words(a_finding(quotation, when=When.SAME)) == ""
    assert (
        when_in_words(a_finding(quotation, when=When.ANOTHER))
        == "The record has 13 June 2021, not 20 February."
    )
    untold = a_finding(quotation, when=When.ANOTHER, said_first=None, said_last=None)
    assert when_in_words(untold) == "The record has it already on 14 June 2021, not 20 February."
    assert when_in_words(a_finding(when=When.NOT_TOLD)) == "The record does not tell the day."


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-06-13", "2021-06-13", "13 June 2021"),
        ("2021-06-01", "2021-06-30", "June 2021"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("--03-01", "--03-31", "March"),
        ("2021-06-01", "2021-07-31", "1 June 2021 to 31 July 2021"),
        ("2021-06-13", None, "13 June 2021 or later"),
        (None, "2021-06-13", "13 June 2021 or before"),
        (None, None, None),
    ],
)
def test_days_in_words(first: str | None, last: str | None, words: str | None) -> None:
    assert days_in_words(first, last) == words


def test_other_words() -> None:
    assert how_in_words(on_record(is_part=True, is_quoted=False, score=0.7)) == (
        "Part of a longer statement. The record has it in indirect speech only."
    )
    assert reports_in_words(1, 2) == "1 report, 2 reprints"
    assert reports_in_words(3, 0) == "3 independent reports"
    alone = nothing(Outcome.TOO_SHORT, asked(speaker=None))
    assert missing_in_words(alone, 1).endswith("and none is told here.")
    assert "in this article comes near" in missing_in_words(nothing(), 1)
    assert missing_in_words(nothing(), 0) == "The record holds no article yet."
