"""The words of a source, read."""

from __future__ import annotations

import pytest

from onrecord.contract import Span
from onrecord.identify.source.phrase import SourceKind, read_phrase
from tests.identify.viewed import phrase_of, view_of


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("he", SourceKind.PRONOUN),
        ("she’s", SourceKind.PRONOUN),
        ("as they", SourceKind.PRONOUN),
        ("he himself", SourceKind.PRONOUN),
        ("Ann Reed", SourceKind.NAME),
        ("Reed herself", SourceKind.NAME),
        ("only Reed", SourceKind.NAME),
        ("Reed’s", SourceKind.NAME),
        ("the mayor", SourceKind.DESCRIPTION),
        ("Reed’s aide", SourceKind.DESCRIPTION),
        ("a group led by Ann Reed", SourceKind.DESCRIPTION),
        ("an aide to Ann Reed", SourceKind.DESCRIPTION),
        ("the Orr Liberal", SourceKind.DESCRIPTION),
        ("Veldish officials", SourceKind.GROUP),
        ("several Danes", SourceKind.GROUP),
        ("an Orr Courier poll", SourceKind.GROUP),
        ("85% of Republicans", SourceKind.GROUP),
    ],
)
def test_what_a_source_is(source: str, kind: SourceKind) -> None:
    assert phrase_of(source).kind == kind


def test_no_words_are_no_source() -> None:
    assert read_phrase((), view_of("Ann Reed left.").names).kind == SourceKind.NONE


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Ann Reed and Bob Holt", ["Ann Reed", "Bob Holt"]),
        ("Ann Reed (Coast), Bob Holt and Cy Bray", ["Ann Reed", "Bob Holt", "Cy Bray"]),
        ("Ann Reed, the mayor, and Bob Holt", ["Ann Reed", "Bob Holt"]),
        ("Ann Reed and Bob Holt, two sailors", ["Ann Reed", "Bob Holt"]),
        ("Ann Reed, a lawyer for Holt and Bray", ["Ann Reed"]),
        ("doctor and activist Bob Holt", ["Bob Holt"]),
    ],
)
def test_those_who_speak_together(source: str, names: list[str]) -> None:
    assert [name.text for name in phrase_of(source).names] == names


@pytest.mark.parametrize(
    ("source", "group"),
    [
        ("many Republicans", "Republicans"),
        ("several senior Veldish officials with knowledge of it", "senior Veldish officials"),
        ("a recent Orr Courier poll released on Monday", "Orr Courier poll"),
        ("Mrs. Holt’s campaign", "Holt campaign"),
        ("Denmark’s military", "Danish military"),
        ("officials in Orr", "officials in Orr"),
    ],
)
def test_a_group_is_named_without_what_only_counts(source: str, group: str) -> None:
    assert phrase_of(source).group == group


@pytest.mark.parametrize(
    "source",
    ["a French website", "one of the Danish officials", "senior officials", "his aides", "a poll"],
)
def test_what_names_nobody_is_no_group(source: str) -> None:
    assert phrase_of(source).kind == SourceKind.DESCRIPTION


def test_a_capital_that_opens_a_sentence_names_no_group() -> None:
    assert phrase_of("Angry sailors", before="").kind == SourceKind.DESCRIPTION
    assert phrase_of("Danish sailors", before="").kind == SourceKind.DESCRIPTION
    assert phrase_of("Danish officials", before="").kind == SourceKind.GROUP


def test_a_source_that_cuts_a_name_is_read_up_to_there() -> None:
    text = "“So,” Mr. Bornstein said."
    names = view_of(text).names
    phrase = read_phrase((Span(6, 14),), names)
    assert phrase.names[0].text == "Born"
