from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Extraction, Furniture, FurnitureKind, Kind, Span
from onrecord.view import article_page
from onrecord.view.article.notes import Numbered
from onrecord.view.article.reading import Reading, reading_of
from tests.view.made import (
    Page,
    a_statement,
    an_article,
    an_extraction,
    bare,
    furniture,
)

MILL = """Breaking

Mill to reopen, ‘every wheel turning’

By Petra Vance

“We built it once,” she said, “and we will build it again.

“Ask the men.”

Share this: Letter
"""
TITLE = "Mill to reopen, 'every wheel turning'"


def mill(**known: object) -> Extraction:
    article = an_article(MILL, title=TITLE, **known)
    headline = a_statement(MILL, "‘every wheel turning’", headline=True)
    again = "“and we will build it again.\n\n“Ask the men.”"
    built = a_statement(MILL, "“We built it once,”", again, name="b")
    return an_extraction(article, headline, built)


def read(extraction: Extraction) -> Reading:
    numbered = [Numbered(n, one) for n, one in enumerate(extraction.statements, start=1)]
    return reading_of(extraction.article, numbered)


def test_a_title_that_stands_in_the_text_is_shown_once_with_what_stands_above_it() -> None:
    reading = read(mill())
    assert reading.title is not None
    assert MILL[reading.title.start :].startswith("Mill to reopen")
    assert [MILL[one.start :].split("\n")[0] for one in reading.above] == ["Breaking"]
    assert Page(article_page(mill())).words.count("every wheel turning") == 2  # head and h1


def test_a_title_that_is_only_known_is_shown_above_the_whole_text() -> None:
    extraction = an_extraction(an_article("One line.\nAnother.", title="Known from elsewhere"))
    page = Page(article_page(extraction))
    assert read(extraction).title is None
    assert "Known from elsewhere" not in page.column
    assert bare(page.column) == "Oneline.Another."


def test_the_note_of_a_headline_stands_beside_the_first_paragraph() -> None:
    reading = read(mill())
    assert [note.number for note in reading.below[0].notes] == [1]


def test_a_text_that_is_nothing_but_its_title_still_has_its_notes() -> None:
    article = an_article("“It goes on”", title="“It goes on”")
    page = Page(article_page(an_extraction(article, a_statement(article.text, "“It goes on”"))))
    assert {"a", "n-a"} <= set(page.ids)


def test_a_quotation_over_paragraphs_has_one_note_and_its_number_in_the_first_and_the_last() -> (
    None
):
    reading = read(mill())
    numbered = [
        [one.number for one in paragraph.segments if one.step == "number"]
        for paragraph in reading.below
    ]
    assert numbered == [[], [2], [2], []]
    assert [[note.number for note in one.notes] for one in reading.below] == [[1], [2], [], []]


def test_furniture_is_dimmed_and_a_correction_is_not() -> None:
    text = "The mill reopens.\nShare this: Letter\nCorrection: it was May."
    said = a_statement(text, "The mill reopens.", kind=Kind.INDIRECT, name="m")
    article = an_article(
        text,
        furniture=(
            furniture(text, "Share this: Letter", FurnitureKind.SHARE),
            furniture(text, "Correction: it was May.", FurnitureKind.CORRECTION, "m", "gone"),
        ),
    )
    _, share, correction = read(an_extraction(article, said)).below
    assert (share.is_dimmed, correction.is_dimmed) == (True, False)
    assert [one.number for one in correction.corrects] == [1]
    assert (
        "Correction by the outlet, on statement 1"
        in Page(article_page(an_extraction(article, said))).words
    )


def test_an_empty_text_is_a_page() -> None:
    page = Page(article_page(an_extraction(an_article(" \n\n "))))
    assert page.column == ""
    assert "No title given" in page.words


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(st.text(alphabet="aB \n\r\t<&\"'>“”\u202e\u05d0{}", max_size=80))
    article = an_article(text, title=draw(st.sampled_from([None, text[:9], text.split("\n")[0]])))
    positions = st.integers(0, len(text))
    spans = [
        Span(*sorted((draw(positions), draw(positions)))) for _ in range(draw(st.integers(0, 8)))
    ]
    pieces = [span for span in spans if span.start < span.end]
    article = dataclasses.replace(
        article, furniture=tuple(Furniture(one, FurnitureKind.NOTE) for one in pieces[6:])
    )
    statements = [
        dataclasses.replace(a_statement("a", "a", name=str(n)), content=tuple(pieces[n : n + 2]))
        for n in range(len(pieces[:6]))
    ]
    return an_extraction(article, *statements)


@given(extractions())
def test_the_column_holds_every_character_once_and_in_order(extraction: Extraction) -> None:
    page = Page(article_page(extraction))
    assert bare(page.column) == bare(extraction.article.text)


@given(extractions())
def test_every_statement_has_one_place_in_the_text_and_one_note(extraction: Extraction) -> None:
    page = Page(article_page(extraction))
    for statement in extraction.statements:
        assert page.ids.count(f"n-{statement.id}") == page.ids.count(statement.id) == 1
    inner = [link[1:] for link in page.links if link.startswith("#")]
    assert set(inner) <= set(page.ids)
