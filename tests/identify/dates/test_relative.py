"""What is counted from the day of publication. It is Friday, October 14, 2016."""

from __future__ import annotations

import pytest

from onrecord.contract import SaidBasis
from onrecord.identify.dates import find_dates
from tests.identify.dates.placed import placed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He fell [today].", "2016-10-14"),
        ("He fell [last night].", "2016-10-13"),
        ("He fell [overnight].", "2016-10-13"),
        ("At [the time of writing] he is well.", "2016-10-14"),
        ("He fell [last evening].", "2016-10-13"),
        ("He leaves [to-morrow].", "2016-10-15"),
        ("It's [our last day] here.", "2016-10-14"),
        ("It rained from [last August to September].", "2016-08 to 2016-09"),
        ("It will rain from [this November to March].", "2016-11 to 2017-03"),
        ("It rained [last, uh, June].", "2016-06"),
        ("It rained [two um years ago].", "2014"),
        ("He leaves [tonite].", "2016-10-14"),
        ("He fell [the day before yesterday].", "2016-10-12"),
        ("It will rain [tomorrow morning].", "2016-10-15"),
        ("It rained [last week].", "2016-10-03 to 2016-10-09"),
        ("It will rain [late next week].", "2016-10-20 to 2016-10-23"),
        ("It rained [the week before last].", "2016-09-26 to 2016-10-02"),
        ("It rained in [the last quarter of 2015].", "2015-10 to 2015-12"),
        ("It rained [last weekend].", "2016-10-08 to 2016-10-09"),
        ("It rained [last month].", "2016-09"),
        ("It rained [earlier this week].", "2016-10-10 to 2016-10-14"),
        ("It will rain [later this year].", "2016-10-14 to 2016-12-31"),
        ("It rained [last year].", "2015"),
        ("It rained [three days ago].", "2016-10-11"),
        ("It rained [two weeks ago].", "2016-09-30"),
        ("It rained [three months ago].", "2016-07"),
        ("It rained [five years ago].", "2011"),
        ("It rained [five years back].", "2011"),
        ("It rained [half a year ago].", "2016-04"),
        ("It rained [2 1/2 years ago].", "2014-04"),
        ("It rained for [the past 5½ years].", "2011-04 to 2016-10"),
        ("It rained on [Veterans’ Day].", "2015-11-11"),
        ("They danced on [New Year's].", "2016-01-01"),
        ("It rained [a year and a half ago].", "2015-04"),
        ("It rained [a year ago today].", "2015-10-14"),
        ("It rained for [the past five years].", "2011 to 2016"),
        ("It rained for [the last three months].", "2016-07 to 2016-10"),
        ("It will rain for [the next ten days].", "2016-10-14 to 2016-10-24"),
        ("It will rain [two weeks from now].", "2016-10-28"),
        ("It rained [a fortnight ago].", "2016-09-30"),
        ("It will open in [two weeks].", "2016-10-28"),
        ("It rained [two days before Christmas].", "2015-12-23"),
        ("It will open [three weeks from tomorrow].", "2016-11-05"),
        ("It will open [next week on Tuesday].", "2016-10-18"),
        ("It rained on [the 12th], he said.", "2016-10-12"),
        ("It rained [last June].", "2016-06"),
        ("It rained [last October].", "2015-10"),
        ("It will rain [next June].", "2017-06"),
        ("It rained [last Christmas].", "2015-12-25"),
        ("It rained in [March last year].", "2015-03"),
        ("It will open in [the second half of next year].", "2017-07 to 2017-12"),
    ],
)
def test_words_that_count_from_publication(text: str, value: str) -> None:
    words = text[text.index("[") + 1 : text.index("]")]
    assert placed(text.replace("[", "").replace("]", "")) == [f"{words} -> {value}"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor resigned on Wednesday.", "2016-10-12"),
        ("The mayor resigned on Friday.", "2016-10-14"),
        ("The mayor will resign on Wednesday.", "2016-10-19"),
        ("The inquiry opens on Wednesday.", "2016-10-19"),
        ("He was forced to resign on Wednesday.", "2016-10-12"),
        ("He agreed to resign on Wednesday.", "2016-10-19"),
        ("The road has been shut since Wednesday.", "2016-10-12"),
        ("On Wednesday, the council voted.", "2016-10-12"),
    ],
)
def test_a_weekday_lies_where_the_tense_points(text: str, value: str) -> None:
    (found,) = find_dates(text, "2016-10-14")
    assert (found.start, found.end) == (value, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("last Friday", "2016-10-07"),
        ("this Friday", "2016-10-14"),
        ("next Friday", "2016-10-21"),
        ("Friday of next week", "2016-10-21"),
        ("Monday next", "2016-10-17"),
        ("Sunday last", "2016-10-09"),
        ("the Sunday before last", "2016-10-02"),
        ("a week from Monday", "2016-10-24"),
        ("Tuesday week", "2016-10-25"),
        ("a week on Saturday", "2016-10-22"),
        ("mid-week", "2016-10-12 to 2016-10-13"),
        ("the week of October 24", "2016-10-24 to 2016-10-30"),
    ],
)
def test_weekdays_with_more_words(words: str, value: str) -> None:
    assert placed(f"They will meet {words}.") == [f"{words} -> {value}"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor resigned in November.", "2015-11"),
        ("The mayor will resign in November.", "2016-11"),
        ("The park closes in November.", "--11"),
        ("The mayor resigned on December 6.", "2015-12-06"),
        ("The smoking ban takes effect on December 6.", "2016-12-06"),
        ("On December 6 every window has a candle.", "--12-06"),
        ("The vote came before the caucuses on Oct. 20.", "2016-10-20"),
        ("The economy shrank in the first quarter.", "2016-01 to 2016-03"),
        ("It snowed on Easter Monday.", "2016-03-28"),
    ],
)
def test_without_a_year_the_nearest_in_that_direction_is_meant(text: str, value: str) -> None:
    assert placed(text)[0].endswith(f"-> {value}")


@pytest.mark.parametrize(
    "text",
    [
        "He was ill for three years. The day-to-day work went on.",
        "They meet every Monday and on Saturday mornings.",
        "It rained at 5 p.m.",
        "This may seem long ago; they march on.",
        "Theresa May said so. The Sunday Times wrote it.",
        "He told USA TODAY so. The Saturday Evening Post and Saturday Night Live laughed.",
        "He read a copy of Harbour Today. A ban that may come is dear. She and April Jones met.",
        "Since the fall of the king bread is dear.",
        "A World War II veteran has died, who wrote about the Korean War.",
        "He stayed overnight. They had a Christmas tree.",
        "An overnight train came, with overnight guests. It was our last day.",
        "It was the third strike in two weeks.",
        "They scored in the first quarter and won 98-91.",
        "He wrote in the last two years of his life, and in the last few months of the war.",
    ],
)
def test_lengths_habits_and_names_are_no_expressions_of_time(text: str) -> None:
    assert placed(text) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("recent years", "None to 2016-10-14"),
        ("the last few months", "None to 2016-10"),
        ("the past few days", "None to 2016-10-14"),
        ("a few weeks ago", "None to 2016-10-14"),
        ("the coming weeks", "2016-10-14 to None"),
        ("the next few months", "2016-10 to None"),
        ("the months ahead", "2016-10 to None"),
    ],
)
def test_a_vague_stretch_has_one_end(words: str, value: str) -> None:
    assert placed(f"It rains in {words}.") == [f"{words} -> {value}"]


def test_near_midnight_in_utc_today_is_two_days() -> None:
    late, early, noon = (f"2016-10-14T{clock}:00Z" for clock in ("23:10", "01:10", "12:00"))
    text = "It rained today."
    assert placed(text, late) == ["today -> 2016-10-14 to 2016-10-15"]
    assert placed(text, early) == ["today -> 2016-10-13 to 2016-10-14"]
    assert placed(text, noon) == ["today -> 2016-10-14"]
    assert placed(text, "2016-10-14T23:10:00+02:00") == ["today -> 2016-10-14"]
    assert placed("It rained last year.", late) == ["last year -> 2015"]


def test_without_a_year_of_publication_days_keep_none() -> None:
    assert placed("It rained yesterday and on Monday.", "--10-14") == [
        "yesterday -> --10-13",
        "Monday -> None",
    ]
    assert placed("It rained last month.", "--10-14") == ["last month -> --09"]
    assert placed("It rained on March 1, not on the day before.", None)[0] == "March 1 -> --03-01"
    assert placed("It rained last week and in 2011.", None) == [
        "last week -> None",
        "2011 -> 2011",
    ]
    assert placed("It rained last month and last year.", "2016") == [
        "last month -> None",
        "last year -> 2015",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It sank on Tuesday, two days after the vote.",
        "It sank on Tuesday, a week before the fair began.",
        "It sank Tuesday, the day after the vote.",
    ],
)
def test_a_weekday_stands_though_what_follows_counts_from_something_else(text: str) -> None:
    assert placed(text, "2016-10-13") == ["Tuesday -> 2016-10-11"]


def test_weekdays_go_by_the_dateline() -> None:
    text = "PORT ALVA, Oct. 12 (NARA) — It rained on Thursday, as it had yesterday."
    assert placed(text, "2016-10-14") == [
        "Oct. 12 -> 2016-10-12",
        "Thursday -> 2016-10-06",
        "yesterday -> 2016-10-11",
    ]
    assert placed("It rained on Thursday.", "2016-10-14", "--10-12") == ["Thursday -> 2016-10-06"]
    assert placed("It rained yesterday.", "2017-01-01", "--12-31") == ["yesterday -> 2016-12-30"]


def test_it_is_told_what_an_expression_was_placed_by() -> None:
    text = "In May 2011 she left. A year later she came. It rained on Monday."
    by = [each.basis for each in find_dates(text, "2016-10-14")]
    assert by == [SaidBasis.WORDS, SaidBasis.EARLIER_DATE, SaidBasis.PUBLICATION_DATE]
    (monday,) = find_dates("It rained on Monday.", "2016-10-14", "2016-10-12")
    assert monday.basis is SaidBasis.DATELINE


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I'm seeing her on Wednesday.", "2016-10-19"),
        ("We’re leaving Wednesday.", "2016-10-19"),
        ("I've got a test on Wednesday.", "2016-10-19"),
        ("We have a rehearsal Wednesday.", "2016-10-19"),
        ("I have to work on Wednesday.", "2016-10-19"),
        ("I gotta work Wednesday.", "2016-10-19"),
        ("I need to pay by Wednesday.", "2016-10-19"),
        ("Are you coming on Wednesday?", "2016-10-19"),
        ("See you on Wednesday.", "2016-10-19"),
        ("I've been ill since Wednesday.", "2016-10-12"),
        ("Did you come on Wednesday?", "2016-10-12"),
        ("I was leaving on Wednesday.", "2016-10-12"),
        ("Posted on Wednesday.", "2016-10-12"),
        ("It's on Wednesday.", "2016-10-19"),
    ],
)
def test_people_shorten_the_words_that_tell_the_tense(text: str, value: str) -> None:
    assert placed(text) == [f"Wednesday -> {value}"]
