"""Which phrases can tell to whom, where and when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.identify.dates import find_dates
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.reading import OccasionReader
from tests.identify.occasions.marked import PUBLISHED, article_of, reader_of


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
        ("in the garden", ["the garden"]),
        ("by telephone", ["telephone"]),
        ("for the garden", []),
        ("in Spanish", []),
        ("in Portuguese", []),
        ("in Latin", []),
        ("for farmers", []),
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


def test_the_day_of_publication_at_the_head_of_an_interview_is_that_of_the_issue() -> None:
    for day, days in (("12 October 2016", []), ("11 October 2016", ["11 October 2016"])):
        reader = reader_of(f"{day}\n\nS[Ann Reed] C[:] T[“It rains.”]")
        scene, turn = reader.turns
        reader.tell(scene, Part.SAID, None)
        carried = reader.ask(turn, Part.SAID, None).carried
        assert [each.phrase.words for each in carried] == days


def test_a_moment_of_publication_is_of_its_day() -> None:
    view, statements = article_of("12 October 2016\n\nS[Ann Reed] C[:] T[“It rains.”]")
    article = replace(view.article, published=f"{PUBLISHED}T09:30:00Z")
    reader = OccasionReader(
        replace(view, article=article), statements, find_dates(view.text, PUBLISHED)
    )
    scene, turn = reader.turns
    reader.tell(scene, Part.SAID, None)
    assert reader.ask(turn, Part.SAID, None).carried == []


def test_without_a_day_of_publication_a_day_over_a_transcript_may_tell() -> None:
    view, statements = article_of("Tuesday\n\nS[Ann Reed] C[:] T[“It rains.”]")
    undated = replace(view, article=replace(view.article, published=None))
    reader = OccasionReader(undated, statements, find_dates(view.text, None))
    scene, turn = reader.turns
    reader.tell(scene, Part.SAID, None)
    assert len(reader.ask(turn, Part.SAID, None).carried) == 1


def test_since_when_and_until_when_is_not_when() -> None:
    assert behind("since Monday", Part.SAID) == []
    assert behind("until Tuesday", Part.SAID) == []


def test_of_a_weekend_it_may_be_told_that_somebody_spoke_over_it() -> None:
    assert behind("over the weekend", Part.SAID) == ["the weekend"]


def test_whom_a_cue_urges_is_told_by_what_its_content_begins_with() -> None:
    marked = "S[Ann Reed] C[{}] T[gatekeepers to open the road]."
    assert candidates(marked.format("urged"), Part.ADDRESSEE) == ["gatekeepers"]
    assert candidates(marked.format("saw"), Part.ADDRESSEE) == []


def test_what_the_next_sentences_tell_may_hold_for_a_statement_before_them() -> None:
    reader = reader_of(
        "S1[Ann Reed] C1[said] T1[“It is shut.”] S2[She] C2[spoke] at a rally T2[of rain].\n\n"
        "It rained.\n\nS3[Bob Holt] C3[said] at a debate T3[“No.”]"
    )
    first = reader.turns[0]
    carried = reader.ask(first, Part.VENUE, None).carried
    assert [each.phrase.words for each in carried] == ["a rally"]


def test_what_stands_in_a_quotation_does_not_hold_for_what_is_said_before_it() -> None:
    reader = reader_of(
        "S1[Ann Reed] C1[said] T1[that S2[Bob Holt] C2[spoke] at a rally T2[of rain]]."
    )
    assert reader.ask(reader.turns[0], Part.VENUE, None).carried == []


def test_what_stands_in_a_quotation_is_not_where_it_was_quoted() -> None:
    reader = reader_of(
        "S1[Ann Reed] C1[said] T1[that S2[Bob Holt] C2[spoke] at a rally T2[of rain]].\n\n"
        "S3[Ann Reed] C3[said] T3[“No.”]"
    )
    for turn in reader.turns[:2]:
        reader.tell(turn, Part.VENUE, {})
    assert reader.ask(reader.turns[2], Part.VENUE, None).carried == []


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


def test_the_scene_at_the_head_of_an_article_holds_over_subheadings() -> None:
    reader = reader_of(
        "The bridge\n\nThey met at a rally in Orr.\n\nS1[Ann Reed] C1[said] T1[“It is shut.”]\n\n"
        "Next day\n\nIt rained for days and the river rose. S2[Ann Reed] C2[said] T2[“Rain.”]"
    )
    for turn in reader.turns[:-1]:
        reader.tell(turn, Part.VENUE, {} if turn.statement else None)
    carried = reader.ask(reader.turns[-1], Part.VENUE, None).carried
    assert [each.phrase.words for each in carried] == ["a rally", "Orr"]
