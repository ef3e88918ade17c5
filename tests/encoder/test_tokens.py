"""Pieces know their places in the text, whatever the text, and what the encoder cannot see."""

from __future__ import annotations

import itertools
import tracemalloc

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as some

from onrecord.contract import Span
from onrecord.encoder.tokens import (
    CAPITALISED,
    CAPITALS,
    CONTINUED,
    NO_SURFACE,
    QUOTED,
    Tokens,
)
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations
from tests.encoder.tokenizers import tokenizer


def cut(text: str) -> Tokens:
    paragraphs = find_paragraphs(text)
    return tokenizer().cut(text, paragraphs, find_quotations(text, paragraphs))


def words(text: str) -> list[str]:
    tokens = cut(text)
    return [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)]


def test_pieces_stand_where_their_characters_stand() -> None:
    assert words("The road, she said, opens.") == [
        *("The", "road", ",", "she", "said", ",", "opens", ".")
    ]


def test_a_separator_without_characters_stands_between_paragraphs() -> None:
    tokens = cut("One.\n\nTwo.")
    (separator,) = tokens.breaks
    assert tokens.starts[separator] == tokens.ends[separator] == 6
    assert tokens.surfaces[separator] == NO_SURFACE


def test_letter_case_is_kept_beside_the_small_letters() -> None:
    assert cut("NATO told Reed").surfaces.tolist() == [CAPITALS, 0, CAPITALISED]


def test_a_word_cut_in_pieces_shows_that_it_goes_on() -> None:
    surfaces = cut("Zyxwvutia").surfaces
    assert surfaces[0] == CAPITALISED
    assert all(surface == CONTINUED for surface in surfaces[1:])


def test_words_in_quotation_marks_are_marked_with_the_marks() -> None:
    surfaces = cut("Reed said: “No toll.” Good").surfaces
    assert [bool(surface & QUOTED) for surface in surfaces] == [
        *(False, False, False, True, True, True, True, True, False)
    ]


def test_marks_of_every_style_are_one_to_the_encoder() -> None:
    curly, straight, french = (
        cut(text).ids.tolist()
        for text in ("“No toll,” he said", '"No toll," he said', "«No toll,» he said")
    )
    assert curly == straight == french


def test_an_apostrophe_is_no_mark() -> None:
    assert cut("the board’s plan").ids.tolist() == cut("the board's plan").ids.tolist()


def test_a_span_covers_the_pieces_that_share_a_character_with_it() -> None:
    text = "One.\n\nReed said so."
    tokens = cut(text)
    covered = tokens.covering(Span(6, 15))
    assert [
        text[s:e] for s, e in zip(tokens.starts[covered], tokens.ends[covered], strict=True)
    ] == [*("Reed", "said")]


def test_looking_up_a_span_of_a_long_text_copies_nothing() -> None:
    # It copied all places for every quotation: a text of 5 million characters took 27 s, not 3.
    places = np.arange(1_000_000, dtype=np.int32)
    tokens = Tokens(ids=places, surfaces=places, starts=places, ends=places + np.int32(1))
    tracemalloc.start()
    try:
        assert tokens.covering(Span(500_000, 500_002)) == slice(500_000, 500_002)
        assert tracemalloc.get_traced_memory()[1] < 100_000
    finally:
        tracemalloc.stop()


def test_an_empty_text_has_no_pieces() -> None:
    assert len(cut("")) == 0


def test_half_a_character_that_json_smuggled_in_is_read() -> None:
    text = "Reed said \ud800 so"
    assert [text[s:e] for s, e in zip(cut(text).starts, cut(text).ends, strict=True)][:2] == [
        *("Reed", "said")
    ]


def test_a_paragraph_longer_than_is_cut_at_once_keeps_its_places() -> None:
    text = "Reed said so. " * 5_000
    assert words(text)[-4:] == ["Reed", "said", "so", "."]


@given(some.text(some.characters(), max_size=300))
@example("뭄 각각")
def test_places_are_in_bounds_and_in_order(text: str) -> None:
    tokens = cut(text)
    places = list(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True))
    assert all(0 <= start <= end <= len(text) for start, end in places)
    # A character may be several pieces, as a syllable of Hangul is: then they share its place.
    pairs = itertools.pairwise(places)
    assert all(before[1] <= after[0] or before == after for before, after in pairs)
    assert len(tokens.surfaces) == len(tokens.ids) == len(places)
