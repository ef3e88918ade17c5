"""A second reading that takes the first at its word, and words that mean nothing to it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.phrase_vectors import WIDTH, PhraseVectors
from onrecord.encoder.sessions import Floats
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.reading import OccasionReader, read_first
from onrecord.identify.occasions.rereading.network import Choice, Rereader
from onrecord.identify.occasions.sorts import SORTS
from onrecord.identify.occasions.telling import OccasionModel
from onrecord.identify.occasions.weights import OccasionWeights

# Where among the numbers about a candidate the first reading's probability stands: behind the
# fourteen leads, the sorts and five truths.
CHANCE = 14 + len(SORTS) + 5


class AsFirst:
    """A network for which half as probable as not is a score of 0."""

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """numbers [n, m] -> [n, 3]."""
        scores = 20 * (inputs["numbers"][:, [CHANCE]].astype(np.float32) - 0.5)
        told: Floats = np.repeat(scores, len(Part), axis=1)
        return told


def model_of(weights: OccasionWeights) -> OccasionModel:
    """Tells what the first reading finds more probable than not."""
    return OccasionModel(weights, Rereader(AsFirst(), weights.least))


def blank_phrases(text: str) -> PhraseVectors:
    """Vectors of nothing, of a piece at every character."""
    places = np.arange(len(text), dtype=np.int32)
    vectors = np.zeros((len(text), WIDTH), dtype=np.float16)
    return PhraseVectors(places, places + np.int32(1), vectors)


def chosen(reader: OccasionReader, weights: OccasionWeights, text: str) -> dict[str, Choice]:
    """What is chosen for each statement."""
    model = model_of(weights)
    return model.rereader.choose(read_first(reader, weights), blank_phrases(text))
