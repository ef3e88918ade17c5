"""Furniture is marked by whole lines, and sentences of the article are left alone."""

from __future__ import annotations

import pytest

from onrecord.collect import collect_text
from onrecord.collect.furniture import patterns
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
