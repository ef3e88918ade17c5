"""Which phrases can tell to whom, where and when."""

from __future__ import annotations

import pytest

from onrecord.identify.occasions.candidates import Part
from tests.identify.occasions.marked import reader_of


def candidates(marked: str, part: Part) -> list[str]:
    """The words of the candidates of the first statement."""
    reader = reader_of(marked)
    turn = next(turn for turn in reader.turns if turn.statement is not None)
    return [each.phrase.words for each in reader.ask(turn, part, None).own]


def behind(words: str, part: Part, cue: str = "said") -> list[str]:
    return candidates(f"T[“It rains,”] S[Ann Reed] C[{cue}] {words}.", part)


@pytest.mark.parametrize(
    ("words", "venues"),
    [
        ("at a rally in Orr", ["a rally", "Orr"]),
        ("in a letter", ["a letter"]),
        ("on Twitter", ["Twitter"]),
        ("in the garden", []),
        ("in Spanish", []),
        ("in Portuguese", []),
        ("in Latin", []),
        ("for farmers", []),
        ("by telephone", []),
        ("during Tuesday", []),
    ],
)
def test_events_writings_places_and_names_can_be_venues(words: str, venues: list[str]) -> None:
    assert behind(words, Part.VENUE) == venues


@pytest.mark.parametrize(
    ("words", "addressees"),
    [
        ("to reporters", ["reporters"]),
        ("to her aide", ["her aide"]),
        ("with Bob Holt", ["Bob Holt"]),
        ("before a jury", ["a jury"]),
        ("of the road", []),
        ("from the window", []),
        ("on Monday", []),
    ],
)
def test_people_names_and_pronouns_can_be_addressees(words: str, addressees: list[str]) -> None:
    assert behind(words, Part.ADDRESSEE) == addressees


def test_whom_a_cue_addresses_can_be_anybody() -> None:
    assert behind("the gatekeeper", Part.ADDRESSEE, cue="told") == ["the gatekeeper"]


def test_nobody_speaks_to_themselves() -> None:
    assert behind("in a talk with Ann Reed", Part.ADDRESSEE) == []


def test_days_and_phrases_with_a_day_can_tell_when() -> None:
    assert behind("at Monday’s debate in Orr", Part.SAID) == ["Monday’s debate"]


def test_two_phrases_for_one_day_are_one_candidate() -> None:
    assert behind("on Monday, at Monday’s debate", Part.SAID) == ["Monday"]


def test_whoever_speaks_before_and_after_can_be_the_addressee() -> None:
    reader = reader_of(
        "S1[Ann Reed] C1[:] T1[“Does it rain?”]\n\nS2[Bob Holt] C2[:] T2[“It does.”]\n\n"
        "S3[Ann Reed] C3[:] T3[“Still?”]"
    )
    names = [each.name for each in reader.ask(reader.turns[1], Part.ADDRESSEE, None).own]
    assert names == ["Ann Reed", "Ann Reed"]


def test_a_speaker_far_off_is_nobodys_partner() -> None:
    alone = "".join(f"S{n}[Ann Reed] C{n}[said] T{n}[“Rain.”]\n\n" for n in range(1, 6))
    reader = reader_of(f"S0[Bob Holt] C0[said] T0[“Snow.”]\n\n{alone}")
    assert reader.ask(reader.turns[5], Part.ADDRESSEE, None).own == []


def test_the_day_at_the_head_of_an_article_tells_only_of_a_transcript() -> None:
    for cue, days in (("said", []), (":", ["Tuesday"])):
        reader = reader_of(f"Tuesday\n\nS[Ann Reed] C[{cue}] T[“It rains.”]")
        scene, turn = reader.turns
        reader.tell(scene, Part.SAID, None)
        carried = reader.ask(turn, Part.SAID, None).carried
        assert [each.phrase.words for each in carried] == days


def test_since_when_and_until_when_is_not_when() -> None:
    assert behind("since Monday", Part.SAID) == []
    assert behind("until Tuesday", Part.SAID) == []


def test_what_another_speaker_wrote_is_not_where_this_one_spoke() -> None:
    first = "S1[Ann Reed] C1[said] {} T1[“The road is shut.”]\n\n"
    second = "S2[{}] C2[said] T2[“It is the rain.”]"
    for venue, speaker, carried in (
        ("on Twitter", "Bob Holt", []),
        ("on Twitter", "Ann Reed", ["Twitter"]),
        ("at a rally", "Bob Holt", ["a rally"]),
    ):
        reader = reader_of(first.format(venue) + second.format(speaker))
        before, turn = reader.turns
        reader.tell(before, Part.VENUE, None)
        found = reader.ask(turn, Part.VENUE, None).carried
        assert [each.phrase.words for each in found] == carried


def test_where_no_source_is_named_nobodys_letter_goes_on() -> None:
    reader = reader_of(
        "S1[Ann Reed] C1[wrote] on Twitter T1[“The road is shut.”]\n\nT2[“Rain is a right.”]"
    )
    before, turn = reader.turns
    reader.tell(before, Part.VENUE, None)
    assert reader.ask(turn, Part.VENUE, None).carried == []


def test_over_a_subheading_nothing_goes_on() -> None:
    marked = (
        "The bridge\n\nS1[Ann Reed] C1[said] at a rally in Orr T1[“The road is shut.”]\n\n"
        "{}\n\nIt rained for days and the river rose. S2[Ann Reed] C2[said] T2[“It is the rain.”]"
    )
    for between, venues in (("The board", []), ("It rained.", ["a rally", "Orr"])):
        reader = reader_of(marked.format(between))
        first, *_, last = (turn for turn in reader.turns if turn.statement is not None)
        reader.tell(first, Part.VENUE, None)
        carried = reader.ask(last, Part.VENUE, None).carried
        assert [each.phrase.words for each in carried] == venues
