"""The frame of a statement: the words that tell of its saying."""

from __future__ import annotations

from onrecord.identify.occasions.frames import Frames
from tests.identify.occasions.marked import article_of


def frames_of(marked: str) -> list[list[str]]:
    """The words of each statement's frame, stretch by stretch."""
    view, statements = article_of(marked)
    frames = Frames(view, statements)
    by_id = {each.id: each for each in statements}
    return [
        [
            stretch.of(view.text).strip()
            for stretch in frames.of(each, by_id.get(each.within or "")).stretches
        ]
        for each in statements
    ]


def test_what_is_said_is_not_in_the_frame() -> None:
    assert frames_of("On Monday S[Ann Reed] C[told] farmers T[that it rained on Sunday].") == [
        ["On Monday Ann Reed told farmers", "."]
    ]


def test_words_on_both_sides_of_a_quotation_belong_to_it() -> None:
    assert frames_of("In Orr, T[“the road] S[Ann Reed] C[said] on Monday, T[is shut.”]") == [
        ["In Orr,", "Ann Reed said on Monday,"]
    ]


def test_of_two_statements_each_has_the_words_from_its_cue_on() -> None:
    first, second = frames_of(
        "At a rally S1[Ann Reed] C1[told] farmers T1[that it rained], "
        "C2[adding] in a letter T2[that it snowed]."
    )
    assert first == ["At a rally Ann Reed told farmers"]
    assert second[0] == ", adding in a letter"


def test_a_stretch_without_source_or_cue_goes_to_the_statement_before_it() -> None:
    first, second = frames_of(
        "S1[Ann Reed] C1[said] T1[that it rained] at a rally in Orr T2[and that it snowed], "
        "S2[Holt] C2[said]."
    )
    assert "at a rally in Orr" in first
    assert "at a rally in Orr" not in second


def test_a_content_without_source_and_cue_has_no_frame() -> None:
    assert frames_of("On Monday it rained. T[“The road is shut.”]") == [[]]


def test_other_sentences_are_not_in_the_frame() -> None:
    assert frames_of(
        "It rained in Orr. S[Ann Reed] C[said] T[that it snowed]. Holt left on Monday."
    ) == [["Ann Reed said", "."]]


def test_other_paragraphs_and_the_furniture_between_them_are_not_in_the_frame() -> None:
    (frame,) = frames_of(
        "It rained in Orr\n\nS[Ann Reed] C[said] T[that it snowed] on Monday\n\n"
        "READ MORE: A rally in Veld\n\nHolt left on Sunday."
    )
    assert frame == ["Ann Reed said", "on Monday"]


def test_a_statement_in_anothers_words_has_what_stands_in_them() -> None:
    outer, inner = frames_of(
        "On Monday S1[Ann Reed] C1[said] "
        "T1[that in Orr S2[Holt] C2[told] farmers T2[that it rained]]."
    )
    assert outer == ["On Monday Ann Reed said"]
    assert inner == ["that in Orr Holt told farmers"]


def test_an_endless_line_is_looked_at_near_source_and_cue_only() -> None:
    (frame,) = frames_of(
        "rain " * 1_000 + "S[Ann Reed] C[said] T[that it snowed] " + "snow " * 1_000
    )
    assert all(len(stretch) < 500 for stretch in frame)
