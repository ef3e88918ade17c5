"""What the first reading found, looked up by statement, value and place."""

from __future__ import annotations

import pytest

from onrecord.identify.occasions.candidates import Candidate, Part, own_candidates
from onrecord.identify.occasions.rereading.answers import Answers, ToldTurns
from onrecord.identify.occasions.turn import Turn
from tests.identify.occasions.marked import turns_of

STORY = (
    "S1[Ann Reed] C1[said] at a rally T1[“Rain.”]\n\nS2[Bob Holt] C2[said] T2[“Snow.”]\n\n"
    "S3[Ann Reed] C3[said] at a debate T3[“Hail.”]"
)


@pytest.fixture
def turns() -> list[Turn]:
    return turns_of(STORY)


@pytest.fixture
def answers(turns: list[Turn]) -> Answers:
    """Reed spoke at the rally, and at the debate, or still at the rally; Holt perhaps there."""
    rally, debate = venue_of(turns[0]), venue_of(turns[2])
    return Answers({0: {rally: 0.9}, 1: {rally: 0.3}, 2: {rally: 0.2, debate: 0.7}})


def venue_of(turn: Turn) -> Candidate:
    (venue,) = own_candidates(turn, Part.VENUE)
    return venue


def test_the_most_probable_come_first(turns: list[Turn], answers: Answers) -> None:
    found = [(each.value, chance) for each, chance in answers.best(turns[2], 6)]
    assert found == [("a debate", 0.7), ("a rally", 0.2)]
    assert len(answers.best(turns[2], 1)) == 1
    assert answers.count(turns[2]) == 2


def test_a_value_has_its_chance_at_every_statement(turns: list[Turn], answers: Answers) -> None:
    assert [answers.chance(turn, "a rally") for turn in turns] == [0.9, 0.3, 0.2]
    assert answers.chance(turns[0], "a debate") == 0.0


def test_what_is_told_at_all_and_from_where(turns: list[Turn], answers: Answers) -> None:
    assert answers.told(turns[2]) == pytest.approx(0.9)
    assert answers.told_at(turns[2], turns[0]) == 0.2
    assert answers.told_at(turns[0], turns[2]) == 0.0


def test_another_occasion_of_its_own_speaks_against_a_value(
    turns: list[Turn], answers: Answers
) -> None:
    assert answers.other_own(turns[2], "a rally") == 0.7
    assert answers.other_own(turns[2], "a debate") == 0.0


def test_turns_are_found_by_place_and_speaker(turns: list[Turn]) -> None:
    told = ToldTurns(turns)
    first, second, third = turns
    assert [told.place(turn) for turn in turns] == [0, 1, 2]
    assert told.beside(first, 1) is second
    assert told.beside(first, -1) is None
    assert told.of_speaker(third) == [first, third]
    assert (told.spoken_before(first), told.spoken_before(third)) == (0, 1)
    assert list(told.between(first, third, 50)) == [second]
    assert list(told.between(third, first, 50)) == []


def test_of_many_statements_between_the_last_ones_are_looked_at() -> None:
    turns = turns_of("".join(f"S{n}[Ann Reed] C{n}[said] T{n}[“Rain.”]\n\n" for n in range(9)))
    between = ToldTurns(turns).between(turns[0], turns[8], 3)
    assert [turn.number for turn in between] == [5, 6, 7]
