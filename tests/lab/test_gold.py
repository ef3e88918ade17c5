"""Strings of a sheet to places in the article."""

from __future__ import annotations

import pytest

from onrecord.contract import Span
from onrecord_lab.gold.places import NotPlaced, place_contents, place_near

TEXT = "Reed said no to all. “Go on,” Reed said. “Now.” Then Reed left the other road."


def test_pieces_of_a_content_stand_one_behind_the_other() -> None:
    spans = place_contents(TEXT, ["“Go on,”", "“Now.”"])
    assert [span.of(TEXT) for span in spans] == ["“Go on,”", "“Now.”"]


def test_a_string_is_taken_where_it_is_nearest_to_the_content() -> None:
    content = place_contents(TEXT, ["“Go on,”"])
    assert place_near(TEXT, "said", content) == Span(35, 39)


def test_words_are_whole_words() -> None:
    content = place_contents(TEXT, ["“Now.”"])
    assert place_near(TEXT, "the", content).start == TEXT.index("the other")


def test_a_marked_string_stands_where_its_surroundings_say() -> None:
    content = place_contents(TEXT, ["“Go on,”"])
    assert place_near(TEXT, "@Then [Reed] left", content).start == TEXT.index("Reed left")


@pytest.mark.parametrize("content", [["Reed"], ["nowhere"], ["@[said]"]])
def test_a_content_in_no_place_or_in_several_is_an_error(content: list[str]) -> None:
    with pytest.raises(NotPlaced):
        place_contents(TEXT, content)
