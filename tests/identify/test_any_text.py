"""What holds of the speakers of every text, however hostile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_text
from onrecord.contract import Speaker, Statement
from onrecord.extract import extract
from onrecord.identify import identify
from onrecord.settings import EXTRACTORS, ExtractionSettings

WORDS = st.sampled_from(
    [
        *("Ann Reed", "Bob Holt", "Reed", "Mr.", "Mayor", "the mayor", "the Harbour Board", "NARA"),
        *("he", "she", "it", "they", "I", "who", "her aide", "Veldish officials", "By", "cited"),
        *("said", "told", "that", "according to", "reported", "as saying", "and", "of", "’s", "a"),
        *("“", "”", '"', "'", "’", "(", ")", ".", ",", ":", "?", "\n", "\n\n", "–", "is", "\u202e"),
    ]
)
NEWSLIKE = st.lists(WORDS, max_size=60).map(" ".join)


def unknown(statement: Statement) -> Statement:
    """The statement as it was before anybody asked who spoke."""
    return replace(
        statement,
        speaker=Speaker(),
        relays=(),
        addressee=None,
        venue=None,
        said=None,
        quantities=(),
    )


def check_spans(statement: Statement, text: str) -> None:
    relays = (relay.spans for relay in statement.relays)
    for spans in (statement.speaker.spans, *relays):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def check_speaker(speaker: Speaker) -> None:
    assert (speaker.name is None) == (speaker.reason is not None)
    assert (speaker.name is None) == (speaker.basis is None)
    assert speaker.name is None or speaker.name.strip()
    chances = [speaker.confidence, *(each.confidence for each in speaker.alternatives)]
    assert all(chance is None or 0 <= chance <= 1 for chance in chances)
    assert speaker.name not in [each.name for each in speaker.alternatives]


@pytest.mark.parametrize("extractor", EXTRACTORS)
@given(st.one_of(NEWSLIKE, st.text(max_size=300)))
@settings(max_examples=150, deadline=None)
def test_only_speaker_and_relays_are_told_and_both_are_sound(extractor: str, text: str) -> None:
    given = ExtractionSettings(extractor=extractor)
    article = collect_text(text)
    found = extract(article, given)
    named = identify(article, found.statements, found.vectors, given).statements
    assert [unknown(each) for each in named] == list(found.statements)
    for each in named:
        check_spans(each, text)
        check_speaker(each.speaker)


@given(NEWSLIKE)
@settings(max_examples=50, deadline=None)
def test_the_same_text_has_the_same_speakers(text: str) -> None:
    given = ExtractionSettings()
    article = collect_text(text)
    found = extract(article, given)
    once, again = (identify(article, found.statements, found.vectors, given) for _ in range(2))
    assert once == again
