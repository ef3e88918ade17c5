"""Through whom a statement reached the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Span
from onrecord.identify.source.cited import cited_speaker
from onrecord.pipeline import extract_text
from tests.identify.viewed import BY_RULES


def relays_of(text: str) -> list[str]:
    statements = extract_text(text, settings=BY_RULES).statements
    return [relay.name for relay in statements[0].relays]


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("“The road is shut,” Ann Reed said, according to NARA.", ["NARA"]),
        ("“The road is shut,” Ann Reed was quoted as saying by the NARA agency.", ["NARA"]),
        ("“The road is shut,” Ann Reed said, NARA reported.", ["NARA"]),
        ("“The road is shut,” Ann Reed said.", []),
        ("According to NARA, the road is shut.", []),
    ],
)
def test_whoever_passed_the_words_on_is_a_relay(text: str, relays: list[str]) -> None:
    assert relays_of(text) == relays


def test_the_speaker_is_no_relay_of_its_own_words() -> None:
    assert relays_of("“The road is shut,” Ann Reed said, according to Reed.") == []


def test_a_relays_place_is_told() -> None:
    text = "“The road is shut,” Ann Reed said, according to NARA."
    (relay,) = extract_text(text, settings=BY_RULES).statements[0].relays
    assert [span.of(text) for span in relay.spans] == ["NARA"]


@pytest.mark.parametrize(
    ("cited", "who"),
    [
        ("Ann Reed", "Ann Reed"),
        ("Mrs. Reed", "Mrs. Reed"),
        ("A. B. Reed", "A. B. Reed"),
        ("Ann Reed, the mayor of Orr,", "Ann Reed"),
    ],
)
def test_who_is_cited_stands_behind_the_cue(cited: str, who: str) -> None:
    assert cited_in(f"NARA cited {cited} as saying that the road was shut.") == who


@pytest.mark.parametrize(
    "text",
    [
        "NARA cited Ann Reed. She was described as saying no.",
        "Ann Reed was cited as saying so by NARA. Holt came as saying no was hard.",
        "NARA cited a report.",
    ],
)
def test_nobody_is_cited_without_as_saying_behind_it(text: str) -> None:
    assert cited_in(text) is None


def cited_in(text: str) -> str | None:
    """Whom the cue "cited" gives its words to."""
    statement = extract_text("“So,” Reed said.", settings=BY_RULES).statements[0]
    start = text.index("cited")
    span = cited_speaker(text, replace(statement, cue=(Span(start, start + 5),)))
    return span.of(text) if span else None
