"""A text in hand: any characters make an article, unchanged, with furniture inside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.collect import collect_text
from onrecord.contract import Article
from onrecord.identity import article_id, sha256_of
from tests.steps import counted

LINES = st.sampled_from(
    [
        "Ferry sails again",
        "By Tess Wrayburn",
        "SKARN POINT, July 9. /NARA/. The ferry sails.",
        "Saturday 17 June 2017 - 04:18",
        "Share this:",
        "Leave a Reply",
        "Powered by Pebble",
        "0",
        "Editor’s note: the goat is well.",
        "\ufeff",
        "\u2028\r",
        "\ud800\x00\x1c\x85",
    ]
)
TEXTS = st.text() | st.lists(LINES | st.text(max_size=12), max_size=20).map("\n".join)


@given(TEXTS)
def test_any_text_makes_an_article_and_stays_as_it_is(text: str) -> None:
    article = collect_text(text)

    assert article.text == text
    assert article.sha256 == sha256_of(text)
    assert_furniture_lies_well(article)


@given(TEXTS)
def test_the_same_text_makes_the_same_article(text: str) -> None:
    assert collect_text(text) == collect_text(text)


def assert_furniture_lies_well(article: Article) -> None:
    """Spans are in bounds, in order, apart, and hold no white space at their ends."""
    end = 0
    for furniture in article.furniture:
        words = furniture.span.of(article.text)
        assert end <= furniture.span.start < furniture.span.end <= len(article.text)
        assert words == words.strip()
        end = furniture.span.end


def test_a_text_is_named_by_its_hash_unless_it_is_given_a_location() -> None:
    text = "The ferry sails at noon."

    assert collect_text(text).location == "text:" + sha256_of(text)
    assert collect_text(text, location="draft").id == article_id("draft")


@pytest.mark.parametrize(
    "piece", ["(", "/A/ ", "A. ", "By A ", "1 ", "share this: ", "…\n", '"', "\u2028"]
)
def test_a_hostile_text_is_read_in_one_pass(piece: str) -> None:
    short, long = piece * 2_000, piece * 8_000

    steps = counted(lambda: collect_text(short))

    assert counted(lambda: collect_text(long)) <= 5 * steps + 3_000
