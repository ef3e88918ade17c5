"""Sides of pairs without the model: pieces that were drawn by chance, each always the same."""

from __future__ import annotations

from functools import cache

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.encoder.sentence_vectors import DIRECTIONS, SentenceEncoder
from onrecord.encoder.sessions import Floats
from onrecord.link.pairs.imprint import WIDTH, packed, unpacked
from onrecord.link.pairs.side import Side, side_of
from onrecord.link.pairs.signals import SIGNALS
from onrecord.link.pairs.weights import LEARNED, PairNumbers
from onrecord.linking.wording import wording_of
from tests.encoder.tokenizers import tokenizer

_PIECES = 30_522
LEVELS = [0.4, 0.8]

words = st.sampled_from(
    "we will not open the bridge in May 2015 and Ann Reed said 12 twelve % . , ? … “ ” don't "
    "never US safe unsafe boats \ud800 é İ ﬁ x_y — \u200b 1,000.5 nobody".split(" ")
)
texts = st.one_of(st.lists(words, max_size=30).map(" ".join), st.text(max_size=60))
speakers = st.sampled_from([None, "", "she", "Ann Reed", "Mayor Reed", "Tom Bell", "the board"])


@cache
def _drawn() -> Floats:
    return np.random.default_rng(7).standard_normal((_PIECES, WIDTH)).astype(np.float32)


class DrawnLayers:
    """A text is the sum of its pieces."""

    def outputs(self, **inputs: NDArray[np.int64] | Floats) -> tuple[Floats, Floats]:
        """Whole texts [size, 384] of unit length, pieces [size, length, 48]."""
        pieces = _drawn()[inputs["ids"].astype(int)]
        whole = pieces.sum(axis=1)
        whole /= np.linalg.norm(whole, axis=1, keepdims=True)
        return whole, pieces[..., :DIRECTIONS]


def drawn_encoder() -> SentenceEncoder:
    """Texts that share words are near; it knows nothing of what they mean."""
    return SentenceEncoder(tokenizer(), DrawnLayers())


def imprint_of(text: str) -> bytes:
    """What is kept of a text."""
    (vector,) = drawn_encoder().vectors([text])
    return packed(vector)


def side(text: str, speaker: str | None = None) -> Side:
    """One side of a pair."""
    projection = np.eye(DIRECTIONS, LEARNED, dtype=np.float32)
    return side_of(wording_of(text, speaker), unpacked(imprint_of(text)), projection)


def numbers(units: int = 3) -> PairNumbers:
    """A network of weights drawn by chance."""
    random = np.random.default_rng(3)
    width = len(SIGNALS) + 2 * (1 + len(LEVELS))
    return PairNumbers(
        projection=random.normal(size=(DIRECTIONS, LEARNED)).tolist(),
        power=1.5,
        levels=LEVELS,
        mean=[0.5] * len(SIGNALS),
        spread=[0.25] * len(SIGNALS),
        inner=random.normal(size=(width, units)).tolist(),
        inner_bias=[0.1] * units,
        outer=random.normal(size=units).tolist(),
        outer_bias=-0.2,
        same=0.5,
        suggested=0.3,
    )
