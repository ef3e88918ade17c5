"""Days, months, years and longer units whose own words say which they are."""

from __future__ import annotations

import pytest

from tests.identify.dates.placed import placed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She died on June 7, 2016.", ["June 7, 2016 -> 2016-06-07"]),
        ("She died on 7 June 2016.", ["7 June 2016 -> 2016-06-07"]),
        ("She died on the 7th of June, 2016.", ["the 7th of June, 2016 -> 2016-06-07"]),
        ("She died on Tuesday, June 7, 2016.", ["Tuesday, June 7, 2016 -> 2016-06-07"]),
        ("Made 2016-06-07.", ["2016-06-07 -> 2016-06-07"]),
        ("Made 7.6.2016.", ["7.6.2016 -> 2016-06-07"]),
        ("Made 25/12/2015.", ["25/12/2015 -> 2015-12-25"]),
        ("It shut in Sept. 2004.", ["Sept. 2004 -> 2004-09"]),
        ("It shut in May of 2004.", ["May of 2004 -> 2004-05"]),
        ("She died on 25-Dec-1987.", ["25-Dec-1987 -> 1987-12-25"]),
        ("Made Sep-23-2011.", ["Sep-23-2011 -> 2011-09-23"]),
        ("She left on Nov. 3d, 1862.", ["Nov. 3d, 1862 -> 1862-11-03"]),
        ("Given this 12th day of June, 1787.", ["12th day of June, 1787 -> 1787-06-12"]),
        ("He came on January first, 2000.", ["January first, 2000 -> 2000-01-01"]),
        ("He came on July the fourth.", ["July the fourth -> 2016-07-04"]),
        (
            "It fell on November ninth, nineteen eighty-nine.",
            ["November ninth, nineteen eighty-nine -> 1989-11-09"],
        ),
        (
            "It shut in the fall semester of 2010.",
            ["the fall semester of 2010 -> 2010-09 to 2010-11"],
        ),
        ("On Christmas Eve 1914 they met.", ["Christmas Eve 1914 -> 1914-12-24"]),
        ("The Easter of 2015 was cold.", ["The Easter of 2015 -> 2015-04-05"]),
        ("Since 9/11 all is new.", ["9/11 -> 2001-09-11"]),
        ("The Sept. 11 attacks came.", ["The Sept. 11 -> 2001-09-11"]),
    ],
)
def test_days_and_months(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(
    "words", ["31 February 2016", "February 30, 2016", "2016-13-01", "03/04/2019", "June 31"]
)
def test_what_is_impossible_or_can_be_read_in_two_ways_keeps_its_words_alone(words: str) -> None:
    assert placed(f"It was on {words}.") == [f"{words} -> None"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The war of 1812 was long.", ["1812 -> 1812"]),
        ("He won in 2003, 2005 and 2011.", ["2003 -> 2003", "2005 -> 2005", "2011 -> 2011"]),
        ("His failed 2008 run hurt.", ["2008 -> 2008"]),
        ("It rained in ’98.", ["’98 -> 1998"]),
        ("The mid-1980s were dull.", ["The mid-1980s -> 1984 to 1986"]),
        ("He sang in the '60s.", ["the '60s -> 1960 to 1969"]),
        ("He sang in the early ’60s.", ["the early ’60s -> 1960 to 1964"]),
        ("He sang in the sixties.", ["the sixties -> 1960 to 1969"]),
        ("The late 19th century saw rails.", ["The late 19th century -> 1875 to 1899"]),
        ("Caesar fell in 44 BC at noon.", ["44 BC -> -0044"]),
        ("They fought from 264 to 146 BC, she writes.", ["264 to 146 BC -> -0264 to -0146"]),
        ("The fourth century BC was rich.", ["The fourth century BC -> -0400 to -0301"]),
        ("He plays there (2013 – present).", ["2013 – present -> 2013 to None"]),
    ],
)
def test_years_and_longer(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It serves 2004 households.",
        "They sold 1999 tonnes of coal for $2000.",
        "The rebels hold hill 1917.",
        "Under the 1996 Act a landlord must wait.",
        "She lent Orwell's 1984, a novel.",
        "In her 60s she ran.",
        "He ran Windows 2000.",
        "Call 555-2016 or No. 2011.",
        "It is an engine 2000a model.",
        "It was a New Year's resolution.",
    ],
)
def test_numbers_that_count_or_name_are_no_years(text: str) -> None:
    assert placed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He served from 1998 to 2001.", "1998 to 2001 -> 1998 to 2001"),
        ("He served from 1998 up to 2001.", "1998 up to 2001 -> 1998 to 2001"),
        (
            "He served between about 1998 and around 2003.",
            "1998 and around 2003 -> 1998 to 2003",
        ),
        (
            "It is open from May 2011 through to July.",
            "May 2011 through to July -> 2011-05 to 2011-07",
        ),
        ("He served in 2004-05.", "2004-05 -> 2004 to 2005"),
        ("The fair is on 3-5 June 2011.", "3-5 June 2011 -> 2011-06-03 to 2011-06-05"),
        ("It shut between June and August 2011.", "June and August 2011 -> 2011-06 to 2011-08"),
        (
            "It ran from Dec. 20 to Jan. 5, 2011.",
            "Dec. 20 to Jan. 5, 2011 -> 2010-12-20 to 2011-01-05",
        ),
        (
            "It ran from the 27th to the third of April, 2011.",
            "the 27th to the third of April, 2011 -> 2011-03-27 to 2011-04-03",
        ),
    ],
)
def test_a_stretch_with_both_ends_is_one_expression(text: str, expected: str) -> None:
    assert placed(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill opened 2012 with a fair.", ["2012 -> 2012"]),
        ("The chapel, rebuilt 1566, burned.", ["1566 -> 1566"]),
        ("He ruled 1732–1762 alone.", ["1732–1762 -> 1732 to 1762"]),
        (
            "Their king (1710 - 1774, reigned 1715 - 1774) died.",
            [
                "1710 - 1774 -> 1710 to 1774",
                "1715 - 1774 -> 1715 to 1774",
            ],
        ),
        ("They met in nineteen hundred and five.", ["nineteen hundred and five -> 1905"]),
        ("They met in February twenty sixteen.", ["February twenty sixteen -> 2016-02"]),
        ("They met in nineteen eighty-four.", ["nineteen eighty-four -> 1984"]),
        ("They met in April of fifteen eighteen.", ["April of fifteen eighteen -> 1518-04"]),
        ("They met in two thousand and five.", ["two thousand and five -> 2005"]),
        ("He sang in the nineteen sixties.", ["the nineteen sixties -> 1960 to 1969"]),
        ("The class of 96 met.", ["96 -> 1996"]),
        ("They left back in 08.", ["08 -> 2008"]),
        ("In 1997 I came, not in 88.", ["1997 -> 1997", "88 -> 1988"]),
        (
            "It was 1997. He lived there from 92 to 96.",
            ["1997 -> 1997", "92 to 96 -> 1992 to 1996"],
        ),
        ("People came 12,500 years ago.", ["12,500 years ago -> -10500"]),
        ("People came 5,000 years ago.", ["5,000 years ago -> -3000"]),
        ("People came ten thousand years ago.", ["ten thousand years ago -> -8000"]),
        ("During the Crimean War it grew.", ["the Crimean War -> 1853 to 1856"]),
        ("It was built in the Ming dynasty.", ["the Ming dynasty -> 1368 to 1644"]),
        ("It fell in the Thirty Years’ War.", ["the Thirty Years’ War -> 1618 to 1648"]),
        ("After World War II it grew.", ["World War II -> 1939-09-01 to 1945-09-02"]),
        (
            "The twelfth to sixteenth centuries were dry.",
            ["The twelfth to sixteenth centuries -> 1100 to 1599"],
        ),
        ("Open Apr-Oct.", ["Apr-Oct -> --04 to --10"]),
        ("They met in March of 92.", ["March of 92 -> 1992-03"]),
        ("They met in June 08.", ["June 08 -> 2008-06"]),
        ("They met back in eighty-eight.", ["eighty-eight -> 1988"]),
        ("The early two thousands were dull.", ["The early two thousands -> 2000 to 2004"]),
        ("In the 1980s and 90s he sang.", ["the 1980s -> 1980 to 1989", "90s -> 1990 to 1999"]),
        ("The wall (AD 43-410) fell.", ["AD 43-410 -> 0043 to 0410"]),
        ("They ruled between 86 and 88 AD.", ["86 and 88 AD -> 0086 to 0088"]),
        ("The mid-1st century AD was calm.", ["The mid-1st century AD -> 0025 to 0075"]),
        ("The second millennium BC was wet.", ["The second millennium BC -> -2000 to -1001"]),
        ("It fell two hundred years ago.", ["two hundred years ago -> 1816"]),
        (
            "In the summer and fall of 1862 it rained.",
            ["the summer -> 1862-06 to 1862-08", "fall of 1862 -> 1862-09 to 1862-11"],
        ),
        (
            "They met on monday and in february 2011.",
            [
                "monday -> 2016-10-10",
                "february 2011 -> 2011-02",
            ],
        ),
        ("Since the end of World War I it is calm.", ["the end of World War I -> 1918-11-11"]),
        ("Ann Holt (1621--1663) wrote.", ["1621--1663 -> 1621 to 1663"]),
        ("Ann Holt (ca. 1602 – before 1660) wrote.", ["1602 -> 1602", "1660 -> 1660"]),
        (
            "So they say (Holt 1998a; Reed 2003, 2004a, 2004b), as Bohm (2005c) does.",
            ["1998 -> 1998", "2003 -> 2003", "2004 -> 2004", "2004 -> 2004", "2005 -> 2005"],
        ),
        ("She swam at the Lindmoor 1912 Olympics.", ["1912 -> 1912"]),
        (
            "The 6th, 7th and 8th centuries were dry.",
            [
                "The 6th -> 0500 to 0599",
                "7th -> 0600 to 0699",
                "8th centuries -> 0700 to 0799",
            ],
        ),
        (
            "On a December morning in 1910 he left.",
            ["December morning in 1910 -> 1910-12"],
        ),
        ("In May and June 1809 it rained.", ["May -> 1809-05", "June 1809 -> 1809-06"]),
        ("January–June 2011 was dry.", ["January–June 2011 -> 2011-01 to 2011-06"]),
    ],
)
def test_years_in_other_writings(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was 1997. In 88 cases they won.",
        "It was 1997. She left at the age of 40, in 20 minutes.",
        "He painted about fifteen twenty pictures.",
        "It is a town of sixteen hundred people and a hall of nineteen hundred.",
        "They saw model 2000 and hall 1998.",
    ],
)
def test_short_and_spoken_numbers_that_count_are_no_years(text: str) -> None:
    assert placed(text) in ([], ["1997 -> 1997"])


def test_years_before_1000_count_where_the_text_speaks_of_such_times() -> None:
    assert placed("The wall, of the 5th century, fell in 410.") == [
        "the 5th century -> 0400 to 0499",
        "410 -> 0410",
    ]
    assert placed("The wall fell in 410.") == []
    text = "The bishop (347 - 420) was in Rome from 382 to 385. In 366 cases he judged."
    assert placed(text) == ["347 - 420 -> 0347 to 0420", "382 to 385 -> 0382 to 0385"]


def test_a_list_of_days_is_several() -> None:
    assert placed("On 3 and 4 October it rained.") == [
        "3 -> 2016-10-03",
        "4 October -> 2016-10-04",
    ]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("early April 2011", "2011-04-01 to 2011-04-15"),
        ("late April 2011", "2011-04-16 to 2011-04-30"),
        ("mid-April 2011", "2011-04-10 to 2011-04-20"),
        ("early 2011", "2011-01 to 2011-06"),
        ("the end of 2011", "2011-07 to 2011-12"),
        ("early to mid-2015", "2015-01 to 2015-09"),
        ("the first half of 2011", "2011-01 to 2011-06"),
        ("the third quarter of 2011", "2011-07 to 2011-09"),
        ("the first three months of 2011", "2011-01 to 2011-03"),
        ("the first week of July 2011", "2011-07-01 to 2011-07-07"),
        ("the summer of 2011", "2011-06 to 2011-08"),
        ("the winter of 2011", "2011-12 to 2012-02"),
        ("fiscal 2011", "None"),
        ("the latter half of 2011", "2011-07 to 2011-12"),
        ("the last months of 2011", "2011-07 to 2011-12"),
        ("the last ten days of 2011", "2011-12-22 to 2011-12-31"),
        ("the first half of June 2011", "2011-06-01 to 2011-06-15"),
        ("the last two days of June 2011", "2011-06-29 to 2011-06-30"),
        ("the first two weeks of June 2011", "2011-06-01 to 2011-06-14"),
        ("the second half of the 19th century", "1850 to 1899"),
        ("the last quarter of the 18th century", "1775 to 1799"),
        ("the first decade of the 20th century", "1900 to 1909"),
        ("the last two decades of the 19th century", "1880 to 1899"),
        ("the closing decades of the 19th century", "1875 to 1899"),
        ("the first half of the 1990s", "1990 to 1994"),
        ("the first half of the 3rd century BC", "-0300 to -0251"),
    ],
)
def test_parts_of_longer_units(words: str, value: str) -> None:
    assert placed(f"Sales fell in {words}.") == [f"{words} -> {value}"]


def test_until_the_end_is_the_last_day() -> None:
    assert placed("It is shut until the end of June 2017.") == [
        "the end of June 2017 -> 2017-06-30"
    ]
