"""Three times the text takes three times the steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.contract import Span
from onrecord.identify.quantities import find_quantities
from tests.steps import counted

TEXTS: dict[str, Callable[[int], str]] = {
    "counts": lambda n: "About 300 of the 1,200 boats sank. " * n,
    "money": lambda n: "It lost between $5m and $10m a year. " * n,
    "digits": lambda n: "7" * 40 * n,
    "a list": lambda n: "1, 2, 3, " * n,
    "pairs of digits": lambda n: "10,10," * n,
    "groups of digits": lambda n: "100,100," * n + "1000",
    "groups in points": lambda n: "100.100." * n + "1000",
    "codes": lambda n: "a-1-b2_c3/" * n,
    "dashes": lambda n: "1-2-3-" * n,
    "fractions": lambda n: "1/2/3/0/" * n,
    "number words": lambda n: "one hundred and two million " * n,
    "one endless number": lambda n: "twenty-" * n,
    "halves": lambda n: "half of a third of a quarter of " * n,
    "adjectives": lambda n: "five " + "armed " * 10 * n,
    "one endless noun": lambda n: "five " + "goat" * 10 * n,
    "other scripts": lambda n: "٣٤ 四 goats " * n,
}


@pytest.mark.parametrize("name", TEXTS)
def test_steps_grow_with_the_text(name: str) -> None:
    few, many = TEXTS[name](60), TEXTS[name](180)
    steps = counted(lambda: find_quantities(few))
    assert counted(lambda: find_quantities(many)) <= 3.3 * steps + 500


def test_ten_thousand_numbers_beside_ten_thousand_times() -> None:
    def steps(n: int) -> int:
        text = "On May 3 some 300 boats sank. " * n
        apart = [Span(30 * number + 3, 30 * number + 8) for number in range(n)]
        return counted(lambda: find_quantities(text, apart))

    assert steps(900) <= 3.3 * steps(300)
