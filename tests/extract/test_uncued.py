"""Quotations that no cue reached."""

from __future__ import annotations

from onrecord.contract import Mode, Polarity, Span
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.uncued import take_uncued_quotations
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations


def told(text: str, *contents: str) -> list[list[str]]:
    """The contents of all attributions, those of `contents` being the tagger's."""
    found = []
    for content in contents:
        start = text.index(content)
        span = Span(start, start + len(content))
        found.append(Attribution((span,), (), (), Mode.SPEECH, Polarity.AFFIRMED, Rule.TAGGER, 0.9))
    paragraphs = find_paragraphs(text)
    after = take_uncued_quotations(text, paragraphs, find_quotations(text, paragraphs), found)
    return [[span.of(text) for span in attribution.content] for attribution in after]


def test_a_quotation_behind_its_cue_goes_on_with_the_one_before() -> None:
    text = "“No toll,” Ann Reed said. “Not this year, and not the next.”"
    assert told(text, "“No toll,”") == [["“No toll,”", "“Not this year, and not the next.”"]]


def test_a_quotation_that_the_next_paragraph_continues_is_one() -> None:
    text = "Reed said: “The road opens.\n\n“It will have no toll.”"
    assert told(text, "“The road opens.") == [["“The road opens.", "“It will have no toll.”"]]


def test_after_an_indirect_report_a_quotation_that_stands_alone_is_one_of_its_own() -> None:
    text = "Reed said that the road opens. “It will have no toll.”"
    assert told(text, "that the road opens") == [
        ["that the road opens"],
        ["“It will have no toll.”"],
    ]


def test_a_name_in_quotation_marks_is_nobody_s_words() -> None:
    assert told("The road, called “the toll-free road to the sea” by all, is open.") == []


def test_a_quotation_that_is_told_already_is_left() -> None:
    text = "“No toll,” Ann Reed said."
    assert told(text, "“No toll,”") == [["“No toll,”"]]


def test_a_heading_in_quotation_marks_is_nobody_s_words() -> None:
    assert told("The road opens in May.\n\n‘All Bets Are Off.’\n\nIt has no toll.") == []


def test_what_a_transcript_notes_of_the_room_is_nobody_s_words() -> None:
    assert told("The mayor rose.\n\n“(Long laughter.)”\n\nThe road opens.") == []
