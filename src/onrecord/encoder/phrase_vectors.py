"""What the encoder makes of a text, in few numbers: the mean of a phrase says what it is about.

One linear layer keeps the directions in which words of articles differ most, of the last layer and
the middle one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from onrecord.contract import Span
from onrecord.encoder.encode import Encoded, Network
from onrecord.encoder.notes import Notes, PieceVectors
from onrecord.encoder.sessions import Floats, Session
from onrecord.encoder.tokens import Tokens

PHRASES = "phrases.onnx"
WIDTH = 64
# More pieces tell nothing more, and cost time where a sentence never ends.
_MOST_PIECES = 200


@dataclass(frozen=True, slots=True)
class PhraseVectors(PieceVectors):
    """Of every piece of a text: vectors [k, 64]."""

    def mean(self, spans: Sequence[Span]) -> Floats:
        """The mean of the pieces of the spans [64]; zeros where there are none."""
        found = [self.vectors[self.pieces_of(span)][:_MOST_PIECES] for span in spans]
        rows = np.concatenate(found)[:_MOST_PIECES] if found else np.zeros((0, WIDTH))
        if not len(rows):
            return np.zeros(WIDTH, dtype=np.float32)
        mean: Floats = rows.astype(np.float32).mean(0)
        return mean


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """The network that looks at phrases. Safe in threads."""

    network: Network

    def note(self, tokens: Tokens) -> Notes:
        """Takes down what is read of the text, all of it."""
        return Notes(self.network, tokens, np.ones(len(tokens), dtype=np.bool_), both_layers)


def both_layers(encoded: Encoded) -> Floats:
    """The last layer and the middle one side by side."""
    layers: Floats = np.concatenate([encoded.vectors, encoded.middle], axis=-1)
    return layers


def phrase_vectors(notes: Notes) -> PhraseVectors:
    """What was taken down."""
    taken = notes.taken(WIDTH)
    return PhraseVectors(taken.starts, taken.ends, taken.vectors)


def load_phrase_reader(path: Path, *, threads: int | None) -> PhraseReader:
    """Raises `ModelDamaged` where the file holds no network."""
    return PhraseReader(Session(path, threads=threads))
