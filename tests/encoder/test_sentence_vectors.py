"""What short texts mean by the installed model: of each text alone, whatever it is."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.encoder.model_folder import default_model
from onrecord.encoder.sentence_vectors import (
    DIRECTIONS,
    MOST_PIECES,
    SentenceEncoder,
    SentenceVector,
    load_sentence_encoder,
)
from tests.encoder.tokenizers import tokenizer

WIDTH = 384
TEXTS = (
    "We will rebuild the harbour before winter, whatever it costs.",
    "No matter what the price, the port is going to be reconstructed ahead of the winter.",
    "Every apple on that tree had a wasp in it.",
)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return load_sentence_encoder(default_model())


def vector(encoder: SentenceEncoder, text: str) -> SentenceVector:
    (found,) = encoder.vectors([text])
    return found


def bytes_of(found: SentenceVector) -> tuple[bytes, ...]:
    return found.whole.tobytes(), found.ids.tobytes(), found.pieces.tobytes()


def test_a_whole_text_has_unit_length_and_each_piece_its_directions(
    encoder: SentenceEncoder,
) -> None:
    for text, found in zip(TEXTS, encoder.vectors(TEXTS), strict=True):
        assert found.whole.shape == (WIDTH,)
        assert np.linalg.norm(found.whole) == pytest.approx(1, abs=1e-5)
        assert found.ids.tolist() == tokenizer().plain_ids(text)
        assert found.pieces.shape == (len(found.ids), DIRECTIONS)


def test_what_says_the_same_in_other_words_lies_near(encoder: SentenceEncoder) -> None:
    one, other, apple = (each.whole for each in encoder.vectors(TEXTS))
    assert one @ other > 0.6
    assert abs(one @ apple) < 0.3


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: SentenceEncoder) -> None:
    alone = [bytes_of(vector(encoder, text)) for text in TEXTS]
    long, short = "the ferry sails " * 80, "no"
    among = encoder.vectors([long, TEXTS[2], short, TEXTS[1], TEXTS[1], TEXTS[0]])
    assert [bytes_of(among[at]) for at in (5, 3, 1)] == alone
    assert bytes_of(among[3]) == bytes_of(among[4])


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b"])
def test_a_text_without_pieces_has_none(encoder: SentenceEncoder, text: str) -> None:
    found = vector(encoder, text)
    assert (len(found.ids), found.pieces.shape) == (0, (0, DIRECTIONS))
    assert np.isfinite(found.whole).all()


def test_no_texts_have_no_vectors(encoder: SentenceEncoder) -> None:
    assert encoder.vectors([]) == ()


@pytest.mark.parametrize("text", ["a" * 100_000, "the ferry sails " * 6_000, "." * 100_000])
def test_of_a_long_text_the_beginning_is_read(encoder: SentenceEncoder, text: str) -> None:
    found = vector(encoder, text)
    assert len(found.ids) <= MOST_PIECES
    assert bytes_of(found) == bytes_of(vector(encoder, text[:50_000]))


def test_halves_of_characters_are_read_as_an_unknown_one(encoder: SentenceEncoder) -> None:
    broken = vector(encoder, "\udfff the \ud800 ferry sails")
    assert bytes_of(broken) == bytes_of(vector(encoder, "\ufffd the \ufffd ferry sails"))
