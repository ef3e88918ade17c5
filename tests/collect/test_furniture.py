"""Furniture is marked by whole lines, and sentences of the article are left alone."""

from __future__ import annotations

import pytest

from onrecord.collect import collect_text
from onrecord.collect.furniture_patterns import patterns
from onrecord.contract import FurnitureKind

PARAGRAPH = "The ferry will sail at noon from Monday, Mayor Ada Lind told the harbour board."
K = FurnitureKind


def marked(*lines: str) -> list[tuple[str, str]]:
    """Kind and words of the furniture of a text that is made of a paragraph and the lines."""
    article = collect_text("\n\n".join((PARAGRAPH, *lines)))
    return [(each.kind.value, each.span.of(article.text)) for each in article.furniture]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (K.SHARE, "Share this:"),
        (K.SHARE, "Share this: Facebook | E-mail | Print"),
        (K.SHARE, "Поделиться:"),
        (K.COUNTER, "8950 views"),
        (K.COUNTER, "Story Code : 1234"),
        (K.RELATED, "READ MORE: The goat that swam"),
        (K.RELATED, "You might also like: Ten ferries"),
        (K.RELATED, "Читайте также: Коза"),
        (K.FOOTER, "Powered by Pebble | Theme by Gull"),
        (K.FOOTER, "© 2019 The Gull"),
        (K.FOOTER, "Copyright 2019 The Gull. All rights reserved."),
        (K.FOOTER, "Follow us on Twitter: @gull"),
        (K.FOOTER, "Sign up for our morning newsletter"),
        (K.FOOTER, "Source Article from"),
        (K.COMMENTS, "Leave a Reply"),
        (K.COMMENTS, "You can leave a response, or trackback from your own site."),
        (K.COMMENTS, "12 Comments"),
        (K.CREDIT, "(Photo: Aud Perrin for The Gull)"),
        (K.CREDIT, "Photo by Aud Perrin/The Gull"),
        (K.CREDIT, "(Reporting by Bo Ek; editing by C. Dahl)"),
        (K.CORRECTION, "Correction: an earlier version of this article misspelt a goat."),
        (K.CORRECTION, "An earlier version of this story said that the goat sank."),
        (K.CORRECTION, "CLARIFICATION"),
        (K.CORRECTION, "Corrections & clarifications"),
        (K.CORRECTION, "* Corrections and clarifications: yesterday’s goats were 240."),
        (K.CORRECTION, "Correction (3 May 2016): The goat swam."),
        (K.CORRECTION, "Correction 9 December 2014, 3:15 p.m.: The goat swam."),
        (K.CORRECTION, "CORRECTION — An earlier version of this story misstated the toll."),
        (K.CORRECTION, "Editor’s note: An earlier version of this story misquoted a goat."),
        (K.CORRECTION, "EDITOR’S NOTE: The goat was incorrectly reported as a sheep."),
        (K.CORRECTION, "Editor’s note: This post has been corrected. The goat swam."),
        (K.CORRECTION, "Editors’ note: this story has been updated to clarify who swam."),
        (K.CORRECTION, "• This article was amended on 3 May 2016 to correct a goat’s name."),
        (K.CORRECTION, "• This article was amended on 3 May because an earlier version swam."),
        (K.CORRECTION, "Due to an editing error, an earlier version of this article sank."),
        (K.CORRECTION, "A previous version of this story said that the goat sank."),
        (K.CORRECTION, "Oct. 4, 3:15 p.m.: An earlier version of this article sank a goat."),
        (K.CORRECTION, "The story has been updated to correct the goat’s age."),
        (K.CORRECTION, "This story has been revised to reflect a correction:"),
        (K.CORRECTION, "[This article has been corrected: the goat swam.]"),
        (K.CORRECTION, "(This version of the story corrects paragraph 3 to say goat)"),
        (K.CORRECTION, "(Corrects paragraph 3 to say that the goat swam)"),
        (K.CORRECTION, "This story corrects the spelling of the goat’s name."),
        (K.CORRECTION, "This version CORRECTS that the goat swam."),
        (K.CORRECTION, "Updated at 3 p.m. to correct the goat’s age."),
        (K.CORRECTION, "Update: An earlier version of this story misquoted a goat."),
        (K.CORRECTION, "For the record, 9:30 a.m.: An earlier version of this article sank."),
        (K.CORRECTION, "A caption with an earlier version of this article misidentified a goat."),
        (K.CORRECTION, "This post originally stated that the goat sank."),
        (K.CORRECTION, "We have corrected this story."),
        (K.NOTE, "Editor’s note: this story was first published in The Gull."),
        (K.NOTE, "An earlier version of this story appeared in The Gull."),
        (K.NOTE, "Editor’s note: the goat is well."),
        (K.NOTE, "This story has been updated with the goat’s reaction."),
    ],
)
def test_furniture_is_found_in_the_middle_of_a_text(kind: FurnitureKind, line: str) -> None:
    assert marked(line, PARAGRAPH) == [(kind.value, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Share this burden with us, she said.",
        "“Share this,” she said, “with the goats.”",
        "Follow us to the quay, the mayor told the children.",
        "No comment.",
        "Related to the mayor by marriage, he left the room.",
        "Correction is a long road, the judge said.",
        "The ministry issued a correction: the goat swam.",
        "“Correction: an earlier version of this story sank,” the note read.",
        "The Gull published a correction on Friday, saying that it had misquoted the goat.",
        "Clarification is needed, the goat said.",
        "To correct the record, the goat called the paper.",
        "An earlier version of the bill was rejected.",
        "An earlier version of the report said the goat sank, according to the board.",
        "An earlier version of the article said the goat sank, The Gull acknowledged.",
        "The report was amended on Friday, the minister said.",
        "The report was first published in 2012 by the ministry.",
        "This report was amended by the committee three times.",
        "The story was corrected hours later, the newspaper said.",
        "Because of a production error, 2,000 goats were wrongly shorn, the company said.",
        "Due to an editing error, the textbook misstated the year, the publisher said.",
        "This story corrects a myth that goats sink.",
        "Update: officials said the earlier figures were wrong.",
        "Photographs by the dozen lay on the desk.",
        "Sources say the boat leaks.",
        "Print it, she said.",
        "14",
        "Comment",
        "Her photo: “a goat,” she said.",
    ],
)
def test_a_line_of_the_article_is_left_alone(line: str) -> None:
    assert marked(line, PARAGRAPH) == []


def test_a_sentence_about_an_article_is_left_alone_at_the_end_too() -> None:
    words = "The story was corrected hours later, the newspaper said."
    assert marked(words) == []
    assert marked("The story was corrected on Friday.") != []


def test_what_stands_under_a_label_that_corrects_belongs_to_it() -> None:
    below = "An article on Thursday about goats misstated their number. It is 14, not 40."
    sorry = "We regret the error."
    assert marked("CORRECTION:", "READ MORE: Goats", below, sorry, PARAGRAPH) == [
        ("correction", "CORRECTION:"),
        ("related", "READ MORE: Goats"),
        ("correction", below),
        ("correction", sorry),
    ]


@pytest.mark.parametrize("label", ["Correction", "Corrections and clarifications", "Corrected"])
def test_a_paragraph_under_a_label_that_corrects_nothing_is_left_alone(label: str) -> None:
    assert marked(label, PARAGRAPH) == [("correction", label)]


def test_behind_a_colon_the_last_paragraph_belongs_to_the_label() -> None:
    assert marked("Correction:", "The goat swam.", "8 views")[:2] == [
        ("correction", "Correction:"),
        ("correction", "The goat swam."),
    ]
    assert marked("Correction:", "The goat swam.", PARAGRAPH) == [("correction", "Correction:")]


def test_under_a_label_that_only_tells_of_a_correction_the_article_begins() -> None:
    report = "A report on goats was wrong, the mayor said."
    assert marked("CORRECTION APPENDED", report) == [("correction", "CORRECTION APPENDED")]


def test_a_correction_that_is_wrapped_over_lines_is_one() -> None:
    note = (
        "Correction: an earlier version of this article misquoted Ada Lind as saying\n"
        "that the ferry would sink. She asked the harbour board on Monday whether it\n"
        "could swim. We are sorry."
    )
    assert marked(note, PARAGRAPH) == [("correction", note)]


@pytest.mark.parametrize(
    "line",
    [
        "Editor’s note: " + "has been " * 150,
        "Due to an editing error, " + "an a a " * 200,
        "This report " + ", a a a a a a" * 110,
        "Correction, " + "may 3, " * 200,
        "CORRECTION:\n" + "an article " * 140,
        "Editor’s note: " + "mis" * 500,
    ],
)
def test_hostile_lines_are_read_in_a_moment(line: str) -> None:
    collect_text(f"{line}\n" * 400)


def test_a_lone_number_or_word_counts_at_the_edges_only() -> None:
    article = collect_text(f"0\n{PARAGRAPH}\nComment\n{PARAGRAPH}\n8 views\nComment\n")

    assert [each.span.of(article.text) for each in article.furniture] == [
        "0",
        "8 views",
        "Comment",
    ]


def test_short_lines_under_an_unmistakable_footer_are_footer_too() -> None:
    assert marked("Powered by Pebble", "Imprint", "Goats A to Z") == [
        ("footer", "Powered by Pebble"),
        ("footer", "Imprint"),
        ("footer", "Goats A to Z"),
    ]


def test_a_sentence_under_a_footer_is_not() -> None:
    assert marked("Leave a Reply", "The goat swam.") == [("comments", "Leave a Reply")]


def test_short_lines_under_other_furniture_are_not() -> None:
    assert marked("READ MORE: Goats", "The goat swims on") == [("related", "READ MORE: Goats")]


def test_spans_leave_out_the_white_space_around_the_line() -> None:
    assert marked(" \t Share this: \u00a0") == [("share", "Share this:")]


def test_line_ends_of_every_system_divide_lines() -> None:
    article = collect_text(f"{PARAGRAPH}\r\n8 views\rShare this:\u2028Print:")

    assert [each.kind for each in article.furniture] == [K.COUNTER, K.SHARE, K.SHARE]


def test_every_kind_has_patterns() -> None:
    assert {pattern.kind for pattern in patterns()} == set(FurnitureKind)
