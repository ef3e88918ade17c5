"""The keys of a wording: of its text alone, few, and shared by those that are worth comparing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.candidates.keys import keys_of
from onrecord.link.candidates.rarity import rarity_by
from tests.encoder.tokenizers import tokenizer
from tests.link.pairs.made import texts

RARITY = rarity_by(tokenizer().plain_ids)
# Of each of the first sentences the pairs of seven rare words.
OF_A_SENTENCE, SENTENCES = 21, 12
FERRY = "The harbour board wants to replace the old ferry, since the engine failed twice in May."
LONG = " ".join(
    (
        "We told the council in spring that the cellar of the library was damp.",
        FERRY,
        "Nobody will ever convince the fishermen of Marl to sell their licences cheaply.",
        "Every apple on that tree had a wasp in it, and the children knew it well.",
    )
)


def keys(text: str) -> tuple[int, ...]:
    return keys_of(text, RARITY)


def shared(a: str, b: str) -> int:
    return len(set(keys(a)) & set(keys(b)))


@settings(deadline=None)
@given(texts)
def test_keys_are_sorted_numbers_of_64_bits_each_once(text: str) -> None:
    found = keys(text)
    assert found == tuple(sorted(set(found)))
    assert all(-(2**63) <= key < 2**63 for key in found)


@settings(deadline=None)
@given(st.lists(texts, max_size=4), texts)
def test_keys_depend_on_the_text_alone(others: list[str], text: str) -> None:
    before = keys(text)
    fresh = rarity_by(tokenizer().plain_ids)
    for other in others:
        keys_of(other, fresh)
    assert keys_of(text, fresh) == before


def test_keys_stay_what_they_were() -> None:
    # A record keeps them: others would make it be linked anew.
    text = "the old ferry"
    assert [key for key in keys(text) if key in keys("that old ferry")] == [8351342079386037010]


@pytest.mark.parametrize(
    "copy",
    [
        "“The harbour board wants to replace the old ferry since the engine failed twice in May”",
        "the harbour board will replace the ferry as its engine failed twice in June",
        "THE HARBOUR BOARD'S FERRY: ENGINES FAILED",
        "to replace the old ferry",
    ],
)
def test_an_edited_copy_shares_keys(copy: str) -> None:
    assert shared(FERRY, copy) > 0


def test_a_part_of_a_long_text_shares_keys_with_it() -> None:
    assert shared(LONG, FERRY) >= 15
    assert shared(LONG, "convince the fishermen of Marl to sell their licences") > 5


def test_unrelated_texts_share_none() -> None:
    assert shared(FERRY, "Nobody will convince the fishermen of Marl to sell licences.") == 0
    assert shared(FERRY, "The council told us in spring that the cellar was damp.") == 0


def test_common_words_make_no_candidates_of_long_texts() -> None:
    a = "they said that they would not do it, and that we were all to do it for them in May"
    assert shared(FERRY, a) == 0


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), (" … ", 0), ("Never.", 0), ("old ferry", 1), ("an old ferry", 3)]
)
def test_a_short_text_has_few(text: str, count: int) -> None:
    assert len(keys(text)) == count


def test_a_sentence_has_a_bounded_number_and_a_text_of_its_first_ones() -> None:
    words = [f"{chr(97 + n % 26)}{chr(97 + n // 26)}zz" for n in range(400)]
    assert len(keys(" ".join(words))) == OF_A_SENTENCE
    sentences = [" ".join(words[at : at + 10]) + "." for at in range(0, 400, 10)]
    counts = [len(keys(" ".join(sentences[:many]))) for many in (1, 4, 12, 13, 40)]
    assert counts[:3] == [OF_A_SENTENCE, 4 * OF_A_SENTENCE, SENTENCES * OF_A_SENTENCE]
    assert counts[3] == counts[4] <= SENTENCES * OF_A_SENTENCE


@pytest.mark.parametrize("text", ["a" * 100_000, ". " * 50_000, "“".join(".)" * 9), "\ud800 x"])
def test_any_text_has_keys_or_none(text: str) -> None:
    assert len(keys(text)) <= SENTENCES * OF_A_SENTENCE
