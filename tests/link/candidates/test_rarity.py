"""How rare words are: as their pieces in the encoder's vocabulary are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.candidates.rarity import rarity_by
from tests.encoder.tokenizers import tokenizer

RARITY = rarity_by(tokenizer().plain_ids)


def test_rare_words_are_rarer_than_common_ones() -> None:
    found = [RARITY(word) for word in ("the", "old", "ferry", "goat")]
    assert found == sorted(found)
    assert found[0] < 0.3 < 0.8 < found[-1]


def test_a_word_that_is_in_no_vocabulary_is_rare() -> None:
    assert len(tokenizer().plain_ids("zyxwvutia")) > 1
    assert RARITY("zyxwvutia") >= 0.6


def test_what_was_asked_is_remembered() -> None:
    asked: list[str] = []

    def pieces(word: str) -> list[int]:
        asked.append(word)
        return [5_000]

    rarity = rarity_by(pieces)
    assert rarity("ferry") == rarity("ferry")
    assert asked == ["ferry"]


@settings(deadline=None)
@given(st.text(max_size=20))
def test_any_word_is_between_none_and_the_rarest(word: str) -> None:
    assert 0 <= RARITY(word) <= 1.001
