"""Whether two wordings report one act of saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.encoder.sentence_vectors import SentenceEncoder
from onrecord.link.candidates.chance import are_near
from onrecord.link.candidates.keys import keys_of
from onrecord.link.candidates.occasions import occasion_keys
from onrecord.link.candidates.rarity import Rarity
from onrecord.link.differences import differences
from onrecord.link.pairs.alignment import alignment
from onrecord.link.pairs.imprint import packed, unpacked
from onrecord.link.pairs.order import common_pairs
from onrecord.link.pairs.reasons import reason_of
from onrecord.link.pairs.side import Side, side_of
from onrecord.link.pairs.signals import signals
from onrecord.link.pairs.weights import PairWeights
from onrecord.link.utterances.occasion import Occasion
from onrecord.linked import Comparison, Wording

# Neither meaning nor words near: nothing else makes such a pair one utterance, and most are such.
_FAR_IN_MEANING = 0.3


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

    def keys_of(self, wording: Wording) -> tuple[int, ...]:
        """Signed 64-bit numbers: two wordings that share some may be worth comparing."""
        return keys_of(wording.text, self.rarity)

    def occasion_keys(self, occasion: Occasion, imprint: bytes) -> tuple[int, ...]:
        """The same of who said it when, for a wording of that imprint."""
        return occasion_keys(occasion, imprint)

    def are_near(
        self, a: Sequence[bytes], b: Sequence[bytes], common: Sequence[int]
    ) -> Sequence[bool]:
        """For pairs of imprints whose wordings have so many keys in common: False by chance."""
        return are_near(a, b, common)

    def side(self, wording: Wording, imprint: bytes) -> Side:
        """The wording, ready to be compared with many."""
        return side_of(wording, unpacked(imprint), self.weights.projection)

    def score(self, a: Side, b: Side) -> float:
        """The probability that they report one act of saying."""
        if a.wording.text > b.wording.text:
            # Sums of floats depend on their order in the last digit.
            a, b = b, a
        if float(a.imprint.whole @ b.imprint.whole) < _FAR_IN_MEANING and not common_pairs(a, b):
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
