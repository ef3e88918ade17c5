"""What is kept of a wording's meaning: few bytes, the same for the same text, and read again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.encoder.sentence_vectors import DIRECTIONS, SentenceVector
from onrecord.link.pairs.imprint import WIDTH, packed, unpacked
from tests.link.pairs.made import drawn_encoder, imprint_of, texts

WHOLE, PIECE = WIDTH, 2 + DIRECTIONS


def a_vector(seed: int, pieces: int) -> SentenceVector:
    random = np.random.default_rng(seed)
    whole = random.normal(size=WIDTH).astype(np.float32)
    return SentenceVector(
        whole / np.linalg.norm(whole),
        random.integers(0, 30_522, pieces),
        random.normal(scale=9, size=(pieces, DIRECTIONS)).astype(np.float32),
    )


@settings(deadline=None)
@given(st.integers(0, 999), st.integers(0, 20))
def test_what_is_unpacked_is_what_was_packed_but_for_its_last_digits(
    seed: int, pieces: int
) -> None:
    vector = a_vector(seed, pieces)
    kept = packed(vector)
    assert len(kept) == WHOLE + pieces * PIECE
    found = unpacked(kept)
    assert found.ids.tolist() == vector.ids.tolist()
    assert found.whole == pytest.approx(vector.whole, abs=0.01)
    unit = vector.pieces / np.linalg.norm(vector.pieces, axis=1, keepdims=True)
    assert np.allclose(found.pieces, unit, atol=0.01)
    assert np.allclose(np.linalg.norm(found.pieces, axis=1), 1, atol=1e-5)


@settings(deadline=None)
@given(texts)
def test_the_same_text_has_the_same_bytes(text: str) -> None:
    assert imprint_of(text) == imprint_of(text)


def test_an_imprint_can_be_read_long_after_its_bytes_are_gone() -> None:
    kept = bytearray(imprint_of("the bridge opens in May"))
    found = unpacked(bytes(kept))
    before = found.whole.tolist()
    kept[:] = bytes(len(kept))
    assert found.whole.tolist() == before


def test_of_nothing_only_the_whole_is_kept() -> None:
    (vector,) = drawn_encoder().vectors([""])
    assert len(packed(vector)) == WHOLE
    assert unpacked(packed(vector)).pieces.shape == (0, DIRECTIONS)


def test_a_vector_of_zeros_stays_one() -> None:
    nothing = SentenceVector(
        np.zeros(WIDTH, dtype=np.float32),
        np.array([7]),
        np.zeros((1, DIRECTIONS), dtype=np.float32),
    )
    found = unpacked(packed(nothing))
    assert not found.whole.any()
    assert not found.pieces.any()
