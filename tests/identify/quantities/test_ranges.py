"""Two figures that are one quantity, or two."""

from __future__ import annotations

import pytest

from tests.identify.quantities.told import ends, only, texts


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("70-120 goats", 70, 120),
        ("12–15 goats", 12, 15),
        ("four to six goats", 4, 6),
        ("two or three goats", 2, 3),
        ("between 200 and 250 goats", 200, 250),
        ("from 20 to 30 goats", 20, 30),
        ("10 to 15 million goats", 10_000_000, 15_000_000),
        ("$4 billion to $5 billion", 4e9, 5e9),
        ("€20-25 million", 20_000_000, 25_000_000),
        ("between £200 and £300", 200, 300),
        ("between 3% and 5%", 3, 5),
        ("more than 10 but fewer than 20 goats", 10, 20),
    ],
)
def test_a_range_has_both_ends(words: str, low: float, high: float) -> None:
    assert ends(f"The farm has {words}.") == [low, high]


def test_between_belongs_to_the_span() -> None:
    assert only("Ask between 20 and 30 men.").text == "between 20 and 30 men"


def test_what_changed_has_two_figures() -> None:
    assert texts("The fare rises from £1.20 to £1.50.") == ["£1.20", "£1.50"]
    assert texts("Oats fell 3 cents to $6.10.") == ["3 cents", "$6.10"]
    assert texts("They went from 40 percent to 30 percent.") == ["40 percent", "30 percent"]


def test_what_varies_has_a_range() -> None:
    assert texts("Seats range from $20 to $45.") == ["$20 to $45"]


def test_scores_and_years_are_no_ranges() -> None:
    assert texts("Rovers won 3-1 and drew 2-2, as in 2014-15 and from 2007 to 2012.") == []
