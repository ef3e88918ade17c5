"""Through whom words came: by relays, by agencies' copy, by reprints, or nobody knows."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Relay
from onrecord.store.links.records import Report
from onrecord.view.utterance.lettered import lettered_of
from onrecord.view.utterance.travelled import DEEPEST, Stop, shared_ways, travelled
from tests.view.told import a_report, an_utterance

NAMES = st.sampled_from(["Radio", "Wire", "Courier", "Post", "Gazette", "a friend"])


def told_by(name: str, outlet: str, *relays: str, **stored: Any) -> Report:
    """A report of that outlet; relays as the contract has them, outermost first."""
    told = tuple(Relay(each, ()) for each in relays)
    return a_report(name=name, relays=told, stored={"outlet": outlet, **stored})


def stops_of(*reports: Report) -> tuple[Stop, ...]:
    lettered = lettered_of(an_utterance(*reports))
    independent = [each for each in lettered if each.copies is None]
    return travelled(independent, [each for each in lettered if each.copies])


def drawn(stops: tuple[Stop, ...]) -> str:
    """ "A(B(C)), d": letters or names, those whose link is unsure with a question mark."""
    return ", ".join(
        (stop.letter or stop.name)
        + ("" if stop.is_stated else "?")
        + (f"({drawn(stop.below)})" if stop.below else "")
        for stop in stops
    )


def test_a_report_hangs_below_the_one_that_it_names() -> None:
    wire = told_by("b", "Stannard Wire", "Radio")
    courier = told_by("c", "Courier", "the Stannard Wire", "Radio")
    stops = stops_of(told_by("a", "Radio"), wire, courier)
    assert drawn(stops) == "A?(B(C))"
    assert list(shared_ways(stops, frozenset("ABC"))) == ["A, B and C go back to Radio"]


def test_who_has_no_report_stands_between_and_once() -> None:
    stops = stops_of(told_by("a", "Post", "a friend"), told_by("b", "Gazette", "A  friend"))
    assert drawn(stops) == "a friend(A, B)"
    assert stops[0].role == "no report of its own on record"


def test_the_agency_whose_copy_is_printed_is_the_last_link() -> None:
    stops = stops_of(told_by("a", "Wire"), told_by("b", "Post", "Wire", wire="Wire"))
    assert drawn(stops) == "A?(B)"
    stops = stops_of(told_by("a", "Wire"), told_by("b", "Post", wire="Wire"))
    assert drawn(stops) == "A?(B)"
    assert stops[0].below[0].role.startswith("prints the copy of Wire")


def test_two_that_name_each_other_make_no_ring() -> None:
    stops = stops_of(told_by("a", "Post", "Gazette"), told_by("b", "Gazette", "Post"))
    assert drawn(stops) == "B(A)"


def test_one_that_names_itself_came_from_nowhere_else() -> None:
    assert drawn(stops_of(told_by("a", "Post", "Post"), told_by("b", "Gazette"))) == "A, B?"


def test_a_reprint_hangs_below_what_it_copies() -> None:
    copy = a_report(name="b", report={"is_independent": False, "reprint_of": "article-a"})
    stops = stops_of(a_report(name="a"), copy)
    assert drawn(stops) == "A?(B)"
    assert stops[0].below[0].role == "reprint; 14 Jun 2021"


def test_an_agency_that_counts_as_the_reprint_of_its_own_copy_came_first_all_the_same() -> None:
    post = told_by("a", "Post", wire="Wire")
    wire = a_report(
        name="b",
        report={"is_independent": False, "reprint_of": "article-a"},
        stored={"outlet": "Wire"},
    )
    stops = stops_of(post, wire)
    assert drawn(stops) == "B?(A)"
    assert stops[0].role == "does not say how it heard; 14 Jun 2021"


@given(st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=3)), min_size=1, max_size=12))
def test_every_report_has_one_stop_however_they_name_each_other(
    told: list[tuple[str, list[str]]],
) -> None:
    reports = [told_by(f"s{n}", outlet, *relays) for n, (outlet, relays) in enumerate(told)]
    letters: list[str] = []

    def walk(stops: tuple[Stop, ...], depth: int) -> None:
        assert depth <= DEEPEST or not stops
        for stop in stops:
            letters.extend([stop.letter] if stop.letter else [])
            walk(stop.below, depth + 1)

    walk(stops_of(*reports), 1)
    assert sorted(letters) == sorted(each.letter for each in lettered_of(an_utterance(*reports)))
