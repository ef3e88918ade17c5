"""The learned tagger: pieces in, a row of roles for every cue out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.encode import (
    ENCODER,
    TOKENIZER,
    Encoded,
    Encoder,
    Network,
    load_encoder,
)
from onrecord.encoder.model_folder import ModelFolder
from onrecord.encoder.sessions import Floats, Session
from onrecord.extract.roles import TAGGED, Role, Tag

TAGS = "tags.onnx"
ROWS = "rows.onnx"

# Rows scored at once, to keep memory small.
_MOST_ROWS = 64
# Cues looked at in a window of some 300 words; the densest of PolNeAR's training articles have 25.
# A text made to look like cues everywhere then costs no more than a few such windows.
_MOST_CUES = 64
_CUE = TAGGED.index(Role.CUE)


@dataclass(frozen=True, slots=True)
class Row:
    """One cue that may be: `chance` that its first piece, `anchor`, begins a cue.

    `roles` [n, 4]: for the n pieces from `start` on, the probability of each role to this cue.
    """

    anchor: int
    chance: float
    start: int
    roles: Floats


class Tagger:
    """Encoder and both heads. Safe in threads."""

    def __init__(self, encoder: Encoder, tags: Network, rows: Network) -> None:
        self.encoder = encoder
        self._tags = tags
        self._rows = rows

    def read(self, windows: Iterable[Encoded], least_chance: float) -> Iterator[Row]:
        """A row for each piece that begins a cue with that chance at least, in any order."""
        for encoded in windows:
            tags = self._tags.run(encoded=encoded.vectors)[:, :, _CUE]
            chances = _softmax(tags)[:, :, Tag.BEGIN]
            chances = np.where(_owned(encoded, chances.shape), chances, 0.0)
            windows, anchors = np.nonzero(_likeliest(chances, least_chance))
            for first in range(0, len(windows), _MOST_ROWS):
                some = slice(first, first + _MOST_ROWS)
                yield from self._some(encoded, windows[some], anchors[some], chances)

    def _some(
        self,
        encoded: Encoded,
        windows: NDArray[np.int64],
        anchors: NDArray[np.int64],
        chances: Floats,
    ) -> Iterator[Row]:
        scores = self._rows.run(
            encoded=encoded.vectors,
            paragraphs=encoded.paragraphs,
            windows=windows,
            anchors=anchors,
        )
        for number, anchor, row in zip(windows, anchors, _softmax(scores), strict=True):
            window = encoded.windows[number]
            yield Row(
                anchor=window.start + int(anchor) - 1,
                chance=float(chances[number, anchor]),
                start=window.start,
                roles=row[1 : len(window) + 1],
            )


def load_tagger(folder: ModelFolder, *, threads: int | None = None) -> Tagger:
    """The tagger of a checked model. Raises `ModelDamaged` where a file cannot be used."""
    for name in (ENCODER, TOKENIZER, TAGS, ROWS):
        folder.file(name)
    return load_tagger_files(folder.path, threads=threads)


def load_tagger_files(folder: Path, *, threads: int | None = None) -> Tagger:
    """The tagger of files that have no manifest yet. Raises `ModelDamaged`."""
    return Tagger(
        load_encoder(folder, threads=threads),
        Session(folder / TAGS, threads=threads),
        Session(folder / ROWS, threads=threads),
    )


def _owned(encoded: Encoded, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    owned = np.zeros(shape, dtype=np.bool_)
    for number, window in enumerate(encoded.windows):
        offset = 1 - window.start
        owned[number, window.owns_from + offset : window.owns_to + offset] = True
    return owned


def _likeliest(chances: Floats, least_chance: float) -> NDArray[np.bool_]:
    """The pieces with that chance at least; in each window so many at most, the likeliest."""
    likely: NDArray[np.bool_] = chances >= least_chance
    for window in np.flatnonzero(likely.sum(1) > _MOST_CUES):
        others = np.argpartition(chances[window], -_MOST_CUES)[:-_MOST_CUES]
        likely[window, others] = False
    return likely


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    chances: Floats = powers / powers.sum(-1, keepdims=True)
    return chances
