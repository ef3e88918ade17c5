from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.view.article.places import Place, places_of, places_within
from tests.view.made import bare

TEXT = "One line.\nTwo lines.\nThree."


def test_without_gaps_places_are_the_paragraphs() -> None:
    assert [place.span.of(TEXT) for place in places_of(TEXT)] == [
        "One line.",
        "Two lines.",
        "Three.",
    ]


def test_a_gap_in_a_line_parts_it_and_is_told_before_what_follows() -> None:
    text = "One li     Two."
    assert places_of(text, (Span(6, 11),)) == (
        Place(Span(0, 6)),
        Place(Span(11, 15), gap=5),
    )


def test_gaps_with_nothing_between_them_are_one() -> None:
    assert places_of("a    \n   b", (Span(1, 4), Span(6, 9))) == (
        Place(Span(0, 1)),
        Place(Span(9, 10), gap=6),
    )


def test_a_gap_at_the_end_stands_before_nothing() -> None:
    assert places_of("ab   ", (Span(2, 5),)) == (Place(Span(0, 2)), Place(Span(5, 5), gap=3))


def test_a_part_holds_what_lies_in_it_and_cuts_a_line_at_its_border() -> None:
    places = (Place(Span(0, 9)), Place(Span(10, 20), gap=1), Place(Span(21, 27)))
    assert places_within(places, Span(10, 15)) == (Place(Span(10, 15), gap=1),)
    assert places_within(places, Span(15, 27)) == (Place(Span(15, 20)), Place(Span(21, 27)))


@given(st.text(alphabet="aB \n", max_size=40), st.lists(st.integers(0, 40), max_size=6))
def test_places_and_gaps_hold_every_character_that_is_no_white_space(
    text: str, borders: list[int]
) -> None:
    cuts = sorted({min(one, len(text)) for one in borders})
    gaps = tuple(map(Span, cuts[::2], cuts[1::2]))
    places = places_of(text, gaps)
    shown = "".join(place.span.of(text) for place in places)
    hidden = "".join(gap.of(text) for gap in gaps)
    assert sorted(bare(shown + hidden)) == sorted(bare(text))
    assert sum(place.gap for place in places) == len(hidden)
    assert not any(gap.overlaps(place.span) for gap in gaps for place in places)
