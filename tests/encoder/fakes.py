"""Networks that know nothing, in place of the learned ones: they count what they are given."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.encode import Encoder
from onrecord.encoder.sessions import Floats
from onrecord.extract.calibration import Calibration
from onrecord.extract.learned import LearnedExtractor
from onrecord.extract.roles import Role, Tag
from onrecord.extract.tagger import Tagger
from tests.encoder.tokenizers import tokenizer

# Whatever is decoded is told, of contents that share more than half one.
TELL_ALL = Calibration(0.0, {}, 0.1, 0.0, 0.5)


@dataclass(slots=True)
class BlindEncoder:
    """Gives vectors of nothing; `windows` holds the length of each window it was given."""

    windows: list[int] = field(default_factory=list)

    def outputs(self, **inputs: NDArray[np.int64] | Floats) -> tuple[Floats, Floats]:
        """Zeros [size, length, 4], of the last and of the middle layer."""
        self.windows += inputs["mask"].sum(1).astype(int).tolist()
        nothing = np.zeros((*inputs["ids"].shape, 4), dtype=np.float32)
        return nothing, nothing


@dataclass(slots=True)
class EverythingIsACue:
    """Tags that give every piece the same chance to begin a cue."""

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """Zeros [size, length, 3, 3]."""
        return np.zeros((*inputs["encoded"].shape[:2], 3, 3), dtype=np.float32)


@dataclass(slots=True)
class NothingIsACue:
    """Tags that give no piece a chance."""

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """[size, length, 3, 3], sure of the tag for none."""
        scores = np.zeros((*inputs["encoded"].shape[:2], 3, 3), dtype=np.float32)
        scores[..., Tag.OUTSIDE] = 9.0
        return scores


@dataclass(slots=True)
class EverythingIsContent:
    """Rows in which every other piece is content; `rows` counts those asked for."""

    rows: int = 0

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """[rows, length, 4]."""
        anchors = inputs["anchors"]
        self.rows += len(anchors)
        scores = np.zeros((len(anchors), inputs["encoded"].shape[1], len(Role)), dtype=np.float32)
        scores[:, :, Role.CONTENT] = 3.0
        scores[np.arange(len(anchors)), anchors.astype(int), Role.CUE] = 9.0
        return scores


@dataclass(slots=True)
class Fake:
    """A learned extractor of fakes."""

    encoder: BlindEncoder = field(default_factory=BlindEncoder)
    rows: EverythingIsContent = field(default_factory=EverythingIsContent)
    tags: EverythingIsACue | NothingIsACue = field(default_factory=EverythingIsACue)

    def extractor(self) -> LearnedExtractor:
        """Finds a statement at every piece that it looks at."""
        tagger = Tagger(Encoder(tokenizer(), self.encoder), self.tags, self.rows)
        return LearnedExtractor(tagger, TELL_ALL)
