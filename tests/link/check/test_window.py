"""Of a longer statement only what is about the quotation is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.link.check.window import differences_within, window_of
from onrecord.link.check.words import words_in
from onrecord.linked import Difference, DifferenceKind

TEXT = "Well, we pump it uphill and lose it again, as I said."


def lacking(words: str) -> Difference:
    start = TEXT.index(words)
    return Difference(DifferenceKind.CUT, None, Span(start, start + len(words)))


def test_words_at_both_ends_that_are_not_quoted_are_left_out() -> None:
    changed = Difference(DifferenceKind.WORDS, Span(3, 7), Span(9, 13))
    differences = (lacking("Well"), changed, lacking("as I said"))
    window = window_of(TEXT, differences)
    assert window.of(TEXT) == "we pump it uphill and lose it again"
    (moved,) = differences_within(differences, window)
    assert moved.b is not None
    assert moved.b.of(window.of(TEXT)) == "pump"


def test_words_left_out_in_the_middle_stay() -> None:
    differences = (lacking("uphill"), Difference(DifferenceKind.CUT, Span(0, 4), None))
    window = window_of(TEXT, differences)
    assert window == Span(0, len(TEXT))
    assert differences_within(differences, window) == differences


def test_where_nothing_would_be_left_all_is_shown() -> None:
    assert window_of(TEXT, (lacking(TEXT),)) == Span(0, len(TEXT))


@given(st.lists(st.tuples(st.integers(0, 53), st.integers(0, 53)), max_size=4))
def test_what_is_left_holds_every_word_that_is_quoted(pairs: list[tuple[int, int]]) -> None:
    differences = [
        Difference(DifferenceKind.CUT, None, Span(min(pair), max(pair) + 1)) for pair in pairs
    ]
    window = window_of(TEXT, differences)
    for word in words_in(TEXT):
        if not any(each.b and each.b.overlaps(word.span) for each in differences):
            assert window.holds(word.span)
    for each in differences_within(differences, window):
        assert each.b is not None
        assert Span(0, window.end - window.start).holds(each.b)
