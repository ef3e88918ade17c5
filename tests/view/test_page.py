from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from onrecord.contract import (
    Addressee,
    Candidate,
    Extraction,
    FurnitureKind,
    Kind,
    Mode,
    Reason,
    Relay,
    Said,
    SaidBasis,
    Span,
    Speaker,
    SpeakerBasis,
    Statement,
    Venue,
)
from onrecord.store import WithdrawnStatement
from onrecord.view import article_page
from onrecord.view.render import filled_steps
from tests.steps import counted
from tests.view.made import (
    HOSTILE,
    RULES,
    Page,
    a_statement,
    an_article,
    an_extraction,
    bare,
    furniture,
    places,
)

TEXT = "Lena Sorrel told reporters in the yard on Monday, Tern News said: “We built it.”"


def told(**more: Any) -> Statement:
    known: dict[str, Any] = {
        "cue": places(TEXT, "told"),
        "source": places(TEXT, "Lena Sorrel"),
        "speaker": Speaker(name="Lena Sorrel", basis=SpeakerBasis.NAME, confidence=0.97),
    }
    return a_statement(TEXT, "“We built it.”", **(known | more))


def page_of(*statements: Statement, text: str = TEXT, **known: object) -> Page:
    return Page(article_page(an_extraction(an_article(text, **known), *statements)))


def said_in(page: Page) -> str:
    return " ".join(page.words.split())


def test_number_and_note_lead_to_each_other() -> None:
    page = page_of(told())
    assert {"#n-a", "#a"} <= set(page.links)
    assert {"a", "n-a"} <= set(page.ids)


def test_a_note_tells_speaker_kind_and_the_words_that_attribute() -> None:
    assert "1 Lena Sorrel direct “Lena Sorrel told”" in said_in(page_of(told()))


def test_a_note_tells_the_occasion() -> None:
    statement = told(
        addressee=Addressee(None, "reporters", places(TEXT, "reporters")),
        venue=Venue("in the yard", places(TEXT, "in the yard")),
        said=Said("2021-06-14", "2021-06-14", "Monday", places(TEXT, "Monday"), SaidBasis.DATELINE),
    )
    words = said_in(page_of(statement))
    assert "to reporters, in the yard Mon 14 Jun 2021, from “Monday”, by the dateline" in words


def test_words_that_cannot_be_placed_in_time_say_so() -> None:
    statement = told(said=Said(None, None, "Monday", places(TEXT, "Monday"), None))
    assert "“Monday”, day not known" in said_in(page_of(statement))


def test_relays_lead_from_the_speaker_to_the_outlet() -> None:
    relays = (Relay("Tern News", places(TEXT, "Tern News")), Relay("Her agent", ()))
    words = said_in(page_of(told(relays=relays)))
    assert "Lena Sorrel Her agent Tern News Shore Courier" in words


def test_an_unknown_speaker_comes_with_the_reason_and_the_candidates() -> None:
    unknown = Speaker(
        reason=Reason.TWO_CANDIDATES, alternatives=(Candidate("Bo", 0.48), Candidate("Cy", 0.4))
    )
    words = said_in(page_of(told(speaker=unknown)))
    assert "Unknown: two candidates" in words
    assert "Bo confidence in the name 0.48 Cy confidence in the name 0.40" in words


def test_confidence_is_steps_and_a_figure() -> None:
    page = page_of(told(confidence=0.72))
    assert "confidence in the words 0.72" in said_in(page)
    assert page.classes().count("on") == filled_steps(0.72) + filled_steps(0.97) == 8
    assert [filled_steps(value) for value in (0, 0.5, 0.7, 0.85, 0.95, 1)] == [1, 2, 3, 4, 5, 5]


@pytest.mark.parametrize(
    ("words", "name", "legend"),
    [
        (0.72, 0.97, "Figures: how sure the machine is of the words, and of the name."),
        (0.72, None, "Figures: how sure the machine is of the words."),
        (None, 0.97, "Figures: how sure the machine is of the name."),
    ],
)
def test_the_legend_explains_the_figures_that_there_are(
    words: float | None, name: float | None, legend: str
) -> None:
    sure = told(confidence=words, speaker=Speaker(name="Lena Sorrel", confidence=name))
    assert legend in said_in(page_of(told(name="b", speaker=Speaker()), sure))


def test_the_legend_explains_no_figures_where_there_are_none() -> None:
    assert "Figures" not in said_in(page_of(told(speaker=Speaker(name="Lena", confidence=None))))
    # A confidence is shown beside a name, and there is none.
    assert "Figures" not in said_in(page_of(told(speaker=Speaker(confidence=0.4))))
    assert "Figures" not in said_in(page_of())


def test_candidates_for_a_name_come_with_figures_of_the_name() -> None:
    unknown = Speaker(reason=Reason.TWO_CANDIDATES, alternatives=(Candidate("Bo", 0.48),))
    assert "is of the name." in said_in(page_of(told(speaker=unknown)))


def test_a_statement_inside_another_lies_lower_and_makes_room() -> None:
    inner = told(name="b", within="a", kind=Kind.INDIRECT, mode=Mode.BELIEF)
    outer = a_statement(TEXT, TEXT[: TEXT.index("“") + 14], kind=Kind.INDIRECT)
    classes = page_of(outer, inner).classes()
    assert "st indirect holds-1" in classes
    assert "deep" in classes


def test_the_left_column_counts_speakers_and_tells_where_the_facts_come_from() -> None:
    words = said_in(page_of(told(), told(name="b", speaker=Speaker())))
    assert "Lena Sorrel 1 unknown or unnamed 1" in words
    assert "Published Shore Courier, Sunday 13 June 2021 from the dateline" in words
    assert "by rules; machine-read, not reviewed" in words


def test_an_article_of_which_nothing_is_known_says_so() -> None:
    words = said_in(page_of(outlet=None, published=None))
    assert "Outlet not given · date not given" in words
    assert "No title given" in words


def test_an_agency_is_named_in_the_byline_where_it_is_not_the_publisher() -> None:
    words = "By Petra Vance, with Tern News."
    assert words in said_in(page_of(author="Petra Vance", wire="Tern News"))
    alone = said_in(page_of(author="Petra Vance", wire="Tern News", outlet=None))
    assert "Tern News · Sunday 13 June 2021" in alone
    assert words not in alone


def test_withdrawn_statements_come_with_the_version_that_held_them() -> None:
    gone = WithdrawnStatement(told(), "ab" * 32, "2021-06-12", "2021-06-14T05:00:00Z", RULES)
    extraction = an_extraction(an_article("The mill stands."))
    words = said_in(Page(article_page(extraction, withdrawn=[gone])))
    assert "held this statement; the text above no longer does" in words
    assert "Version of Saturday 12 June 2021 On record since Monday 14 June 2021" in words
    assert "“We built it.”" in words
    assert "Withdrawn" not in said_in(Page(article_page(extraction)))


def test_nothing_from_an_article_becomes_markup() -> None:
    name = Speaker(name=HOSTILE, alternatives=(Candidate(HOSTILE, 0.2),))
    statement = replace(
        a_statement(HOSTILE, HOSTILE, cue=places(HOSTILE, "alert"), speaker=name),
        relays=(Relay(HOSTILE, ()),),
        addressee=Addressee(HOSTILE, HOSTILE, ()),
        venue=Venue(HOSTILE, ()),
        said=Said(HOSTILE, None, HOSTILE, (), None),
    )
    fields = ("title", "author", "outlet", "wire", "published", "language", "location")
    known: dict[str, Any] = dict.fromkeys(fields, HOSTILE)
    article = an_article(
        HOSTILE + "\n" + HOSTILE,
        furniture=(
            furniture(HOSTILE, "alert", FurnitureKind.SHARE),
            furniture(HOSTILE, HOSTILE, FurnitureKind.CORRECTION, statement.id),
        ),
    )
    article = replace(article, **known)
    gone = WithdrawnStatement(statement, HOSTILE, HOSTILE, HOSTILE, RULES)
    page = Page(article_page(an_extraction(article, statement), withdrawn=[gone]))
    assert not {"script", "b"} & {tag for tag, _ in page.tags}
    assert not any(key.startswith("on") or key == "style" for _, at in page.tags for key in at)
    assert bare(page.column) == bare(article.text)


def test_what_a_page_cannot_hold_is_shown_as_a_stand_in() -> None:
    text = "a\x00b\ud800c\x1bd"
    html = article_page(an_extraction(an_article(text)))
    assert Page(html).column == "a\ufffdb\ufffdc\ufffdd"
    assert html.encode()


def test_names_and_paragraphs_keep_their_own_direction() -> None:
    html = article_page(an_extraction(an_article(TEXT), told()))
    assert '<p dir="auto" lang="en" data-start="0">' in html
    assert '<bdi class="who">Lena Sorrel</bdi>' in html


def test_the_page_allows_its_own_style_sheet_and_nothing_else() -> None:
    html = article_page(an_extraction(an_article(TEXT), told()))
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = [at["content"] for tag, at in Page(html).tags if "http-equiv" in at]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_the_page_asks_the_network_for_nothing() -> None:
    html = article_page(an_extraction(an_article(TEXT), told()))
    assert not {tag for tag, _ in Page(html).tags} & {"script", "link", "img", "iframe", "base"}
    assert all(link.startswith("#") for link in Page(html).links)
    assert "url(" not in html
    assert "@import" not in html


def test_a_page_grows_with_its_article_and_no_faster() -> None:
    """The markup that is added per statement is the same in a short and in a long article."""
    lengths = {n: len(article_page(a_statement_in_each_of(n))) for n in (100, 200, 2000)}
    per_line = (lengths[200] - lengths[100]) / 100
    assert lengths[2000] - lengths[200] < 1800 * per_line * 1.1


def test_the_work_of_a_page_grows_with_its_article_and_no_faster() -> None:
    short, long = a_statement_in_each_of(60), a_statement_in_each_of(240)
    steps = counted(lambda: article_page(short))
    assert counted(lambda: article_page(long)) <= 4.4 * steps


def a_statement_in_each_of(paragraphs: int) -> Extraction:
    """An article of this many paragraphs, with a statement in each."""
    line, words = "“Yes,” said Bo to the men of the mill.\n", "“Yes,”"
    text = line * paragraphs
    first = a_statement(text, words)
    starts = range(0, len(text), len(line))
    statements = [
        replace(first, id=str(start), content=(Span(start, start + len(words)),))
        for start in starts
    ]
    return an_extraction(an_article(text), *statements)
