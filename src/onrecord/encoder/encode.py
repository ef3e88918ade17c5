"""Pieces in, vectors out: the windows of a text through the encoder, in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.sessions import Floats, Session
from onrecord.encoder.tokens import NO_SURFACE, Tokenizer, Tokens, load_tokenizer
from onrecord.encoder.windows import Window, find_windows

ENCODER = "encoder.onnx"
TOKENIZER = "tokenizer.json"

# Windows run at once: more gain nothing on a few cores.
_BATCH = 8
# Windows sorted by length together; all that is in memory of a text at a time.
_STRETCH = 32


class Network(Protocol):
    """What runs one of the small networks behind the encoder."""

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """The network's one output."""
        ...


class Layers(Protocol):
    """What runs the windows: ids, surfaces and mask [size, length] -> [size, length, width]."""

    def outputs(self, **inputs: NDArray[np.int64] | Floats) -> Sequence[Floats]:
        """The last layer, and the middle one if the model has it."""
        ...


@dataclass(frozen=True, slots=True)
class Encoded:
    """Some windows of one length: `vectors` [size, length, width], with the two framing pieces.

    Piece `i` of a window stands at `i - window.start + 1`. `paragraphs` [size, length] counts the
    separators up to each piece. `middle` is as `vectors`, of the middle layer.
    """

    windows: tuple[Window, ...]
    vectors: Floats
    middle: Floats
    paragraphs: NDArray[np.int64]


class Encoder:
    """The shared encoder with its tokenizer. Safe in threads."""

    def __init__(self, tokenizer: Tokenizer, layers: Layers) -> None:
        self.tokenizer = tokenizer
        self._layers = layers

    def encode(self, tokens: Tokens) -> Iterator[Encoded]:
        """All windows of the text, a few at a time, so that memory does not grow with the text."""
        windows = find_windows(len(tokens), tokens.breaks.tolist())
        while stretch := list(islice(windows, _STRETCH)):
            stretch.sort(key=len)
            for start in range(0, len(stretch), _BATCH):
                yield self._run(tokens, stretch[start : start + _BATCH])

    def _run(self, tokens: Tokens, windows: Sequence[Window]) -> Encoded:
        length = max(len(window) for window in windows) + 2
        ids = np.zeros((len(windows), length), dtype=np.int64)
        surfaces = np.full((len(windows), length), NO_SURFACE, dtype=np.int64)
        mask = np.zeros((len(windows), length), dtype=np.int64)
        for number, window in enumerate(windows):
            inside = slice(1, len(window) + 1)
            ids[number, 0] = self.tokenizer.start
            ids[number, inside] = tokens.ids[window.start : window.end]
            ids[number, inside.stop] = self.tokenizer.separator
            surfaces[number, inside] = tokens.surfaces[window.start : window.end]
            mask[number, : inside.stop + 1] = 1
        paragraphs = (ids == self.tokenizer.separator).cumsum(1)
        outputs = self._layers.outputs(ids=ids, surfaces=surfaces, mask=mask)
        return Encoded(tuple(windows), outputs[0], outputs[-1], paragraphs)


def load_encoder(folder: Path, *, threads: int | None = None) -> Encoder:
    """The encoder of a model's folder. Raises `ModelDamaged` where a file cannot be used."""
    return Encoder(load_tokenizer(folder / TOKENIZER), Session(folder / ENCODER, threads=threads))
