"""Figures in digits and in words."""

from __future__ import annotations

import pytest

from tests.identify.quantities.told import only, value


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("14", 14),
        ("1,250", 1250),
        ("12 500", 12500),
        ("1\u202f300\u202f000", 1_300_000),
        ("1.200.000", 1_200_000),
        ("2,50,000", 250_000),
        ("2.5", 2.5),
        (".5", 0.5),
        ("1,5", 1.5),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("1.2m", 1_200_000),
        ("3bn", 3e9),
        ("10k", 10_000),
        ("3 million", 3_000_000),
        ("1 million 200 thousand", 1_200_000),
        ("2e3", 2000),
        ("6.2x10^2", 620),
    ],
)
def test_digits_are_read_as_newspapers_print_them(figure: str, expected: float) -> None:
    assert value(f"They saw {figure} sheep.") == pytest.approx(expected)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("nine", 9),
        ("twenty-three", 23),
        ("one hundred and twenty", 120),
        ("a hundred", 100),
        ("fifteen hundred", 1500),
        ("two thousand and six", 2006),
        ("three hundred thousand", 300_000),
        ("one million two hundred thousand", 1_200_000),
        ("two and a half million", 2_500_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a couple of", 2),
        ("three lakh", 300_000),
        ("three point two million", 3_200_000),
    ],
)
def test_words_add_up(figure: str, expected: float) -> None:
    assert value(f"They saw {figure} sheep.") == pytest.approx(expected)


def test_a_minus_counts_before_sign_and_word() -> None:
    assert value("It was -12C there.") == value("It was −12 °C there.") == -12
    assert value("Growth of minus 0.4 percent came.") == -0.4


@pytest.mark.parametrize("figure", ["1e999", "9" * 400, "1/0", "2 1/0", "0^-1", "9^9999"])
def test_what_no_float_can_hold_is_null(figure: str) -> None:
    quantity = only(f"They saw {figure}.")
    assert (quantity.low, quantity.high, quantity.unit) == (None, None, None)


def test_digits_of_other_scripts_are_left_alone() -> None:
    assert value("They saw 12 sheep and ٣٤ goats.") == 12


def test_metres_and_millions() -> None:
    assert only("The wall is 5m high.").unit == "metre"
    assert value("The wall cost $5m.") == 5_000_000
    assert value("Then 5m tourists came.") == 5_000_000
