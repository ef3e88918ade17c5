"""What short texts mean, as vectors: of each text as a whole, and of each of its pieces.

The second encoder of the model, all-MiniLM-L6-v2 as it was published (Reimers and Gurevych 2019):
texts that say the same thing lie close together, in whatever words. The pieces are those of its
fourth layer of six, in the 48 directions in which pieces of our own articles lie furthest: hard
pairs of translations are told with an F1 of 71 by the nearness of their pieces alone, with all 384
directions 69, by the last layer 65.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.encode import TOKENIZER, Layers
from onrecord.encoder.sessions import Floats, Session, cores
from onrecord.encoder.tokens import Tokenizer, load_tokenizer

SENTENCES = "sentences.onnx"
# What is kept of a piece.
DIRECTIONS = 48
# Pieces of one text that are looked at: the encoder was taught on texts no longer than that.
MOST_PIECES = 256


@dataclass(frozen=True, slots=True)
class SentenceVector:
    """A text of n pieces: `whole` [384] of unit length, `ids` [n], `pieces` [n, 48].

    Of a text of more than 256 pieces only those are read. One without pieces has zeros.
    """

    whole: Floats
    ids: NDArray[np.int64]
    pieces: Floats


class SentenceEncoder:
    """Texts in, vectors out. Safe in threads."""

    def __init__(self, tokenizer: Tokenizer, layers: Layers) -> None:
        self.tokenizer = tokenizer
        self._layers = layers

    def vectors(self, texts: Sequence[str]) -> tuple[SentenceVector, ...]:
        """One for each text, in order; each of its text alone."""
        if len(texts) == 1:
            return (self._vector(texts[0]),)
        # Two short texts side by side are done sooner than one by two threads.
        with ThreadPoolExecutor(cores()) as threads:
            return tuple(threads.map(self._vector, texts))

    def _vector(self, text: str) -> SentenceVector:
        # By itself: in 8 bits the scale of the numbers depends on all that runs at once, so that in
        # a batch a text's vector would depend on who else is in it (cosine 0.99, not 1).
        pieces = self.tokenizer.plain_ids(text)[:MOST_PIECES]
        framed = (self.tokenizer.start, *pieces, self.tokenizer.separator)
        ids = np.array([framed], dtype=np.int64)
        whole, middle = self._layers.outputs(ids=ids, mask=np.ones_like(ids))
        return SentenceVector(whole[0], ids[0, 1:-1], middle[0, 1:-1])


def load_sentence_encoder(folder: Path) -> SentenceEncoder:
    """The sentence encoder of a model's folder. Raises `ModelDamaged` for a file of no use."""
    layers = Session(folder / SENTENCES, threads=1)
    return SentenceEncoder(load_tokenizer(folder / TOKENIZER), layers)
