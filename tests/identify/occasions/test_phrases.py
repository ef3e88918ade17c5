"""The phrases of a frame: whom a cue addresses, what stands behind a preposition, days."""

from __future__ import annotations

import pytest

from tests.identify.occasions.marked import phrases_of


def told(behind: str, cue: str = "said") -> list[str]:
    """The phrases behind source and cue: "at: a rally", the lead first."""
    marked = f"T[“It rains,”] S[Ann Reed] C[{cue}] {behind}."
    return [f"{each.lead}: {each.words}" for each in phrases_of(marked)]


@pytest.mark.parametrize(
    ("behind", "phrases"),
    [
        ("at a rally", ["at: a rally"]),
        ("at a noisy rally in Orr", ["at: a noisy rally", "in: Orr"]),
        ("at a rally on Monday", ["at: a rally", "on: Monday"]),
        ("Monday", [": Monday"]),
        ("late Thursday", [": late Thursday"]),
        ("at a rally in Orr, Veldmark", ["at: a rally", "in: Orr, Veldmark"]),
        ("in the U.S. Capitol", ["in: the U.S. Capitol"]),
        ("in front of the court", ["before: the court"]),
        ("at Monday’s debate", ["at: Monday’s debate"]),
        ("in a May 4 letter to the board", ["in: a May 4 letter", "to: the board"]),
        ("in a report presented on Monday", ["in: a report", "on: Monday"]),
        ("in a letter seen by NARA", ["in: a letter seen", "by: NARA"]),
        ("with Holt and Brannock", ["with: Holt and Brannock"]),
        ("in an email that came on Monday", ["in: an email"]),
        ("and sent an email saying so", ["noun: an email"]),
        ("and left", []),
    ],
)
def test_a_phrase_goes_on_to_the_next_preposition_verb_comma_or_day(
    behind: str, phrases: list[str]
) -> None:
    assert told(behind) == phrases


@pytest.mark.parametrize(
    ("behind", "phrases"),
    [
        ("reporters", [": reporters"]),
        ("NARA", [": NARA"]),
        (
            "the board of the harbour at a hearing",
            [": the board of the harbour", "at: a hearing"],
        ),
        ("him on Monday", [": him", "on: Monday"]),
    ],
)
def test_whom_a_cue_addresses_needs_no_preposition(behind: str, phrases: list[str]) -> None:
    assert told(behind, cue="told") == phrases


def test_a_cue_that_addresses_nobody_has_no_object() -> None:
    assert told("NARA", cue="said") == []


def test_a_clause_of_its_own_is_passed_over_up_to_its_comma() -> None:
    marked = (
        "S[Ann Reed] C[told] Holt, who was elected in Veld on Sunday, at a rally T[that it rains]."
    )
    assert [each.words for each in phrases_of(marked)] == ["Holt", "a rally"]


def test_the_words_of_the_source_are_no_phrases() -> None:
    marked = "At a rally, S[the mayor of Orr] C[said] on Monday T[that it rains]."
    assert [each.words for each in phrases_of(marked)][:2] == ["a rally", "Monday"]


def test_the_main_word_stands_before_of() -> None:
    rally, day = phrases_of("S[Ann Reed] C[said] at a rally of farmers on Monday T[“it rains”].")
    assert (rally.head, day.head) == ("rally", "")


def test_a_day_in_a_phrase_is_told_with_it() -> None:
    (debate,) = phrases_of("S[Ann Reed] C[said] at Monday’s debate T[“it rains”].")
    assert debate.date is not None
    assert (debate.head, debate.date.start) == ("debate", "2016-10-10")


def test_what_stands_before_a_phrase_is_told() -> None:
    rally, orr = phrases_of("S[Ann Reed] C[said] speaking at a rally in Orr T[“it rains”].")
    assert (rally.before, rally.behind) == ("speaking", False)
    assert (orr.before, orr.behind) == ("rally", True)


def test_a_content_behind_its_cue_begins_with_whom_it_is_about() -> None:
    (board,) = phrases_of("S[Ann Reed] C[accused] T[the board of sloth on Monday].")
    assert (board.lead, board.words, board.head) == ("content", "the board of sloth", "board")


def test_a_cue_without_source_follows_whom_it_names() -> None:
    assert [
        (each.lead, each.words) for each in phrases_of("Bob Holt was C[asked] T[“Does it rain?”]")
    ] == [("subject", "Bob Holt")]
