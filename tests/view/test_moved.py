from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.view.review.moved import moved


def test_words_are_found_where_they_stand_now() -> None:
    assert moved((Span(0, 3), Span(8, 11)), "one two six", "And one two six") == (
        Span(4, 7),
        Span(12, 15),
    )


def test_of_two_places_the_nearer_one_is_taken() -> None:
    assert moved((Span(4, 7),), "no. yes no.", "yes or yes or no, yes") == (Span(7, 10),)


def test_one_piece_that_is_gone_is_enough_to_find_nothing() -> None:
    assert moved((Span(0, 3), Span(4, 7)), "one two", "one, but not") is None
    assert moved((Span(5, 9),), "", "text") is None


@given(st.text(alphabet="ab ", max_size=12), st.text(alphabet="ab 🦀", min_size=1, max_size=12))
def test_what_is_found_has_the_same_words(before: str, text: str) -> None:
    found = moved((Span(0, len(text)),), text, before + text)
    assert found is not None
    assert [span.of(before + text) for span in found] == [text]
