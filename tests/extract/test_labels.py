"""Paragraphs in which a label names who speaks."""

from __future__ import annotations

from onrecord.contract import Span
from onrecord.extract.attribution import Attribution
from onrecord.extract.labels import signed_quotations, turns
from onrecord.paragraphs import find_paragraphs


def words(text: str, found: dict[Span, Attribution]) -> list[tuple[str, str]]:
    return [
        (attribution.source[0].of(text), attribution.content[0].of(text))
        for attribution in found.values()
    ]


def test_a_transcript_that_is_quoted_has_turns() -> None:
    text = '"REED: When does the road open?\n\n"HOLT: It opens in May.\n\n' * 2
    told = words(text, turns(text, find_paragraphs(text)))
    assert sorted(set(told), reverse=True) == [
        ("REED", "When does the road open?"),
        ("HOLT", "It opens in May."),
    ]


def test_a_quotation_with_a_name_behind_a_dash_is_that_speaker_s() -> None:
    text = (
        "Readers wrote:\n\n“The road must stay free.” ― Ann Reed\n\n"
        "“No toll for us.”― Bo Holt, Alva."
    )
    assert words(text, signed_quotations(text, find_paragraphs(text))) == [
        ("Ann Reed", "“The road must stay free.”"),
        ("Bo Holt", "“No toll for us.”"),
    ]


def test_a_dash_inside_a_sentence_signs_nothing() -> None:
    text = "“No toll” – Reed repeated it – was the promise."
    assert signed_quotations(text, find_paragraphs(text)) == {}


def test_many_quotations_and_dashes_in_one_paragraph_are_read_in_one_go() -> None:
    text = "“" + "a” – B c, " * 350
    assert signed_quotations(text, find_paragraphs(text)) == {}
