"""Headlines and labels that attribute."""

from __future__ import annotations

import pytest

from tests.extract.told import statements_of, told

BODY = "\n\nThe road was shut in spring. It was opened again in the autumn."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Reed: The road will open", ("Reed", ":", "The road will open")),
        ("Ann Reed: “The road will open”", ("Ann Reed", ":", "“The road will open”")),
        ("The road will open – Reed", ("Reed", "–", "The road will open")),
        ("Reed says the road will open", ("Reed", "says", "the road will open")),
        ("The road will open, says Reed", ("Reed", "says", "The road will open")),
    ],
)
def test_a_headline_may_be_a_statement(headline: str, expected: tuple[str, str, str]) -> None:
    (statement,) = statements_of(headline + BODY)
    assert told(headline + BODY) == [expected]
    assert statement.headline


@pytest.mark.parametrize(
    "headline",
    ["Breaking: Road shut in Orr", "Analysis: What the road cost", "The road opens - on Monday"],
)
def test_a_rubric_is_no_speaker(headline: str) -> None:
    assert told(headline + BODY) == []


def test_a_subheading_inside_the_text_is_a_headline() -> None:
    text = "The road" + BODY + "\n\nReed says the road will close\n\nIt closes on Monday."
    (statement,) = statements_of(text)
    assert statement.headline


def test_a_recurring_label_marks_the_turns_of_an_interview() -> None:
    text = (
        "A talk about the road\n\nThe Echo: Is the road open?\n\nAnn Reed: It is, since Monday.\n\n"
        "The Echo: Will it stay open?\n\nAnn Reed: As long as I am here."
    )
    assert [source for source, _, _ in told(text)] == ["The Echo", "Ann Reed"] * 2


def test_in_an_interview_a_label_that_stands_once_is_a_turn_too() -> None:
    text = (
        "A talk\n\nQ: Is it open?\n\nAnn Reed: It is.\n\nQ: Will it stay?\n\nREED: As long as I am."
        "\n\nQ: And then?\n\nREED: Then we shall see."
    )
    sources = [source for source, _, _ in told(text)]
    assert sources == ["Q", "Ann Reed", "Q", "REED", "Q", "REED"]
    assert not any(statement.headline for statement in statements_of(text))


def test_one_label_in_running_text_is_none() -> None:
    assert told("A road" + BODY + "\n\nThe Road: it was built in spring and cost a lot.") == []
