from __future__ import annotations

import pytest

from onrecord.contract import (
    Kind,
    Mode,
    Modifier,
    Polarity,
    Quantity,
    Reason,
    Said,
    SaidBasis,
    Span,
    Speaker,
)
from onrecord.view.in_words import (
    date_in_words,
    denial_in_words,
    quantity_in_words,
    reason_in_words,
    said_in_words,
    what_in_words,
)
from tests.view.made import a_statement


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021-06-13", "Sunday 13 June 2021"),
        ("2021-06", "June 2021"),
        ("2021", "2021"),
        ("--06-13", "13 June, year not known"),
        ("--02-29", "29 February, year not known"),
        ("2021-06-13T06:10:00Z", "Sunday 13 June 2021, 06:10 UTC"),
        ("2021-06-13T06:10:59.5+02:00", "Sunday 13 June 2021, 06:10 UTC+2"),
        ("2021-06-13 06:10:00-03:30", "Sunday 13 June 2021, 06:10 UTC−3:30"),
        ("2021-06-13T06:10", "Sunday 13 June 2021, 06:10"),
    ],
)
def test_a_date_says_what_it_supports_and_no_more(value: str, words: str) -> None:
    assert date_in_words(value) == words


@pytest.mark.parametrize(
    "value", ["", "-", "soon", "2021-02-30", "2021-13", "٢٠٢١-٠١-٠١", "0000-01"]
)
def test_what_is_no_date_stays_as_it_is(value: str) -> None:
    assert date_in_words(value) == value


def test_a_short_date_fits_a_note() -> None:
    assert date_in_words("2021-09-13", short=True) == "Mon 13 Sep 2021"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-06-13", "2021-06-13", "Sun 13 Jun 2021"),
        ("2021-06-13", "2021-06-14", "Sun 13 Jun 2021 to Mon 14 Jun 2021"),
        ("2021", None, "2021 or later"),
        (None, "2021", "2021 or before"),
        (None, None, None),
    ],
)
def test_when_it_was_said_may_be_open(
    start: str | None, end: str | None, words: str | None
) -> None:
    assert said_in_words(Said(start, end, "then", (), SaidBasis.DATELINE)) == words


def test_what_departs_from_an_ordinary_report_is_named() -> None:
    asked = a_statement("x", "x", kind=Kind.INDIRECT, mode=Mode.QUESTION)
    title = a_statement("x", "x", polarity=Polarity.NEGATED, mode=Mode.BELIEF, headline=True)
    assert what_in_words(a_statement("x", "x")) == "direct"
    assert what_in_words(asked) == "indirect question"
    assert what_in_words(title) == "direct, belief, negated, headline"


def test_a_denial_is_of_the_saying() -> None:
    assert denial_in_words(a_statement("x", "x")) is None
    negated = a_statement("x", "x", polarity=Polarity.NEGATED)
    assert denial_in_words(negated) == "The saying itself is denied."


@pytest.mark.parametrize("reason", [*Reason, None])
def test_every_reason_has_words(reason: Reason | None) -> None:
    assert reason_in_words(Speaker(reason=reason)).startswith("Un")


@pytest.mark.parametrize(
    ("low", "high", "modifier", "words"),
    [
        (70, 90, None, "70–90 load/day"),
        (70, 70, Modifier.ABOUT, "about 70 load/day"),
        (None, 40, None, "up to 40 load/day"),
        (40, None, None, "from 40 load/day"),
        (None, 40, Modifier.LESS_THAN, "less than 40 load/day"),
        (31_000_000, 31_000_000, None, "31,000,000 load/day"),
        (2.5, 2.5, None, "2.5 load/day"),
        (1 / 3, 1 / 3, None, "1/3 load/day"),
        (0.25, 0.25, None, "0.25 load/day"),
        (0.3333, 0.3333, None, "0.3333 load/day"),
        (None, None, None, "“some”"),
    ],
)
def test_a_quantity_is_its_figure_with_its_unit(
    low: float | None, high: float | None, modifier: Modifier | None, words: str
) -> None:
    quantity = Quantity("some", Span(0, 4), low, high, "load/day", None, None, modifier)
    assert quantity_in_words(quantity) == words


@pytest.mark.parametrize(
    ("unit", "counted", "modifier", "words"),
    [
        ("strike/day", "strikes", Modifier.AVERAGE, "70–120 strike/day (average; strikes)"),
        ("percent", "voters", Modifier.ABOUT, "about 70–120 percent (voters)"),
        ("crown", None, Modifier.AVERAGE, "70–120 crown (average)"),
        (None, "boats", None, "70–120 boats"),
    ],
)
def test_what_is_counted_and_that_it_is_an_average_stand_in_brackets(
    unit: str | None, counted: str | None, modifier: Modifier | None, words: str
) -> None:
    quantity = Quantity("some", Span(0, 4), 70, 120, unit, counted, None, modifier)
    assert quantity_in_words(quantity) == words


def test_a_quantity_without_unit_counts_things_of_a_whole() -> None:
    quantity = Quantity("two of five boats", Span(0, 9), 2, 2, None, "boats", 5)
    assert quantity_in_words(quantity) == "2 of 5 boats"
