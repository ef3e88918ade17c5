"""A sketch of a text: a sample of its sequences that two texts with the same words share.

Whether a sequence is sampled depends on it alone. So what two samples share tells what the texts
share, and which texts to compare at all. A quarter is enough: of a text of fifty words that has
half of its sequences in another, one in a thousand shares none that is sampled. Nobody can put a
text together again from every fourth of its sequences; of texts of under some thirty words, where a
quarter would be next to nothing, the sample holds all.
"""

from __future__ import annotations

from hashlib import sha256
from math import sqrt

import numpy as np

from onrecord.link.reprints.sequences import Hashes, distinct_sequences, in_both
from onrecord.link.reprints.words import word_hashes
from onrecord.reprinted import ComparedText, Sketch

# On `fnc1` samples of 1 in 3, 4 or 6 lead to 416 of the 418 pairs; the others are of a caption of
# nine words. 1 in 2 leads to all, and takes twice the room of 1 in 4.
ONE_IN = np.uint64(4)
ALL_UNDER = 32
STORED = np.dtype("<u8")

HALF = 0.5
# An estimate so many standard errors off the half is on the right side of it: wrong once in
# 3 million times.
CERTAIN = 5


def sketch_of(text: ComparedText) -> Sketch:
    """The sketch of a text."""
    words = word_hashes(text)
    sequences = distinct_sequences(words)
    sample = sequences if len(sequences) < ALL_UNDER else _sampled(sequences)
    return Sketch(
        digest=sha256(words.astype(STORED).tobytes()).hexdigest(),
        sequences=len(sequences),
        sample=sample.astype(STORED).tobytes(),
    )


def estimated_share(a: Sketch, b: Sketch) -> tuple[float, float]:
    """About which share of the shorter text's sequences the longer one has, and how far off.

    The second is the largest error to be reckoned with; 0 where both samples hold everything.
    """
    short, long = sorted((a, b), key=lambda sketch: (sketch.sequences, sketch.digest))
    ours, theirs = _sample(short), _sample(long)
    if long.sequences < ALL_UNDER:
        return in_both(ours, theirs) / len(ours), 0.0
    if short.sequences < ALL_UNDER:
        ours = _sampled(ours)
    if not len(ours):
        return 0.0, 1.0
    # The error at the half, where it counts, is that of tossing a coin.
    return in_both(ours, theirs) / len(ours), CERTAIN * HALF / sqrt(len(ours))


def _sample(sketch: Sketch) -> Hashes:
    return np.frombuffer(sketch.sample, dtype=STORED)


def _sampled(sequences: Hashes) -> Hashes:
    sampled: Hashes = sequences[sequences % ONE_IN == 0]
    return sampled
