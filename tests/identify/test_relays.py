"""Through whom a statement reached the article."""

from __future__ import annotations

import pytest

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
