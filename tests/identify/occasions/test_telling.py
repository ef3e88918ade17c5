"""What was chosen, as the contract tells it."""

from __future__ import annotations

import pytest

from onrecord.identify.dates import find_dates
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.telling import NOT_TOLD, Occasion, occasions_of
from onrecord.identify.occasions.weights import OccasionWeights
from tests.identify.occasions.marked import PUBLISHED, article_of
from tests.identify.occasions.second import blank_phrases, model_of

# Whatever the frame tells is taken, the first phrase of each part.
OWN = {"own": 20.0, "own number 0": 20.0}
TAKES_ALL = OccasionWeights(
    dict.fromkeys(Part, OWN), dict.fromkeys(Part, OWN), dict.fromkeys(Part, 0.5)
)


def told(marked: str) -> Occasion:
    """The occasion of the first statement."""
    view, statements = article_of(marked)
    dates = find_dates(view.text, PUBLISHED)
    phrases, model = blank_phrases(view.text), model_of(TAKES_ALL)
    return occasions_of(view, statements, dates, phrases, model)[statements[0].id]


def said(behind: str, cue: str = "said") -> Occasion:
    return told(f"T[“It rains,”] S[Ann Reed] C[{cue}] {behind}.")


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("at a rally", "rally"),
        ("at the rally in Orr", "rally in Orr"),
        ("at a rally of farmers in Orr, Veldmark", "rally of farmers in Orr, Veldmark"),
        ("at a rally on Monday in Orr", "rally"),
        ("in an interview with NARA", "interview with NARA"),
        ("on Twitter", "Twitter"),
        ("at an A", "A"),
    ],
)
def test_a_venue_has_its_place_and_no_article(behind: str, venue: str) -> None:
    found = said(behind).venue
    assert found is not None
    assert found.text == venue


def test_spans_are_the_words_that_are_shown() -> None:
    marked = "On Monday, S[Ann Reed] C[told] reporters at a rally in Orr T[that it rains]."
    view, _ = article_of(marked)
    found = told(marked)
    assert found.addressee
    assert found.venue
    assert found.said
    for part in (found.addressee, found.venue, found.said):
        assert [span.of(view.text) for span in part.spans] == [part.text]


def test_a_day_has_its_value_and_basis() -> None:
    day = said("on Monday").said
    assert day is not None
    assert (day.start, day.end, day.text) == ("2016-10-10", "2016-10-10", "Monday")
    assert day.basis == "publication date"


@pytest.mark.parametrize(
    "behind",
    [
        "in an interview aired on Sunday",
        "in an interview broadcast Sunday",
        "in an interview published Sunday",
        "in Sunday’s edition of the show",
    ],
)
def test_of_a_broadcast_or_a_printed_interview_only_the_last_day_is_known(behind: str) -> None:
    day = said(behind).said
    assert day is not None
    assert (day.start, day.end) == (None, "2016-10-09")


def test_a_printed_statement_was_said_on_its_day() -> None:
    day = said("in a statement published Sunday").said
    assert day is not None
    assert (day.start, day.end) == ("2016-10-09", "2016-10-09")


def test_an_addressee_has_the_fullest_name_of_the_article() -> None:
    found = told("Bob Holt came.\n\nS[Ann Reed] C[told] Holt T[that it rains].").addressee
    assert found is not None
    assert (found.name, found.text) == ("Bob Holt", "Holt")


def test_who_has_no_name_is_told_without_one() -> None:
    found = said("reporters", cue="told").addressee
    assert found is not None
    assert (found.name, found.text) == (None, "reporters")


def test_what_no_words_tell_is_not_told() -> None:
    assert said("again") == NOT_TOLD
