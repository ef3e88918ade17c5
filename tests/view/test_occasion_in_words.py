from __future__ import annotations

import pytest

from onrecord.contract import Addressee, Quantity, Said, SaidBasis, Span, Venue
from onrecord.view.occasion_in_words import (
    correction_words,
    day_of_saying_in_words,
    occasion_in_words,
    placed_in_words,
    quantities_in_words,
)
from tests.view.made import a_statement


def test_an_occasion_is_a_sentence() -> None:
    statement = a_statement(
        "x",
        "x",
        addressee=Addressee(None, "reporters", ()),
        venue=Venue("a news conference in Orr", ()),
        said=Said("2016-06-07", "2016-06-07", "on Tuesday", (), SaidBasis.DATELINE),
    )
    assert occasion_in_words(statement) == (
        "to reporters, at a news conference in Orr, said Tuesday 7 June 2016 (“on Tuesday”)"
    )
    assert occasion_in_words(a_statement("x", "x")) is None


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ("the quay", "at the quay"),
        ("in the yard", "in the yard"),
        ("During a walk", "During a walk"),
        ("Atlantic Hall", "at Atlantic Hall"),
    ],
)
def test_a_venue_has_one_word_before_it(venue: str, words: str) -> None:
    assert occasion_in_words(a_statement("x", "x", venue=Venue(venue, ()))) == words


def test_a_name_comes_with_the_words_where_they_are_others() -> None:
    host = Addressee("NTV", "the NTV host", ())
    assert occasion_in_words(a_statement("x", "x", addressee=host)) == "to NTV (“the NTV host”)"
    same = Addressee("NTV", "NTV", ())
    assert occasion_in_words(a_statement("x", "x", addressee=same)) == "to NTV"


@pytest.mark.parametrize(
    ("start", "end", "text", "words"),
    [
        (None, "2016-06-07", "before the vote", "said Tuesday 7 June 2016 or before"),
        ("2016", None, "", "said 2016 or later"),
        ("--06-07", "--06-07", "June 7", "said 7 June, year not known (“June 7”)"),
        (None, None, "lately", "said “lately”, day not known"),
        (None, None, "", "day not known"),
    ],
)
def test_days_of_every_sort_have_words(
    start: str | None, end: str | None, text: str, words: str
) -> None:
    assert day_of_saying_in_words(Said(start, end, text, (), None)).startswith(words)


@pytest.mark.parametrize("basis", [*SaidBasis, None])
def test_how_a_day_was_placed_is_told_where_the_words_do_not(basis: SaidBasis | None) -> None:
    words = placed_in_words(Said("2016", "2016", "then", (), basis))
    assert bool(words) is (basis not in (SaidBasis.WORDS, None))
    assert placed_in_words(Said(None, None, "then", (), basis)) == ""


def test_figures_stand_one_after_the_other() -> None:
    figures = (
        Quantity("two", Span(0, 3), 2, 2, None, "boats"),
        Quantity("a few", Span(4, 9), None, None),
    )
    assert quantities_in_words(a_statement("x", "x", quantities=figures)) == "2 boats; “a few”"
    assert quantities_in_words(a_statement("x", "x")) is None


def test_a_correction_is_a_line_with_an_end() -> None:
    assert correction_words("It was\r\n  May.") == "It was May."
    assert correction_words(" \n ") == "its words are not kept"
    assert correction_words("word " * 200).endswith("word …")
    assert len(correction_words("x" * 999)) < 310
