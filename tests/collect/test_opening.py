"""What the first and last lines of a text tell about it."""

from __future__ import annotations

import pytest

from onrecord.collect import collect_text
from onrecord.contract import Article, ArticleBasis

PARAGRAPH = "The ferry will sail at noon from Monday, Mayor Ada Lind told the harbour board."


def article(*lines: str, gap: str = "\n\n") -> Article:
    return collect_text(gap.join((*lines, PARAGRAPH)))


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry sails again",
        "Lind: ‘Bring a coat’",
        "Will it float?",
        "Mayor warns of cold in the U.S.",
        "Ferry sails again.",
        "Oops! It sails.",
    ],
)
def test_the_first_line_is_the_title_where_it_looks_like_one(headline: str) -> None:
    told = article(headline)

    assert told.title == headline
    assert told.basis.title is ArticleBasis.FIRST_LINE


@pytest.mark.parametrize(
    "above", ["Breaking News", "0", "Saturday 17 June 2017 - 04:18", "OPINION:", "Story No : 20417"]
)
def test_labels_above_the_headline_are_passed_over(above: str) -> None:
    assert article(above, "Ferry sails again").title == "Ferry sails again"


@pytest.mark.parametrize(
    "first",
    [
        "It was noon when she came. She did not stay.",
        "The ferry which the harbour board had been asking for since the\nspring sails at noon.",
        "A ferry is a boat, and a boat is a promise. " * 5,
        "She said:",
        "Well.",
    ],
)
def test_a_first_line_of_the_body_is_no_title(first: str) -> None:
    assert article(first).title is None


def test_a_text_of_one_line_has_no_title() -> None:
    assert collect_text("Ferry sails again").title is None


def test_a_sentence_with_its_stop_is_a_title_only_above_a_blank_line() -> None:
    assert article("Ferry sails again.", gap="\n").title is None


@pytest.mark.parametrize(
    ("line", "wire", "published"),
    [
        ("SKARN POINT, July 9. /NARA/. The", "NARA", "--07-09"),
        ("SKARN POINT, Tuesday, July 9 (NARA) - The", "NARA", "--07-09"),
        ("SKARN POINT, Tue., July 9 (NARA) - The", "NARA", "--07-09"),
        ("MOSCOW, October 13. /TASS/. The", "TASS", "--10-13"),
        ("ORRELIA CITY (Meridian) - The", "Meridian", None),
        ("Oslo (Reuters) - The", "Reuters", None),
        ("PORT ALVA, March 3 (AP) — The", "AP", "--03-03"),
        ("PORT ALVA, N.H., March 3, 2019 (AP) — The", "AP", "2019-03-03"),
        ("(Reuters) - The", "Reuters", None),
        ("Feb. 8 (UPI) -- The", "UPI", "--02-08"),
        ("GENEVA, May 26 - The", None, "--05-26"),
        ("PORT ALVA, Tuesday, May 31 - The", None, "--05-31"),
        ("PORT ALVA, May 32 (AP) - The", None, None),
        ("Ann Reed (R-Texas) — The", None, None),
        ("The board (AP) told us", None, None),
        ("On May 3 (Reuters) said", None, None),
    ],
)
def test_a_dateline_tells_wire_and_day(line: str, wire: str | None, published: str | None) -> None:
    told = article("Ferry sails again", f"{line} ferry sails at noon.")

    assert (told.wire, told.published) == (wire, published)
    assert told.basis.wire is (ArticleBasis.DATELINE if wire else None)
    assert told.basis.published is (ArticleBasis.DATELINE if published else None)


def test_a_dateline_with_outlet() -> None:
    told = article("Ferry sails", "TARNHAVEN. 11 July 2019. Echo of Veldmark, English desk.")

    assert (told.outlet, told.published) == ("Echo of Veldmark", "2019-07-11")
    assert told.basis.outlet is ArticleBasis.DATELINE


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Tess Wrayburn", "Tess Wrayburn"),
        ("BY TESS WRAYBURN", "TESS WRAYBURN"),
        ("By Tess Wrayburn at Skarn Point", "Tess Wrayburn"),
        ("By Bo Ek and Cy van der Berg, The Gull", "Bo Ek and Cy van der Berg"),
        ("By Ann Reed, Bo Ek and Cy Dahl", "Ann Reed, Bo Ek and Cy Dahl"),
        ("Written by Bo Ek", "Bo Ek"),
        ("By Bo Ek | 3 June 2019", "Bo Ek"),
        ("By noon the harbour was full", None),
        ("By Monday evening the Board had left", None),
    ],
)
def test_a_byline_tells_the_author(line: str, author: str | None) -> None:
    told = article("Ferry sails again", line)

    assert told.author == author
    assert told.basis.author is (ArticleBasis.BYLINE if author else None)


@pytest.mark.parametrize(
    ("line", "published", "outlet"),
    [
        ("Saturday 17 June 2017 - 04:18", "2017-06-17", None),
        ("Published: 3 June 2019, 10:15 GMT", "2019-06-03", None),
        ("The Alva Courier, Friday 14 October 2016", "2016-10-14", "The Alva Courier"),
        ("Echo of Veldmark | June 3, 2019", "2019-06-03", "Echo of Veldmark"),
        ("3 June 2019 | Updated 5 June 2019", "2019-06-03", None),
        ("Updated 5 June 2019", None, None),
        ("Monday 31 February 2019", None, None),
        ("The bridge was closed on 3 June 2019", None, None),
        ("Bridge Vote 23 June 2019", None, None),
        ("Copyright 2019-06-03", None, None),
    ],
)
def test_a_header_line_tells_the_day(line: str, published: str | None, outlet: str | None) -> None:
    told = article("Ferry sails again", line)

    assert (told.published, told.outlet) == (published, outlet)
    assert told.basis.published is (ArticleBasis.HEADER_LINE if published else None)


def test_the_last_lines_name_reporter_and_agency() -> None:
    told = collect_text(f"{PARAGRAPH}\n\n(Reporting by Bo Ek; editing by C. Dahl)\nSource: NARA\n")

    assert (told.author, told.wire) == ("Bo Ek", "NARA")
    assert told.basis.wire is ArticleBasis.BYLINE


def test_a_text_that_says_nothing_is_described_by_nothing() -> None:
    told = collect_text(PARAGRAPH)

    assert (told.title, told.author, told.outlet, told.wire, told.published) == (None,) * 5
    assert (told.language, told.basis.language) == ("en", ArticleBasis.DETECTOR)
