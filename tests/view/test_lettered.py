"""The letters of reports, and which report a copy copies."""

from __future__ import annotations

from onrecord.view.utterance.lettered import letter_of, lettered_of
from tests.view.told import a_report, an_utterance, the_leak


def test_letters_go_on_behind_z() -> None:
    assert [letter_of(each) for each in (0, 25, 26, 27, 51, 52, 701, 702)] == (
        ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]
    )


def test_copies_come_behind_and_know_what_they_copy() -> None:
    told = [
        (each.letter, each.name, each.copies.letter if each.copies else None, each.is_reprint)
        for each in lettered_of(the_leak())
    ]
    assert told == [
        ("A", "Radio Skerry", None, False),
        ("B", "Stannard Wire", None, False),
        ("C", "Skerry Courier", None, False),
        ("D", "Vale Gazette", None, False),
        ("E", "Saltmarsh Post", "B", True),
        ("F", "Vale Gazette", "D", False),
    ]


def test_a_group_whose_leader_reports_nothing_goes_by_its_first_report() -> None:
    led = {"reprint_of": "article-elsewhere"}
    first = a_report(name="a", report=led)
    copy = a_report(name="b", report={"is_independent": False, **led})
    _, second = lettered_of(an_utterance(first, copy))
    assert second.copies is not None
    assert second.copies.letter == "A"


def test_without_an_outlet_the_agency_or_the_place_stands_for_it() -> None:
    wire = a_report(name="a", stored={"outlet": None, "wire": "Stannard Wire"})
    nowhere = a_report(name="b", stored={"outlet": None, "location": "news/old/b.txt"})
    assert [each.name for each in lettered_of(an_utterance(wire, nowhere))] == [
        "Stannard Wire",
        "b.txt",
    ]
