"""What two sides have in common, in numbers; the same whichever comes first.

The network weighs them. Where both sides have a value of their own (the share of each that the
other holds), the smaller one comes before the larger.
"""

from __future__ import annotations

from collections.abc import Collection
from math import log1p

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from onrecord.link.pairs.alignment import nearness
from onrecord.link.pairs.imprint import Floats
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
        *_of_order(a, b),
        *_of_facts(a, b),
        float(a.imprint.whole @ b.imprint.whole),
        *nearness(a, b),
        *_of_shape(a, b),
        *_of_speakers(a, b),
    )
    return np.array(found, dtype=np.float32)


def _of_words(a: Side, b: Side) -> tuple[float, ...]:
    common = len(a.vocabulary & b.vocabulary)
    fewer, more = _sizes(a.vocabulary, b.vocabulary)
    stems = len(a.stems & b.stems)
    fewer_stems, _ = _sizes(a.stems, b.stems)
    return (
        _share(common, fewer + more - common),
        _share(common, fewer),
        _share(common, more),
        _share(stems, len(a.stems) + len(b.stems) - stems),
        _share(stems, fewer_stems),
        *_rare_pieces(a.rarity, b.rarity),
    )


def _rare_pieces(a: dict[int, float], b: dict[int, float]) -> tuple[float, float, float]:
    common = sum(weight for piece, weight in a.items() if piece in b)
    lighter, heavier = sorted((sum(a.values()), sum(b.values())))
    return (
        _share(common, lighter + heavier - common),
        _share(common, lighter),
        _share(common, heavier),
    )


def _of_order(a: Side, b: Side) -> tuple[float, ...]:
    shorter, longer = _sizes(a.words, b.words)
    run = longest_run(a.words, b.words)
    in_order = LCSseq.similarity(a.words, b.words)
    few_pairs, _ = _sizes(a.pairs, b.pairs)
    few_triples, _ = _sizes(a.triples, b.triples)
    return (
        fuzz.ratio(a.joined, b.joined) / 100,
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        fuzz.partial_ratio(a.joined, b.joined) / 100,
        fuzz.token_set_ratio(a.joined, b.joined) / 100,
        log1p(run),
        _share(run, shorter),
        _share(in_order, shorter),
        _share(in_order, longer),
        _share(len(a.pairs & b.pairs), few_pairs),
        _share(len(a.triples & b.triples), few_triples),
        _share(shorter, longer),
        log1p(shorter),
        log1p(longer),
    )


def longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """How many words at most stand in both one behind the other."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(b):
        places.setdefault(word, []).append(place)
    longest = 0
    before: dict[int, int] = {}
    for word in a:
        runs = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(longest, *runs.values()) if runs else longest
        before = runs
    return longest


def _of_facts(a: Side, b: Side) -> tuple[float, ...]:
    figures = a.figures & b.figures
    names = len(a.names & b.names)
    fewer_names, _ = _sizes(a.names, b.names)
    every_name = len(a.names | b.names)
    return (
        _share(len(figures), len(a.figures | b.figures)) if a.figures | b.figures else _UNTOLD,
        float(bool(a.figures) and bool(b.figures) and not figures),
        float(bool(a.figures) != bool(b.figures)),
        _share(names, every_name) if every_name else _UNTOLD,
        _share(names, fewer_names) if fewer_names else _UNTOLD,
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
    is_told = float(a.has_speaker or b.has_speaker)
    if not (a.speaker and b.speaker):
        return is_told, 0.0, 0.0
    is_same = bool(a.speaker & b.speaker)
    return is_told, float(is_same), float(not is_same)


def _sizes(a: Collection[object], b: Collection[object]) -> tuple[int, int]:
    return (len(a), len(b)) if len(a) <= len(b) else (len(b), len(a))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
