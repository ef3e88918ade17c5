"""What is true of a candidate: the words that are the keys of the weights."""

from __future__ import annotations

from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.features import Row, rows_of
from tests.identify.occasions.marked import reader_of

STORY = (
    "Rain fell.\n\nS1[Ann Reed] C1[said] at a rally on Monday T1[“Rain.”]\n\n"
    "S2[Bob Holt] C2[has often said] T2[“Snow.”]\n\nS3[Ann Reed] C3[added] T3[“Hail.”]"
)


def rows(number: int, part: Part) -> list[Row]:
    """The rows of one statement, where each before it told the first phrase of its frame."""
    reader = reader_of(STORY)
    turns = [turn for turn in reader.turns if turn.statement is not None]
    for turn in turns[: number - 1]:
        own = reader.ask(turn, part, None).own
        reader.tell(turn, part, dict.fromkeys(own[:1], 1.0))
    return rows_of(reader.ask(turns[number - 1], part, None))


def test_a_phrase_of_the_frame_is_known_by_what_it_is_and_where_it_stands() -> None:
    rally, nothing = rows(1, Part.VENUE)
    assert {"own", "own at", "own events", "own at events", "own number 0"} <= set(rally.names)
    assert {"own behind cue", "own behind 4", "own behind 4 at"} <= set(rally.names)
    assert {"own mode speech", "own kind direct", "own source short"} <= set(rally.names)
    assert rally.linked == nothing.linked == ()


def test_a_day_is_known_by_where_it_lies() -> None:
    monday, _ = rows(1, Part.SAID)
    assert {"own on", "own day", "own on day", "own behind events"} <= set(monday.names)


def test_a_phrase_from_before_is_known_by_who_spoke_and_what_came_since() -> None:
    rally, _ = rows(3, Part.VENUE)
    assert rally.candidate is not None
    assert rally.candidate.phrase.words == "a rally"
    assert {
        "carried told",
        "carried told same",
        "carried same others between 1",
        "carried same same between 0",
        "carried same paragraphs 2",
        "carried same resumed after 2",
        "carried same events",
        "carried same adding",
        "carried told same from the opening",
    } <= set(rally.names)


def test_how_a_statement_goes_on_counts_for_what_its_antecedent_told() -> None:
    rally, nothing = rows(3, Part.VENUE)
    assert {"goes on same", "goes on same said paragraphs 2", "goes on same direct"} <= set(
        rally.linked
    )
    assert nothing.linked == tuple(f"nothing {each}" for each in rally.linked)


def test_a_general_cue_is_known_as_one() -> None:
    rally, nothing = rows(2, Part.VENUE)
    assert "carried other general" in rally.names
    assert "nothing general" in nothing.names
    assert "goes on other general" in rally.linked


def test_that_nothing_is_told_comes_last_and_knows_what_there_is() -> None:
    *_, nothing = rows(3, Part.SAID)
    assert nothing.candidate is None
    assert {
        "nothing",
        "nothing beside 0 own",
        "nothing beside 1 carried",
        "nothing, venue not told",
        "nothing followed False",
    } <= set(nothing.names)
