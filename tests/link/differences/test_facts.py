"""Numbers, days, negations, names and speakers: told where they differ, and only there."""

from __future__ import annotations

import pytest

from onrecord.link.differences import differences
from onrecord.linked import Difference, DifferenceKind
from tests.link.differences.told import kinds, told, wording


def test_another_number_is_told_at_its_place() -> None:
    a = "The mayor said 12 bridges would close before the winter."
    b = "The mayor said fourteen bridges would close before the winter."
    assert told(a, b) == [("number", "12", "fourteen")]


def test_a_number_is_found_in_other_words_about_the_same() -> None:
    a = "At least 12 people were killed in the blast, the mayor said."
    b = "The blast killed 14 people, according to the mayor."
    assert "number" in kinds(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Who counts, what is counted, and over what time are others.
        (
            "The air force flies 70-120 strikes a day",
            "The coalition flies two to five strikes a day",
        ),
        ("Inflation rose 3 percent last year", "Unemployment rose 4 percent last year"),
        ("He paid 5 million for the house", "He paid 3 million for the boat"),
        ("It costs 300 euros a month", "It costs 3,600 euros a year"),
        ("In 2015 the harvest was 20 tonnes", "In 2016 the harvest was 25 tonnes"),
        # One of two figures is left out.
        ("12 goats died and 30 were ill", "30 goats were ill"),
        # The same, told more loosely.
        ("About 70 people came", "70 people came"),
        ("More than 500 people came", "550 people came"),
        ("Half of the voters agree", "50 percent of the voters agree"),
        ("We had 39 million, they had more", "We had 39, they had more"),
        ("She was born in the winter of '63", "She was born in the winter of 1963"),
    ],
)
def test_figures_that_merely_resemble_each_other_are_no_difference(a: str, b: str) -> None:
    assert "number" not in kinds(a, b)


def test_words_within_a_figure_are_within_on_both_sides() -> None:
    a, b = "Nine out of ten boats are safe.", "Eight in ten of the boats are safe."
    assert told(a, b) == [("number", "Nine out of ten", "Eight in ten of the")]


def test_a_comparison_within_one_statement_is_no_disagreement_between_two() -> None:
    a = "Our air force flies 70-120 strikes a day, the coalition two to five."
    b = "The air force flies 70-120 strikes a day, while the coalition flies two to five."
    assert "number" not in kinds(a, b)


def test_hours_and_results_are_numbers_too() -> None:
    assert told("The boat left at 10:45.", "The boat left at 11:45.") == [
        ("number", "10:45", "11:45")
    ]


def test_days_differ_where_none_can_be_both() -> None:
    assert told("We vote on Tuesday.", "We vote on Wednesday.") == [
        ("date", "Tuesday", "Wednesday")
    ]
    assert "date" in kinds("It opened in May 2015.", "It opened in May 2016.")


def test_a_weekday_and_the_date_on_which_it_fell_agree() -> None:
    day = "2016-03-16"
    assert "date" not in kinds("The talks ended on Monday.", "The talks ended on March 14.", day)
    assert "date" in kinds("The talks ended on Monday.", "The talks ended on March 12.", day)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge is safe.", "The bridge is not safe."),
        ("The bridge is safe.", "The bridge isn’t safe."),
        ("We will sell the boats.", "We won't sell the boats."),
        ("I can tell you that.", "I cannot tell you that."),
        ("He always pays his rent.", "He never pays his rent."),
        ("There is a doctor here.", "There is no doctor here."),
        ("The offer is acceptable to us.", "The offer is unacceptable to us."),
    ],
)
def test_what_is_denied_in_one_wording_only(a: str, b: str) -> None:
    assert kinds(a, b) == {"negation"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We don't know.", "We do not know."),
        ("It isn't ready.", "It's not ready."),
        ("He was not able to pay.", "He was unable to pay."),
        ("He did not sign the bill.", "He failed to sign the bill."),
        ("He did not sign.", "He refused to sign."),
        ("Nobody was hurt.", "No one was hurt."),
        ("It is not possible to leave.", "It is impossible to leave."),
        ("Line no. 12 is closed.", "Line 12 is closed."),
        ("We have not asked, and we will not ask.", "We have neither asked nor will we ask."),
    ],
)
def test_a_negation_worded_otherwise_is_not_lost(a: str, b: str) -> None:
    assert "negation" not in kinds(a, b)


def test_what_failed_is_not_what_did_not_fail() -> None:
    a, b = "The brakes failed before the curve.", "The brakes did not fail before the curve."
    assert ("negation", "failed", "did not") in told(a, b)


def test_another_name_in_the_same_place() -> None:
    a = "I gave the letter to Tom Orr in Marl."
    b = "I gave the letter to Jane Hale in Marl."
    assert told(a, b) == [("name", "Tom Orr", "Jane Hale")]
    assert told("Orr asked me for it.", "Hale asked me for it.") == [("name", "Orr", "Hale")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We trust President Zelensky.", "We trust President Zelenskyy."),
        ("I met Ann Reed in Marl.", "I met Ms. Reed in Marl."),
        ("I met Ann Reed in Marl.", "I met Reed in Marl."),
        ("The NHB is ready.", "The National Harbour Board is ready."),
        ("The US will pay.", "The United States will pay."),
        ("We like the Norvik Hospital.", "We like the Norvik Clinic."),
        ("Officials say it is over.", "Authorities say it is over."),
    ],
)
def test_one_name_in_two_forms_is_no_other(a: str, b: str) -> None:
    assert "name" not in kinds(a, b)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Ann Reed", "Tom Orr", True),
        ("Ann Reed", "Ms. Reed", False),
        ("Ann Reed", "she", False),
        ("Ann Reed", "the president", False),
        ("Ann Reed", None, False),
        ("National Harbour Board", "NHB", False),
    ],
)
def test_speakers_differ_where_both_are_named(one: str, other: str | None, differ: bool) -> None:
    found = differences(wording("We are ready.", one), wording("We are ready.", other))
    assert found == ((Difference(DifferenceKind.SPEAKER, None, None),) if differ else ())
