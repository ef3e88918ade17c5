"""Texts that no newspaper prints: steps that grow with the text and no faster."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.identify.dates import find_dates
from tests.steps import counted

TEXTS: dict[str, Callable[[int], str]] = {
    "numbers": lambda n: "17 " * n,
    "numbers without blanks": lambda n: "17/" * n,
    "one long number": lambda n: "1" * n,
    "years": lambda n: "in 2016 " * n,
    "a chain of years": lambda n: "2016 to " * n,
    "months": lambda n: "March " * n,
    "days of a month": lambda n: "3-" * n + "5 June",
    "weekdays": lambda n: "on Monday, " * n,
    "what could begin something": lambda n: "the a first last next early three " * n,
    "units ago": lambda n: "three days ago, a week later, " * n,
    "no end of a sentence": lambda n: "she said on Monday that it will " * n,
    "marks": lambda n: "2016." + "”)" * n + " in May",
    "blanks": lambda n: "June" + " " * n + "7",
    "line ends": lambda n: "in\nMay\n" * n,
    "one endless word": lambda n: "may" * n,
    "days of a diary": lambda n: "it is Monday, May 3rd, today, " * n,
    "old years": lambda n: "(347 - 420) in 348 and in 366 cases, " * n,
    "short years": lambda n: "in 1997 and in 88 from 92 to 96 " * n,
    "spoken years": lambda n: "in nineteen eighty-four, " * n,
    "advice": lambda n: "if you can, in winter, when summers are hot, " * n,
    "months with a dash": lambda n: "Apr-" * n,
    "months with commas": lambda n: "May, " * n + "and June 2011",
    "thousands": lambda n: "5,000 years ago, " * n,
    "vague": lambda n: "the last few months, recent years, " * n,
    "names": lambda n: "of Harbour Today, April Jones, " * n,
    "pieces": lambda n: "the last two days of the first half of June, " * n,
    "weekdays of a month": lambda n: "the last Friday in June of the " * n,
    "letters of years": lambda n: "(Holt 2004a, 2004b; Reed 1998c), " * n,
    "counted and told": lambda n: "two years later, in 1913, a year later, " * n,
    "gestures": lambda n: "she smiled and took his hand, in June, " * n,
    "short verbs": lambda n: "I'm it's we've I'll gonna on Monday, " * n,
    "nothing": lambda n: "the road is shut " * n,
}


@pytest.mark.parametrize("name", TEXTS)
def test_four_times_the_text_takes_four_times_the_steps(name: str) -> None:
    short, long = TEXTS[name](500), TEXTS[name](2000)
    steps = counted(lambda: find_dates(short, "2016-10-14"))
    assert counted(lambda: find_dates(long, "2016-10-14")) <= 4.2 * steps + 500


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_looked_at_for_one_expression_is_bounded(name: str) -> None:
    """A long text costs an expression in it no more steps than a short one does."""
    text = TEXTS[name](2000)
    around = f"{text[:1500]}\n\nIt rained on June 7, 2016.\n\n{text[-1500:]}"
    found = [each.span.of(around) for each in find_dates(around, None)]
    assert "June 7, 2016" in found
