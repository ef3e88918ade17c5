"""Any text is read without an exception, and what comes out is sound."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.days import days_of
from onrecord.identify.dates import DateExpression, find_dates

WORDS = (
    "January February 31 30 29 28 1 0 12 May March Sept. Oct. Sunday Monday Tues. Thursday week "
    "weeks day days month months year years decade century centuries quarter half first second "
    "third last next this that same following past previous coming early late mid mid- later "
    "earlier end beginning of in on by until since from to and between – - / , . ; ( ) ’ ' ago "
    "before after now today tomorrow yesterday tonight overnight morning night the a an two three "
    "ten 100 2016 1899 1066 0000 9999 10000 99999 98 s th 19th 21st BC AD BCE 44 Christmas Easter "
    "Day New Year’s Eve Thanksgiving spring summer fall winter fiscal Q3 9/11 2016-02-30 "
    "2016-06-07 03/04/2019 25.12.2020 will was is closes every weekend present said \n "
    "88 08 (347 420) 366 c. circa nineteen eighty-four oh hundred thousand millennium 5,000 "
    "summers few recent coming couple several ahead class World War II Apr- Oct Mar/ you can if "
    "Martin Luther King Jr. Jr St. St Saint Patrick’s Auguſt "
    "of the latter closing final opening days weeks half third quarter two weekend in 3d 2d day "
    "to-day to-morrow tonite back ago½ 1/2 and a that Sunday last New Year's Korean War Ming "
    "dynasty 2004a (Holt 1998b; -- I'm she's have a I gotta nineteen hundred twenty sixteen (2011) "
    "smiled his hand her eyes June first, Olympics fall semester "
    "° it's Happy Today USA Night Live June/July 1862–65 1776-77 0 00 "
).split(" ")
PUBLISHED = st.one_of(
    st.none(),
    st.dates().map(lambda day: day.isoformat()),
    st.dates().map(lambda day: f"{day.isoformat()}T23:30:00Z"),
    st.dates().map(lambda day: f"{day.isoformat()}T00:30:00Z"),
    st.dates().map(lambda day: f"{day.isoformat()}T12:00:00+05:30"),
    st.dates().map(lambda day: f"-{day.isoformat()[4:]}"),
    st.dates().map(lambda day: f"-{day.isoformat()[4:7]}"),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.dates().map(lambda day: day.isoformat()[:4]),
    st.sampled_from(["0044", "-0044", "--02-29", "9999-12-31", "0001-01-01T00:10:00Z", "nonsense"]),
)
NEWSLIKE = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
VALUE = re.compile(r"-?\d{4,5}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?")


def check(found: tuple[DateExpression, ...], text: str) -> None:
    end = 0
    for each in found:
        assert end <= each.span.start < each.span.end <= len(text)
        end = each.span.end
        check_value(each)
        assert all(each.span.holds(part.span) for part in each.parts)


def check_value(found: DateExpression) -> None:
    for value in (found.start, found.end):
        assert value is None or VALUE.fullmatch(value)
        assert value is None or value.startswith("-") or len(value) > 4 or days_of(value)
    first, last = days_of(found.start), days_of(found.end)
    if first and last:
        assert first.first <= last.last


@given(NEWSLIKE, PUBLISHED, PUBLISHED)
@settings(max_examples=600, deadline=None)
def test_what_is_found_in_news_is_sound(
    text: str, published: str | None, dateline: str | None
) -> None:
    check(find_dates(text, published, dateline), text)


@given(st.text(), PUBLISHED)
@settings(max_examples=200, deadline=None)
def test_any_characters_can_be_read(text: str, published: str | None) -> None:
    check(find_dates(text, published), text)


@pytest.mark.parametrize(
    "text", ["İstanbul, 3 May 2016", "ǅ 7 June 2016 ß", "\x00 5 May 2016 \ud800"]
)
def test_letters_that_change_their_length_move_no_span(text: str) -> None:
    (found,) = find_dates(text, None)
    assert found.span.of(text).endswith("2016")


@given(NEWSLIKE, PUBLISHED)
@settings(max_examples=50, deadline=None)
def test_the_same_text_has_the_same_dates(text: str, published: str | None) -> None:
    assert find_dates(text, published) == find_dates(text, published)


@pytest.mark.parametrize(
    "text",
    [
        "Martin Luther King Jr, Day is near.",
        "Martin Luther King Jr  Day is near.",
        "They met on St, Patrick’s Day.",
        "They met on St  Patrick’s Day.",
        "PORT ALVA, Auguſt 3 (NARA) — It rained on Tuesday.",
    ],
)
def test_names_that_are_printed_oddly_are_no_exception(text: str) -> None:
    check(find_dates(text, "2016-06-07"), text)
