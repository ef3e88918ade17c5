"""What a small network tells of some pieces of a text, taken down while the text is read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import Span
from onrecord.encoder.encode import Encoded, Network
from onrecord.encoder.sessions import Floats
from onrecord.encoder.tokens import Tokens

# What the network is shown of a batch: vectors [size, length, width].
Layer = Callable[[Encoded], Floats]


@dataclass(frozen=True, slots=True)
class PieceVectors:
    """Of k pieces, in order of the text: their places and vectors [k, width]."""

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    vectors: NDArray[np.float16]

    def pieces_of(self, span: Span) -> slice:
        """Which of them the span covers or cuts."""
        first = int(self.ends.searchsorted(np.int32(span.start), side="right"))
        return slice(first, int(self.starts.searchsorted(np.int32(span.end), side="left")))


class Notes:
    """What was read of one text, window by window."""

    def __init__(
        self, network: Network, tokens: Tokens, wanted: NDArray[np.bool_], layer: Layer
    ) -> None:
        """`wanted`: which pieces it is about."""
        self._network = network
        self._tokens = tokens
        self._wanted = wanted
        self._layer = layer
        # Where each wanted piece stands among them.
        self._rows = wanted.cumsum() - 1
        self._vectors: NDArray[np.float16] | None = None

    def watching(self, read: Iterable[Encoded]) -> Iterator[Encoded]:
        """Hands on what it is given, and takes down what is wanted on the way."""
        for encoded in read:
            self._take(encoded)
            yield encoded

    def _take(self, encoded: Encoded) -> None:
        layer, chosen, rows = self._layer(encoded), [], []
        for number, window in enumerate(encoded.windows):
            owned = np.arange(window.owns_from, window.owns_to)
            pieces = owned[self._wanted[owned]]
            rows.append(self._rows[pieces])
            chosen.append(layer[number, pieces - window.start + 1])
        vectors = self._network.run(encoded=np.concatenate(chosen))
        if self._vectors is None:
            shape = (int(self._wanted.sum()), vectors.shape[1])
            self._vectors = np.zeros(shape, dtype=np.float16)
        self._vectors[np.concatenate(rows)] = vectors

    def taken(self, width: int) -> PieceVectors:
        """All of it, in order of the text. `width`: of the vectors, where nothing was read."""
        vectors = self._vectors
        if vectors is None:
            vectors = np.zeros((int(self._wanted.sum()), width), dtype=np.float16)
        tokens = self._tokens
        return PieceVectors(tokens.starts[self._wanted], tokens.ends[self._wanted], vectors)


def watching_all(notes: Sequence[Notes], read: Iterable[Encoded]) -> Iterable[Encoded]:
    """Hands on what is read past all of them."""
    for each in notes:
        read = each.watching(read)
    return read
