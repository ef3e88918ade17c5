"""Printed dates: what they support and no more."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.collect.dates import printed_dates, published_of


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("2019-06-03", "2019-06-03"),
        ("2019/06/03", "2019-06-03"),
        ("2019-06", "2019-06"),
        ("2019", "2019"),
        ("2019-06-03T10:00:00+02:00", "2019-06-03T10:00:00+02:00"),
        ("2019-06-03T10:00:00.123Z", "2019-06-03T10:00:00Z"),
        ("2019-06-03 10:00 +0530", "2019-06-03T10:00:00+05:30"),
        ("2019-06-03 10:00 UTC", "2019-06-03T10:00:00Z"),
        ("2019-06-03T10:00:00", "2019-06-03"),
        ("2019-06-03T25:00:00Z", "2019-06-03"),
        ("Mon, 03 Jun 2019 10:00:00 +0200", "2019-06-03T10:00:00+02:00"),
        ("Mon, 03 Jun 2019 10:00:00 GMT", "2019-06-03T10:00:00Z"),
        ("Mon, 03 Jun 2019 10:00:00 -0000", "2019-06-03"),
        ("17 June 2017", "2017-06-17"),
        ("June 17, 2017", "2017-06-17"),
        ("Sept. 3rd, 2017", "2017-09-03"),
        ("17.06.2017", "2017-06-17"),
        ("June 2017", "2017-06"),
        ("October 13", "--10-13"),
        ("29 February", "--02-29"),
        ("Saturday 17 June 2017, 4:18 pm", "2017-06-17"),
    ],
)
def test_a_date_is_read(printed: str, published: str) -> None:
    assert published_of(printed) == published


@pytest.mark.parametrize(
    "printed",
    [
        "31 February 2019",
        "31 February",
        "29 February 2019",
        "2019-13-01",
        "2019-02-30T10:00:00Z",
        "03/04/2019",
        "yesterday",
        "1559548800",
        "3 June 2019 or 4 June 2019",
        "0001",
        "",
        "9" * 500,
    ],
)
def test_what_is_no_date_or_not_one_date_is_unknown(printed: str) -> None:
    assert published_of(printed) is None


def test_dates_in_a_line_are_found_where_they_stand() -> None:
    line = "Mayapril 3 was not 3 April 2019 but May 4"

    found = printed_dates(line)

    assert [each.span.of(line) for each in found] == ["3 April 2019", "May 4"]
    assert [each.value for each in found] == ["2019-04-03", "--05-04"]


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)))
def test_dates_in_the_age_of_newspapers_round_trip(day: date) -> None:
    assert published_of(day.isoformat()) == day.isoformat()
    assert published_of(f"{day.day} {day:%B} {day.year}") == day.isoformat()


@given(st.text())
def test_any_words_are_a_date_or_unknown(words: str) -> None:
    published_of(words)
    assert all(each.span.end <= len(words) for each in printed_dates(words))
