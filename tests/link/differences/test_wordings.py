"""How the rest is worded: forms, persons, brackets, cuts, moves and other words."""

from __future__ import annotations

import pytest

from onrecord.linked import DISAGREEMENTS
from tests.link.differences.told import Told, kinds, told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“We are well-known,” he said.", "'We are well known', HE said"),
        ("Wait: it's over!", "Wait — it’s over"),
        ("Hello", "Hello"),
        ("", ""),
    ],
)
def test_marks_capitals_and_hyphens_make_no_difference(a: str, b: str) -> None:
    assert told(a, b) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We have 12 boats.", "We have twelve boats."),
        ("It took 1,000 men.", "It took one thousand men."),
        ("It cost 2.5 million.", "It cost two million five hundred thousand."),
        ("We don't know.", "We do not know."),
        ("He's gone.", "He has gone."),
        ("I asked Mr. Orr.", "I asked Orr."),
        ("The colour of the theatre.", "The color of the theater."),
        ("Our organisation travelled.", "Our organization traveled."),
        ("A healthcare plan.", "A health-care plan."),
        ("It rose by 5%.", "It rose by 5 per cent."),
        ("I met Ann Reed.", "I met Reed."),
    ],
)
def test_another_form_of_the_same(a: str, b: str) -> None:
    assert kinds(a, b) <= {"form"}


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("I will come.", "He would come.", ("person", "I will", "He would")),
        ("We sell our boats.", "They sell their boats.", ("person", "We", "They")),
        ("Stay here.", "Stay there.", ("person", "here", "there")),
        ("It wants rain.", "It wanted rain.", ("person", "wants", "wanted")),
        ("I say he is late.", "I say [the mayor] is late.", ("bracket", "he", "the mayor")),
        ("We are late.", "[w]e are late.", ("bracket", "We", "[w]e")),
        ("It is to late.", "It is to [sic] late.", ("bracket", None, "sic")),
        ("We are very late.", "We are late.", ("cut", "very", None)),
        ("We are late, and we know it.", "We are late (...)", ("cut", "and we know it", None)),
        ("It was a big house.", "It was a large house.", ("words", "big", "large")),
        ("On Monday it rained.", "It rained on Monday.", ("reorder", "On Monday", "on Monday")),
    ],
)
def test_each_kind_is_told_at_its_place(a: str, b: str, found: Told) -> None:
    assert found in told(a, b)


def test_words_in_brackets_are_no_facts() -> None:
    a = "They pay as agreed."
    b = "They [Mr. Orr and 12 others] pay as agreed [on Friday]."
    assert {kind.value for kind in DISAGREEMENTS}.isdisjoint(kinds(a, b))


def test_one_word_can_be_compared() -> None:
    assert told("Never.", "Always.") == [("negation", "Never", "Always")]
    assert told("Boats.", "") == [("cut", "Boats", None)]


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("that nobody pays", "Nobody pays", [("cut", "that", None)]),
        ("her boat sank", "that the boat sank", [("cut", None, "that"), ("words", "her", "the")]),
        ("that boats sink", "ships sink", [("cut", "that", None), ("words", "boats", "ships")]),
        ("that it sank", "that it sank", []),
        (
            "that the ferry sank",
            "the mayor knew that the ferry sank",
            [("cut", "that", None), ("cut", None, "the mayor knew that")],
        ),
    ],
)
def test_what_announces_retold_words_stands_for_none_of_them(
    a: str, b: str, found: list[Told]
) -> None:
    assert told(a, b) == found
