"""Dates that go on from those before them in the text."""

from __future__ import annotations

import pytest

from onrecord.identify.dates import find_dates
from tests.identify.dates.placed import placed


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("A week later", "2011-03-10"),
        ("Two years later", "2013"),
        ("Two years after that", "2013"),
        ("The day after that", "2011-03-04"),
        ("The next day", "2011-03-04"),
        ("The following year", "2012"),
        ("That same month", "2011-03"),
        ("Later that year", "2011-03-03 to 2011-12-31"),
        ("The following Monday", "2011-03-07"),
        ("That August", "2011-08"),
        ("The following spring", "2012-03 to 2012-05"),
        ("The next spring", "2012-03 to 2012-05"),
        ("In May", "2011-05"),
    ],
)
def test_a_story_goes_on_from_its_last_date(words: str, value: str) -> None:
    text = f"She left on March 3, 2011. {words}, it rained."
    assert placed(text)[1] == f"{words.removeprefix('In ')} -> {value}"


def test_a_month_is_of_the_year_that_was_told() -> None:
    assert placed("In 2011 she left. In March she came back.")[1] == "March -> 2011-03"
    assert placed("They joined in 1973. The mayor, who left in February, is to come.")[1] == (
        "February -> 2016-02"
    )
    assert placed("She left in 2011. On Monday it rained. It snowed in May.")[2] == "May -> 2016-05"
    assert placed("They won no seat in 1997 and will stand again in March.")[1] == (
        "March -> 2017-03"
    )


def test_without_a_date_before_nothing_goes_on() -> None:
    assert placed("A week later it rained. That day she left. The following spring was dry.") == []


def test_a_stretch_of_the_past_begins_in_the_story() -> None:
    text = "He came in 1655. For the next five years he served the king."
    assert placed(text)[1] == "the next five years -> 1655 to 1660"
    text = "He came in 1655. Over the next few years he served the king."
    assert placed(text)[1] == "the next few years -> 1655 to None"


def test_a_weekday_tells_the_year_of_its_day() -> None:
    assert placed("The class of '71 met. Tonight is Tuesday, May 30th.", "1967-05-30")[-1] == (
        "Tuesday, May 30th -> 1967-05-30"
    )


def test_the_parts_of_an_expression_are_told() -> None:
    text = "From early April 2011 to 2013 it rained."
    (found,) = find_dates(text, None)
    april, year = found.parts
    assert (april.span.of(text), april.start, april.end) == (
        "early April 2011",
        "2011-04-01",
        "2011-04-15",
    )
    assert (year.start, year.end) == ("2013", "2013")
    assert [part.start for part in april.parts] == ["2011-04"]


def test_the_year_of_a_season_is_a_part_of_it() -> None:
    (found,) = find_dates("In the summer of 2011 it rained.", None)
    assert [part.start for part in found.parts] == ["2011"]
    (found,) = find_dates("It fell three years ago tomorrow.", "2016-10-14")
    assert [part.start for part in found.parts] == ["2016-10-15"]


def test_a_chronicle_goes_on_in_the_last_year_told() -> None:
    text = (
        "He was born in 1811. In 1823 he went to school. In 1829 he left it. In 1831 he was tried. "
        "He spoke well. They freed him. He fell ill. He was shot on 30 May. His feast is 2 June."
    )
    assert placed(text)[-2:] == ["30 May -> 1831-05-30", "2 June -> --06-02"]


def test_a_guidebook_tells_what_comes_every_year() -> None:
    text = (
        "You can take the ferry. If you like birds, you should go to the lake. You will be wet in "
        "October. Closed 1 May and at Easter."
    )
    assert placed(text) == ["October -> --10", "1 May -> --05-01", "Easter -> --03 to --05"]


def test_much_advice_makes_a_guidebook_in_spite_of_a_word_of_news() -> None:
    text = "You can take the ferry. You should book. " * 7
    assert placed(f"{text} A bridge opens next month, says the tourist office. Closed 1 May.")[
        -1
    ] == ("1 May -> --05-01")


def test_advice_in_the_news_makes_no_guidebook() -> None:
    text = (
        "You can register this week. If you moved last year, you will need a form. The rules "
        "were passed yesterday. You must reply by 5 May."
    )
    assert placed(text)[-1] == "5 May -> 2017-05-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In summer it seldom rains.", ["summer -> --06 to --09"]),
        ("The winters are mild.", ["The winters -> --12 to --03"]),
        ("Spring and autumn are mild.", ["Spring -> --03 to --06", "autumn -> --09 to --12"]),
        ("The fair is held in February.", ["February -> --02"]),
        ("You can swim in May.", ["May -> --05"]),
        ("The mill will open in summer.", ["summer -> 2017-06 to 2017-08"]),
    ],
)
def test_a_season_of_every_year_has_all_months_that_it_touches(
    text: str, expected: list[str]
) -> None:
    assert placed(text) == expected


def test_what_stands_in_brackets_does_not_lead_the_story_on() -> None:
    text = "In 1831 he met Ann Reed (1811–1890). The next year they wed."
    assert placed(text)[-1] == "The next year -> 1832"


def test_a_date_beside_it_tells_what_is_counted() -> None:
    text = "She left in 1900. Two years later, in 1913, he came. In 1920, six years later, he died."
    assert [each.split(" -> ")[1] for each in placed(text)] == [
        "1900",
        "1913",
        "1913",
        "1920",
        "1920",
    ]
    assert placed("He came on May 3, 2011. The next day, May 5, 2011, he left.")[1] == (
        "The next day -> 2011-05-05"
    )


def test_a_tale_is_of_no_year() -> None:
    text = (
        "She sighed and took his hand. They had met in June, long before the fair. He frowned and "
        "shook his head. It was just after Christmas."
    )
    assert placed(text) == ["June -> --06", "Christmas -> --12-25"]
    news = f"{text} It rained on Monday."
    assert placed(news)[0] == "June -> 2016-06"


def test_this_summer_is_the_nearer_one() -> None:
    text = "We planned to open this summer."
    assert placed(text, "2016-05-30") == ["this summer -> 2016-06 to 2016-08"]
    assert placed("It rained this summer.", "2016-02-01") == ["this summer -> 2015-06 to 2015-08"]


def test_after_a_stretch_the_story_goes_on_from_its_end() -> None:
    assert placed("He served from 1861 to 1865. The following year he left.")[-1] == (
        "The following year -> 1866"
    )


def test_what_can_be_placed_in_an_expression_that_cannot_is_told() -> None:
    text = "The race is on the second Sunday of August each year."
    (found,) = find_dates(text, "2016-10-14")
    assert (found.start, found.end) == (None, None)
    assert [part.start for part in found.parts] == ["--08"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the last Friday in June 2011", "2011-06-24"),
        ("the last weekend of June 2011", "2011-06-25 to 2011-06-26"),
        ("the first Monday of June 2011", "2011-06-06"),
        ("the second week of June", "--06-08 to --06-14"),
        ("the last Friday in June", "None"),
    ],
)
def test_weeks_weekends_and_weekdays_are_counted_in_their_month(words: str, value: str) -> None:
    assert placed(f"The race is run every year on {words}.", None)[0] == f"{words} -> {value}"
    assert placed("He fell last Friday in Rome.") == ["last Friday -> 2016-10-07"]


def test_an_expression_comes_before_what_lies_in_it() -> None:
    text = "From early April 2011 to 2013 it rained."
    (found,) = find_dates(text, None)
    assert [each.span.of(text) for each in found.with_parts] == [
        "early April 2011 to 2013",
        "early April 2011",
        "April 2011",
        "2013",
    ]


def test_a_weekday_that_it_is_lies_before_publication() -> None:
    assert placed("Hi! It's Monday. I work today.") == [
        "Monday -> 2016-10-10",
        "today -> 2016-10-10",
    ]


def test_a_diary_says_what_day_it_is() -> None:
    text = "Hi! It is Monday, October 3rd. I work today. Now it's 2:25 a.m. on Wednesday. Tomorrow!"
    assert placed(text) == [
        "Monday, October 3rd -> 2016-10-03",
        "today -> 2016-10-03",
        "Wednesday -> 2016-10-05",
        "Tomorrow -> 2016-10-06",
    ]
    text = "Hi! It's actually Sunday. I ran today. It's the next day, and I work today."
    assert [each.split(" -> ")[1] for each in placed(text)] == [
        "2016-10-09",
        "2016-10-09",
        "2016-10-10",
        "2016-10-10",
    ]
