from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Span, Spans, Statement
from onrecord.store.review.fit import Wanted, best_fits
from tests.store.made import a_statement, an_article

TEXT = "0123456789" * 3


def contents(*places: tuple[int, int]) -> Spans:
    return tuple(Span(*place) for place in places)


def statement(*places: tuple[int, int], id_: str = "") -> Statement:
    made = a_statement(an_article(text="Ana said no"), "no")
    return replace(made, content=contents(*places), id=id_)


def wanted(*places: tuple[int, int], ids: tuple[str, ...] = ()) -> Wanted:
    return Wanted((contents(*places),), frozenset(ids))


@pytest.mark.parametrize(
    ("found", "fits"),
    [
        ((0, 10), True),
        ((0, 20), True),  # exactly half
        ((0, 21), False),
        ((5, 10), True),
        ((6, 10), False),
        ((5, 15), False),  # 5 of 15
        ((10, 20), False),
    ],
)
def test_half_of_the_characters_of_both_is_a_fit(found: tuple[int, int], fits: bool) -> None:
    assert bool(best_fits(TEXT, [wanted((0, 10))], [statement(found)])) is fits


def test_pieces_count_by_their_characters_and_not_by_what_lies_between() -> None:
    assert best_fits(TEXT, [wanted((0, 4), (26, 30))], [statement((0, 30))]) == {}
    assert best_fits(TEXT, [wanted((0, 4), (26, 30))], [statement((0, 4), (27, 30))]) == {0: 0}


def test_white_space_counts_for_nothing() -> None:
    text = "no \n\n\t \u00a0 way"
    assert best_fits(text, [wanted((0, 2))], [statement((0, 8))]) == {0: 0}
    assert best_fits("   ", [wanted((0, 3))], [statement((0, 3))]) == {}


def test_the_best_fit_is_taken_wherever_it_stands() -> None:
    read = [statement((0, 14)), statement((0, 11)), statement((0, 13))]
    assert best_fits(TEXT, [wanted((0, 10))], read) == {0: 1}


def test_of_equal_fits_the_first_is_taken() -> None:
    assert best_fits(TEXT, [wanted((2, 10))], [statement((0, 10)), statement((2, 12))]) == {0: 0}


def test_of_equal_fits_the_same_statement_comes_before_the_first() -> None:
    read = [statement((0, 10), id_="ruiz"), statement((0, 10), id_="bell")]
    assert best_fits(TEXT, [wanted((0, 10), ids=("bell",))], read) == {0: 1}


def test_a_statement_is_given_once_to_whom_it_fits_best() -> None:
    two = [wanted((0, 12)), wanted((0, 10))]
    assert best_fits(TEXT, two, [statement((0, 10))]) == {1: 0}
    assert best_fits(TEXT, two, [statement((0, 10)), statement((0, 8))]) == {1: 0, 0: 1}


def test_any_of_the_contents_that_decisions_were_bound_to_may_fit() -> None:
    moved = Wanted((contents((0, 3)), contents((10, 20))), frozenset())
    assert best_fits(TEXT, [moved], [statement((11, 20))]) == {0: 0}
