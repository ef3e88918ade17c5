from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.days import Days, days_of


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2015", "2015-01-01", "2015-12-31"),
        ("2015-10", "2015-10-01", "2015-10-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2015-10-13", "2015-10-13", "2015-10-13"),
        ("2015-10-13T23:30:00+03:00", "2015-10-13", "2015-10-13"),
        ("0987", "0987-01-01", "0987-12-31"),
    ],
)
def test_a_date_means_from_its_first_day_to_its_last(date: str, first: str, last: str) -> None:
    assert days_of(date) == Days(first, last)


@pytest.mark.parametrize(
    "date",
    [None, "", "--10-13", "0000", "2015-00", "2015-13", "2015-02-31", "2015-1-1", "20151013", "x"],
)
def test_a_date_without_a_year_or_none_at_all_means_no_days(date: str | None) -> None:
    assert days_of(date) is None


@given(st.dates())
def test_every_day_lies_in_its_month_and_its_year(day: object) -> None:
    date = str(day)
    for wider in (date[:4], date[:7]):
        days = days_of(wider)
        assert days is not None
        assert days.first <= date <= days.last


@given(st.text())
def test_no_text_is_an_error(date: str) -> None:
    days_of(date)
