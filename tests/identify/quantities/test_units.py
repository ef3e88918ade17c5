"""What is measured, in which unit, and per what."""

from __future__ import annotations

import pytest

from tests.identify.quantities.told import only, value


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("30 kilometers", "kilometre"),
        ("2 km", "kilometre"),
        ("45 sq km", "square kilometre"),
        ("28 m²", "square metre"),
        ("30 million cubic metres", "cubic metre"),
        ("three metric tons", "tonne"),
        ("300 tons", "ton"),
        ("12 nautical miles", "nautical mile"),
        ("38 degrees Celsius", "degree Celsius"),
        ("104 °F", "degree Fahrenheit"),
        ("90 mph", "mile/hour"),
        ("6.5 hours per night", "hour/night"),
        ("5 percent a year", "percent/year"),
        ("0.5 percentage points", "percentage point"),
        ("half an hour", "hour"),
        ("$1.2bn", "USD"),
        ("€ 70,000", "EUR"),
        ("C$18.5 million", "CAD"),
        ("20 Norwegian kroner", "NOK"),
        ("71 crowns", "crown"),
        ("EUR200", "EUR"),
        ("200 USD", "USD"),
        ("£1.45 a litre", "GBP/litre"),
        ("$15 per person", "USD/person"),
        ("$40 a barrel", "USD/barrel"),
        ("millions of dollars", "USD"),
    ],
)
def test_units_have_one_name(words: str, unit: str) -> None:
    assert only(f"It is {words}.").unit == unit


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("70 strikes per day", "strike/day"),
        ("five strikes a day", "strike/day"),
        ("600 people a year", "person/year"),
        ("30 deliveries each week", "delivery/week"),
        ("40 visits annually", "visit/year"),
        ("four people per square kilometre", "person/square kilometre"),
        ("12 tonnes of waste an hour", "tonne/hour"),
    ],
)
def test_what_is_counted_may_have_a_rate(words: str, unit: str) -> None:
    assert only(f"There were {words}.").unit == unit


def test_smaller_measures_are_added() -> None:
    assert value("He is 5 feet 6 inches tall.") == 5.5
    assert value("It took two hours and 30 minutes.") == 2.5
    assert value("They rode for an hour, then for one hour and a half.") == 1.5
    assert value("They rode for an hour and a half.") == 1.5


def test_hundredths_are_told_in_the_whole() -> None:
    assert (only("It costs 90 pence.").unit, value("It costs 90 pence.")) == ("GBP", 0.9)
    assert (only("It fell by 3 cents.").unit, value("It fell by 3 cents.")) == ("USD", 0.03)


def test_pounds_are_weighed_or_spent() -> None:
    assert only("The fish weighed 312 pounds.").unit == "pound"
    assert only("They ate 20 pounds of cheese.").unit == "pound"
    assert only("She left 500,000 pounds to the choir.").unit == "GBP"


def test_years_of_age() -> None:
    assert only("A 54-year-old man fell.").unit == "year"
    assert only("Ann Reed, 54, fell.").unit == "year"
