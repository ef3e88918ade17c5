"""Whether two wordings report one act of saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.encoder.sentence_vectors import SentenceEncoder
from onrecord.link.candidates.keys import keys_of
from onrecord.link.candidates.rarity import Rarity
from onrecord.link.differences import differences
from onrecord.link.pairs.alignment import alignment
from onrecord.link.pairs.imprint import packed, unpacked, whole_of
from onrecord.link.pairs.reasons import reason_of
from onrecord.link.pairs.side import Side, side_of
from onrecord.link.pairs.signals import signals
from onrecord.link.pairs.weights import PairWeights
from onrecord.linked import Comparison, Wording

# Neither meaning nor words near: nothing else makes such a pair one utterance, and most are such.
_FAR_IN_MEANING = 0.3
# Most pairs with one key in common lie further apart. Of the 297 pairs of the project's own events
# that are one utterance none is lost by it; at 0.45 three were.
_NEAR_IN_MEANING = 0.38


@dataclass(frozen=True, slots=True)
class WordingJudge:
    """Decides by the two wordings alone; the same whichever comes first. Safe in threads."""

    encoder: SentenceEncoder
    weights: PairWeights
    rarity: Rarity

    @property
    def same(self) -> float:
        """Pairs at least so probable are of one act of saying."""
        return self.weights.same

    @property
    def suggested(self) -> float:
        """Pairs at least so probable are perhaps of one."""
        return self.weights.suggested

    def imprints(self, wordings: Sequence[Wording]) -> tuple[bytes, ...]:
        """What is kept of each wording's meaning, of it alone."""
        vectors = self.encoder.vectors([each.text for each in wordings])
        return tuple(map(packed, vectors))

    def keys_of(self, wording: Wording, imprint: bytes) -> tuple[int, ...]:
        """Signed 64-bit numbers: two wordings that share one may be worth comparing."""
        return keys_of(wording.text, whole_of(imprint), self.rarity)

    def are_near(self, a: bytes, b: bytes) -> bool:
        """By two imprints alone: False where wordings with one key in common share it by chance."""
        return float(whole_of(a) @ whole_of(b)) >= _NEAR_IN_MEANING

    def side(self, wording: Wording, imprint: bytes) -> Side:
        """The wording, ready to be compared with many."""
        return side_of(wording, unpacked(imprint), self.weights.projection)

    def score(self, a: Side, b: Side) -> float:
        """The probability that they report one act of saying."""
        if a.wording.text > b.wording.text:
            # Sums of floats depend on their order in the last digit.
            a, b = b, a
        if float(a.imprint.whole @ b.imprint.whole) < _FAR_IN_MEANING and not a.pairs & b.pairs:
            return 0.0
        least = _least_of_same_words(a, b)
        weighed = self.weights.probability(
            signals(a, b), alignment(a, b, self.weights.levels, self.weights.power)
        )
        return max(least, weighed)

    def compare(self, a: Side, b: Side) -> Comparison:
        """The same, with how they match in words, and every difference."""
        score = self.score(a, b)
        found = differences(a.wording, b.wording)
        return Comparison(score >= self.same, score, reason_of(a, b, found), found)


def _least_of_same_words(a: Side, b: Side) -> float:
    """The same words are hardly of two acts, the less the more they are; of others they may be.

    The network saw few such pairs: word for word the same is no question for readers to judge.
    """
    if a.words != b.words or (a.named and b.named and not a.named & b.named):
        return 0.0
    return 1 - 0.5 ** len(a.words)
