"""Which statements an outlet's own correction names: none where that is unclear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contract import Extraction, FurnitureKind
from onrecord.pipeline import Pipeline, extract_text
from tests.identify.viewed import BY_RULES
from tests.steps import counted

FERRY = (
    "The ferry terminal at Orr closes in May, the harbour board decided on Monday.",
    "“We have 140 berths and 12 boats,” said Ann Reed, the mayor.",
    "Bob Holt, who owns the boats, said that the closure “could ruin” the island.",
    "“Nobody asked the goats,” Holt said.",
    "A survey by the institute Alva Measure found that 62 percent of islanders want a bridge.",
    "“The bridge is a fantasy,” said Cora Dent, a fisherman.",
    "The island’s vet said that the goats would suffer.",
)
BERTHS, RUIN, GOATS, SURVEY, BRIDGE, VET = range(1, 7)


def named(correction: str, article: tuple[str, ...] = FERRY) -> list[str]:
    """The contents of the statements that the correction names, as the rules find them."""
    read = extract_text("\n\n".join((*article, correction)), settings=BY_RULES)
    return [each.text for each in read.statements if each.id in linked_in(read)]


def linked_in(read: Extraction) -> list[str]:
    return [each for part in read.article.furniture for each in part.statements]


def paragraphs_of(correction: str) -> list[int]:
    """The numbers of the paragraphs whose statements it names."""
    return [
        next(number for number, words in enumerate(FERRY) if text.split(" … ")[0] in words)
        for text in named(correction)
    ]


@pytest.mark.parametrize(
    ("correction", "paragraphs"),
    [
        (
            "Correction: an earlier version of this article misquoted Bob Holt as saying that the "
            "closure ‘will ruin’ the island. He said that it ‘could ruin’ it.",
            [RUIN],
        ),
        (
            "An earlier version of this story misattributed a quotation about the goats to Ann "
            "Reed. It was Bob Holt who said that nobody had asked the goats.",
            [GOATS],
        ),
        ("Clarification: Mr Holt’s remark about goats that nobody asked was shortened.", [GOATS]),
        (
            "This article was amended on 3 May 2016. An earlier version quoted the mayor as saying "
            "that there were 104 berths. She said 140 berths.",
            [BERTHS],
        ),
        (
            "Correction: an earlier version of this article gave the share of islanders who want a "
            "bridge as 26 per cent. It is 62 per cent.",
            [SURVEY],
        ),
        (
            "Editor’s note: Cora Dent was misquoted in an earlier version of this story.",
            [BRIDGE],
        ),
        (
            "Correction: Ann Reed told the board that there are 140 berths, not 104. An earlier "
            "version of this story also misquoted Cora Dent, who called the bridge a fantasy.",
            [BERTHS, BRIDGE],
        ),
    ],
)
def test_a_correction_names_the_statements_whose_words_were_wrong(
    correction: str, paragraphs: list[int]
) -> None:
    assert paragraphs_of(correction) == paragraphs


@pytest.mark.parametrize(
    "correction",
    [
        "Correction: a caption with an earlier version of this article misidentified Bob Holt.",
        "Correction: an earlier version of this article misspelled the name of Cora Dent.",
        "Correction: a headline on this story misquoted Bob Holt as saying ‘could ruin’.",
        "Correction: Monday’s report gave the number of berths as 104. It is 140 berths.",
        "Correction: an earlier version of this article misquoted Bob Holt.",
        "Correction: an earlier version misquoted Bob Holt as saying there were ‘ten goats’.",
        "Correction: an earlier version of this article misquoted Dan Vik as saying ‘could ruin’.",
        "Correction: an earlier version of this article misstated the year in which the ferry "
        "terminal opened. It was 1994.",
        "Correction: an earlier version of this article misstated Ann Reed’s age. She is 62.",
        "Correction:",
        "Corrections and clarifications",
        "Editor’s note: Bob Holt is a relative of the editor.",
    ],
)
def test_a_correction_of_something_else_names_none(correction: str) -> None:
    assert named(correction) == []


def test_of_two_statements_that_have_the_same_words_by_different_people_none_is_named() -> None:
    story = ("“It costs 140 crowns,” Ann Reed said.", "“It costs 140 crowns,” Bob Holt said.")
    assert named("Correction: an earlier version of this story put the cost at 104.", story) == []
    wrong = "Correction: this story gave the cost as 104 crowns. It costs 140 crowns."
    assert named(wrong, story) == []


def test_a_headline_that_repeats_the_words_is_named_with_them() -> None:
    story = (
        "Holt: “Tolls would ruin the island”",
        "By Tess Vik",
        "“Tolls would ruin the island,” Bob Holt told the council on Monday.",
    )
    wrong = "Correction: an earlier version misquoted Bob Holt as saying tolls ‘would ruin’ Orr."
    assert len(named(wrong, story)) == 2


def test_whoever_has_no_name_in_the_source_may_be_the_one_who_was_misquoted() -> None:
    wrong = (
        "Correction: an earlier version of this article misquoted Dr Ida Moe as saying that the "
        "goats ‘would not suffer’."
    )
    story = (*FERRY, "Ida Moe has been the vet for ten years.")
    assert named(wrong, story) == []
    told = wrong.replace("not suffer", "suffer for years, like the islanders’ goats")
    assert named(told, story) == []


def test_a_pronoun_is_whoever_was_named_before_it() -> None:
    story = (*FERRY, "Cora Dent denied that she had threatened the board.")
    wrong = "Correction: this story said that Cora Dent had threatened the board. She denied this."
    assert named(wrong, story) == ["that she had threatened the board"]


def test_an_article_that_is_read_again_has_its_links_anew() -> None:
    wrong = "Correction: an earlier version of this article misquoted Cora Dent."
    read = extract_text("\n\n".join((*FERRY, wrong)), settings=BY_RULES)
    stale = tuple(replace(part, statements=("gone",)) for part in read.article.furniture)
    again = Pipeline(extraction=BY_RULES).extract(replace(read.article, furniture=stale))
    assert again.article == read.article
    assert len(linked_in(again)) == 1


def test_nothing_is_taken_from_the_correction_itself() -> None:
    wrong = "Correction: an earlier version misquoted Bob Holt. “I said no,” Holt said on Friday."
    read = extract_text("\n\n".join((*FERRY, wrong)), settings=BY_RULES)
    (note,) = (p.span for p in read.article.furniture if p.kind is FurnitureKind.CORRECTION)
    assert not any(note.overlaps(span) for each in read.statements for span in each.content)


WORDS = st.sampled_from(
    [
        *("Correction:", "an earlier version of this article", "misquoted", "Ann Reed", "Bob Holt"),
        *("as saying", "said", "that", "misattributed", "to", "by", "who", "were", "‘", "’", "“"),
        *(
            "”",
            "4",
            "4 meters",
            "1,104",
            "%",
            "the toll",
            "would rise",
            "Reed’s remark",
            "the mayor",
        ),
        *(".", ",", ":", "\n\n", "\n", "Editor’s note:", "also", "it was", "\u202e", "é", "²", "½"),
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_links_of_any_text_are_ids_of_statements_in_their_order(text: str) -> None:
    read = extract_text(text, settings=BY_RULES)
    ids = [each.id for each in read.statements]
    for part in read.article.furniture:
        assert [each for each in ids if each in part.statements] == list(part.statements)
        assert part.kind is FurnitureKind.CORRECTION or not part.statements


@pytest.mark.parametrize(
    "text",
    [
        "“Road,” Ann Reed said.\n\nCorrection: we misquoted Ann Reed as saying ‘road’.\n\n",
        "“4 meters,” he said.\n\nCorrection: an earlier version of this story said 40 meters.\n\n",
        "Correction: " + "misquoted Ann Reed, said by " * 40 + "\n\n“Road,” Ann Reed said.\n\n",
        "Correction: " + "Ann Reed’s remark were said " * 40 + "\n\n“Road,” Ann Reed said.\n\n",
        "Correction: " + "“road” ‘road ’" * 80 + "\n\n“Road,” Ann Reed said.\n\n",
    ],
)
def test_three_times_the_corrections_take_three_times_the_steps(text: str) -> None:
    steps = counted(lambda: extract_text(text * 25, settings=BY_RULES))
    assert counted(lambda: extract_text(text * 75, settings=BY_RULES)) <= 3.7 * steps + 3_000
