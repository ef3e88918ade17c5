"""What the encoder makes of a phrase: the mean of its pieces."""

from __future__ import annotations

import numpy as np

from onrecord.contract import Span
from onrecord.encoder.phrase_vectors import WIDTH, PhraseVectors

# Pieces of four characters each, with one between them; each tells its own number.
COUNT = 300


def vectors() -> PhraseVectors:
    starts = np.arange(COUNT, dtype=np.int32) * np.int32(5)
    told = np.repeat(np.arange(COUNT)[:, None], WIDTH, axis=1).astype(np.float16)
    return PhraseVectors(starts, starts + np.int32(4), told)


def mean_of(*spans: Span) -> float:
    found = vectors().mean(spans)
    assert found.shape == (WIDTH,)
    assert len(set(found.tolist())) == 1
    return float(found[0])


def test_the_pieces_that_a_span_covers_or_cuts_count() -> None:
    assert mean_of(Span(0, 4)) == 0
    assert mean_of(Span(3, 6)) == 0.5
    assert mean_of(Span(5, 19)) == 2


def test_several_spans_have_one_mean() -> None:
    assert mean_of(Span(0, 4), Span(10, 14)) == 1


def test_between_pieces_there_is_nothing() -> None:
    assert mean_of(Span(4, 5)) == 0
    assert mean_of() == 0


def test_of_an_endless_span_the_first_pieces_count() -> None:
    assert mean_of(Span(0, 10**6)) == np.float32(np.arange(200).mean())
