"""What two sides have in common, in numbers; the same whichever comes first.

The network weighs them. Where both sides have a value of their own (the share of each that the
other holds), the smaller one comes before the larger.
"""

from __future__ import annotations

import numpy as np

from onrecord.link.pairs.alignment import nearness
from onrecord.link.pairs.imprint import Floats
from onrecord.link.pairs.order import order
from onrecord.link.pairs.shares import share, sizes
from onrecord.link.pairs.side import Side

SIGNALS = (
    *("words", "words of the shorter", "words of the longer", "stems", "stems of the shorter"),
    *("rare pieces", "rare pieces of the shorter", "rare pieces of the longer"),
    *("letters", "letters in any order", "letters of a part", "letters of the common words"),
    *("longest run", "run of the shorter", "order of the shorter", "order of the longer"),
    *("pairs of words", "triples of words", "length", "shorter", "longer"),
    *("figures", "no figure in common", "figures on one side", "names", "names of the fewer"),
    *("one is negated", "one is a question", "meaning"),
    *("pieces of one", "pieces of the other", "rarest of one", "rarest of the other"),
    *("furthest of one", "furthest of the other"),
    *("both begin", "both end", "both are whole", "one is marked", "both are marked"),
    *("a speaker is told", "same speaker", "other speaker"),
)
_UNTOLD = 0.5  # neither for nor against


def signals(a: Side, b: Side) -> Floats:
    """[len(SIGNALS)]"""
    found = (
        *_of_words(a, b),
        *order(a, b),
        *_of_facts(a, b),
        float(a.imprint.whole @ b.imprint.whole),
        *nearness(a, b),
        *_of_shape(a, b),
        *_of_speakers(a, b),
    )
    return np.array(found, dtype=np.float32)


def _of_words(a: Side, b: Side) -> tuple[float, ...]:
    common = len(a.vocabulary & b.vocabulary)
    fewer, more = sizes(a.vocabulary, b.vocabulary)
    stems = len(a.stems & b.stems)
    fewer_stems, _ = sizes(a.stems, b.stems)
    return (
        share(common, fewer + more - common),
        share(common, fewer),
        share(common, more),
        share(stems, len(a.stems) + len(b.stems) - stems),
        share(stems, fewer_stems),
        *_rare_pieces(a.rarity, b.rarity),
    )


def _rare_pieces(a: dict[int, float], b: dict[int, float]) -> tuple[float, float, float]:
    common = sum(weight for piece, weight in a.items() if piece in b)
    lighter, heavier = sorted((sum(a.values()), sum(b.values())))
    return (
        share(common, lighter + heavier - common),
        share(common, lighter),
        share(common, heavier),
    )


def _of_facts(a: Side, b: Side) -> tuple[float, ...]:
    figures = a.figures & b.figures
    names = len(a.names & b.names)
    fewer_names, _ = sizes(a.names, b.names)
    every_name = len(a.names | b.names)
    return (
        share(len(figures), len(a.figures | b.figures)) if a.figures | b.figures else _UNTOLD,
        float(bool(a.figures) and bool(b.figures) and not figures),
        float(bool(a.figures) != bool(b.figures)),
        share(names, every_name) if every_name else _UNTOLD,
        share(names, fewer_names) if fewer_names else _UNTOLD,
        float(a.is_negated != b.is_negated),
        float(a.is_question != b.is_question),
    )


def _of_shape(a: Side, b: Side) -> tuple[float, ...]:
    """Whether they are sentences or parts of some: a part may be all that the other shortened."""
    return (
        (a.begins + b.begins) / 2,
        (a.ends + b.ends) / 2,
        float(a.begins and b.begins and a.ends and b.ends),
        float(a.is_marked or b.is_marked),
        float(a.is_marked and b.is_marked),
    )


def _of_speakers(a: Side, b: Side) -> tuple[float, float, float]:
    are_named = bool(a.named and b.named)
    return (
        float(a.has_speaker or b.has_speaker),
        float(bool(a.speaker & b.speaker)),
        float(are_named and not a.named & b.named),
    )
