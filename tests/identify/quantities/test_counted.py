"""The noun that is counted, and the total of which a part is told."""

from __future__ import annotations

import pytest

from tests.identify.quantities.told import only


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("They replaced 212 hanger cables on it.", "hanger cables"),
        ("They met three young climbers there.", "young climbers"),
        ("Nine arms dealers met.", "arms dealers"),
        ("One ambulance was there.", "ambulance"),
        ("They carried 1,200 tonnes of fuel oil away.", "fuel oil"),
        ("Dozens of families slept there.", "families"),
        ("A third of the orchards died.", "orchards"),
        ("Half the money went.", "money"),
        ("Some 40 percent of voters stayed.", "voters"),
        ("The 20-member board met.", "member"),
        ("Two of its ten oldest boats sank.", "oldest boats"),
        ("Three more arrests followed.", "arrests"),
        ("Some 200 were saved.", None),
        ("It took 11 days.", None),
    ],
)
def test_the_noun_without_what_is_around_it(sentence: str, counted: str | None) -> None:
    assert only(sentence).counted == counted


@pytest.mark.parametrize(
    ("words", "low", "total"),
    [
        ("30,000 of the 80,000 refugees", 30_000, 80_000),
        ("three of the five boats", 3, 5),
        ("fourteen of 20 seats", 14, 20),
        ("two of its 10 members", 2, 10),
        ("12 out of 46 boats", 12, 46),
        ("eight of the first 11 games", 8, 11),
        ("40 percent of the 1,500 staff", 40, 1500),
        ("a quarter of the 600 workers", 0.25, 600),
    ],
)
def test_a_part_has_its_total(words: str, low: float, total: float) -> None:
    quantity = only(f"We saw {words}.")
    assert (quantity.text, quantity.low, quantity.of) == (words, low, total)


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("two-thirds of them", 2 / 3),
        ("a fifth of it", 0.2),
        ("half of it", 0.5),
        ("one in five", 0.2),
        ("nine out of 10", 0.9),
        ("three quarters", 0.75),
        ("two twenty-fifths", 0.08),
        ("one one-hundredth", 0.01),
        ("1/3 of it", 1 / 3),
    ],
)
def test_shares_are_parts_of_one(words: str, share: float) -> None:
    quantity = only(f"They took {words}.")
    assert quantity.low == pytest.approx(share)
    assert quantity.unit == "share"
