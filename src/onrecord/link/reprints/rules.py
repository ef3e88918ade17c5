"""When two texts are reprints of each other, and which of them are a group."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from onrecord.contract import Article
from onrecord.link.reprints.groups import groups_of
from onrecord.link.reprints.sequences import Hashes, distinct_sequences, in_both
from onrecord.link.reprints.sketch import HALF, estimated_share, sketch_of
from onrecord.link.reprints.words import word_hashes
from onrecord.reprinted import ComparedText, Member, SharedWords, Sketch, TextOfSketch

# Texts are compared with the same few again and again: so many of the last ones stay at hand.
AT_HAND = 512


def sketch_of_article(article: Article) -> Sketch:
    """What is kept of an article's words where its text is not."""
    apart = tuple(sorted(each.span for each in article.furniture))
    return sketch_of(ComparedText(article.text, apart))


def exact_share(a: ComparedText, b: ComparedText) -> float:
    """Which part of the sequences of the shorter text the other one has; 0 where it has none."""
    ours, theirs = (distinct_sequences(word_hashes(text)) for text in (a, b))
    return in_both(ours, theirs) / max(min(len(ours), len(theirs)), 1)


class Rules:
    """Two texts are reprints where at least half of the sequences of the shorter are in the other.

    Told exactly from the texts, by the sketches alone where these leave no doubt, or where a text
    is not kept. Sequences are distinct ones of five words.
    """

    def __init__(self) -> None:
        self._at_hand: OrderedDict[str, Hashes] = OrderedDict()

    def sketch(self, text: ComparedText, /) -> Sketch:
        """What is kept of the text's words."""
        return sketch_of(text)

    def shared(self, a: Sketch, b: Sketch, text_of: TextOfSketch, /) -> int | None:
        """How many sequences the two share; None where they are no reprints of each other."""
        fewer = min(a.sequences, b.sequences)
        if not fewer:
            return None
        share, error = estimated_share(a, b)
        if abs(share - HALF) < error:
            ours, theirs = self._sequences(a, text_of), self._sequences(b, text_of)
            if ours is not None and theirs is not None:
                share = in_both(ours, theirs) / fewer
        return round(share * fewer) if share >= HALF else None

    def groups(
        self, members: Sequence[Member], pairs: Sequence[SharedWords], /
    ) -> tuple[tuple[int, ...], ...]:
        """The groups of these texts, by number."""
        return groups_of(members, pairs)

    def _sequences(self, sketch: Sketch, text_of: TextOfSketch) -> Hashes | None:
        found = self._at_hand.get(sketch.digest)
        if found is None:
            text = text_of(sketch)
            if text is None:
                return None
            found = distinct_sequences(word_hashes(text))
            self._at_hand[sketch.digest] = found
            if len(self._at_hand) > AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand.move_to_end(sketch.digest)
        return found
