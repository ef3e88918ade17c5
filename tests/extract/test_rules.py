"""Cues, sources and contents by word order."""

from __future__ import annotations

import pytest

from onrecord.contract import Kind, Mode, Polarity
from tests.extract.told import statements_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The road opens,” Ann Reed said.", ("Ann Reed", "said", "“The road opens,”")),
        ("“The road opens,” said Ann Reed.", ("Ann Reed", "said", "“The road opens,”")),
        (
            "“The road opens,” said Ann Reed, the mayor of Orr.",
            ("Ann Reed, the mayor of Orr", "said", "“The road opens,”"),
        ),
        ("Ann Reed said: “The road opens.”", ("Ann Reed", "said", "“The road opens.”")),
        ("Mr. Reed told Orr Radio, “We go.”", ("Mr. Reed", "told", "“We go.”")),
        ("“Why now?” Ann Reed asked.", ("Ann Reed", "asked", "“Why now?”")),
        ("Reed was blunt: “The road is a mess.”", ("Reed", ":", "“The road is a mess.”")),
        ("Reed said that the road would open.", ("Reed", "said", "that the road would open")),
        ("Reed said the road would open.", ("Reed", "said", "the road would open")),
        ("The road would open, Reed said.", ("Reed", "said", "The road would open")),
        (
            "Reed told reporters that the road would open.",
            ("Reed", "told", "that the road would open"),
        ),
        (
            "According to the harbour board, the road is shut.",
            ("the harbour board", "According to", "the road is shut"),
        ),
        (
            "The road is shut, according to the harbour board.",
            ("the harbour board", "according to", "The road is shut"),
        ),
        ("Reed declined to comment on the road.", ("Reed", "declined", "to comment on the road")),
        (
            "Reed asked reporters whether the road was shut.",
            ("Reed", "asked", "whether the road was shut"),
        ),
    ],
)
def test_one_reporting_clause_is_one_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We open”, Ann Reed told the court.", ("Ann Reed", "told", "“We open”")),
        ("“We go,” said crane driver Tom Bell.", ("crane driver Tom Bell", "said", "“We go,”")),
        (
            "“No,” said the harbour chief, Ann Reed.",
            ("the harbour chief, Ann Reed", "said", "“No,”"),
        ),
        (
            "Pat Lunn, 70, said she “could not believe it”.",
            ("Pat Lunn, 70", "said", "she “could not believe it”"),
        ),
        (
            "In 1911, according to the parish register, there were four ferries.",
            ("the parish register", "according to", "In 1911 … there were four ferries"),
        ),
        ("Asked whether he had signed, Reed replied, “Never.”", ("Reed", "replied", "“Never.”")),
        (
            "Councillor Ann Reed (Coast, Orr) said it was wrong.",
            ("Councillor Ann Reed (Coast, Orr)", "said", "it was wrong"),
        ),
        (
            "One trader, who asked not to be named, said the price was high.",
            ("One trader, who asked not to be named", "said", "the price was high"),
        ),
        ("'I'd never seen 'em,' said Tom Bell.", ("Tom Bell", "said", "'I'd never seen 'em,'")),
        ("\ufeff“We open,” Ann Reed said.", ("Ann Reed", "said", "“We open,”")),
    ],
)
def test_bugs_that_were_mended_stay_mended(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_a_quotation_interrupted_by_its_cue_is_one_statement() -> None:
    assert told("“The road,” Reed said, “opens on Monday.”") == [
        ("Reed", "said", "“The road,” … “opens on Monday.”")
    ]


def test_what_follows_in_the_paragraph_belongs_to_the_quotation_before() -> None:
    assert told("“The road opens,” Reed said. “All of it.”") == [
        ("Reed", "said", "“The road opens,” … “All of it.”")
    ]


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    text = "Reed said: “The road opens.\n\n“It will not close again.”\n\nIt rained."
    assert told(text) == [("Reed", "said", "“The road opens. … “It will not close again.”")]


def test_a_quotation_after_an_indirect_report_is_a_statement_without_source() -> None:
    assert told("Reed said the road would open. “It was time.”") == [
        ("Reed", "said", "the road would open"),
        ("", "", "“It was time.”"),
    ]


def test_said_adding_is_two_statements_of_one_source() -> None:
    assert told("Reed said the road would open, adding that it was safe.") == [
        ("Reed", "said", "the road would open"),
        ("Reed", "adding", "that it was safe"),
    ]


def test_a_statement_inside_a_statement_knows_the_one_around_it() -> None:
    outer, inner = statements_of("Reed said that the board told her that the road was shut.")
    assert inner.within == outer.id
    assert outer.within is None


def test_a_saying_inside_a_quotation_is_a_statement_inside() -> None:
    text = "“The engineers told me that the road was shut,” Reed said."
    outer, inner = statements_of(text)
    assert inner.within == outer.id
    assert inner.text == "that the road was shut"


def test_scare_quotes_and_titles_are_no_statements() -> None:
    assert told("The “surge” reached the ferry ‘Maren Lys’ during “The Long Sleep”.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The United States needs claims and reports.",
        "The road was said to be shut.",
        "She needed to claim the land.",
    ],
)
def test_words_that_only_look_like_cues_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Reed said the road opens.", Polarity.AFFIRMED),
        ("Reed did not say that the road opens.", Polarity.NEGATED),
        ("Reed would not say whether the road opens.", Polarity.DECLINED),
        ("Reed declined to comment.", Polarity.DECLINED),
        ("Reed denied that the road was shut.", Polarity.AFFIRMED),
        ("Nobody at the board said that the road was shut.", Polarity.NEGATED),
    ],
)
def test_polarity_is_that_of_the_saying(text: str, polarity: Polarity) -> None:
    assert [s.polarity for s in statements_of(text)] == [polarity]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Reed said the road opens.", Mode.SPEECH),
        ("Reed asked whether the road opens.", Mode.QUESTION),
        ("The report found that the road was shut.", Mode.DOCUMENT),
        ("Reed thinks the road is shut.", Mode.BELIEF),
        ("Reed hopes that the road opens.", Mode.ATTITUDE),
    ],
)
def test_mode_is_that_of_the_cue(text: str, mode: Mode) -> None:
    assert [s.mode for s in statements_of(text)] == [mode]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The road opens,” Reed said.", Kind.DIRECT),
        ("Reed said the road opens.", Kind.INDIRECT),
        ("Reed said the road was “a mess” and shut.", Kind.MIXED),
        ("'The road opens,' Reed said.", Kind.DIRECT),
    ],
)
def test_kind_is_where_the_content_lies_relative_to_marks(text: str, kind: Kind) -> None:
    assert [s.kind for s in statements_of(text)] == [kind]


def test_a_dateline_is_no_part_of_the_content() -> None:
    assert told("PORT ALVA, March 3. /NARA/. The road is shut, Reed said.") == [
        ("Reed", "said", "The road is shut")
    ]


def test_nothing_is_found_in_furniture() -> None:
    assert told("The road is open.\n\nREAD MORE: Reed said the road was shut") == []


def test_a_line_of_furniture_takes_nothing_with_it() -> None:
    text = "A road\n\n“The road opens,” Ann Reed said on Monday.\nshare this article\n"
    assert told(text) == [("Ann Reed", "said", "“The road opens,”")]


def test_the_inside_of_a_quotation_is_without_its_marks_whatever_they_are() -> None:
    assert told("''Reed told me that the road opens'' was a headline.")[-1] == (
        "Reed",
        "told",
        "that the road opens",
    )


def test_a_second_saying_behind_a_quotation_has_its_own_source() -> None:
    assert told("“The road opens,” Ann Reed said, and Bob Holt said it was late.") == [
        ("Ann Reed", "said", "“The road opens,”"),
        ("Bob Holt", "said", "it was late"),
    ]


def test_a_quotation_is_told_once_however_many_cues_follow() -> None:
    text = "“The road opens in the coming days,” Ann Reed said, " + ", ".join(
        f"and Bob Holt{n} said it was late" for n in "abcdefghij"
    )
    assert [content for _, _, content in told(text)].count(
        "“The road opens in the coming days,”"
    ) == 1
