"""How much of two sides stands in the same order, letter by letter and word by word."""

from __future__ import annotations

from itertools import pairwise
from math import log1p

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from onrecord.link.pairs.shares import share, sizes
from onrecord.link.pairs.side import Side

# So many letters of the shorter side are looked for in the longer one: to find the best place for
# them takes time by the third power of their number.
_LETTERS_OF_A_PART = 500


def order(a: Side, b: Side) -> tuple[float, ...]:
    """Letters, then words: how much stands in both in the same order, and how long they are."""
    shorter, longer = sizes(a.words, b.words)
    pairs = common_pairs(a, b)
    triples = _common_triples(a, b, pairs) if pairs else 0
    run = longest_run(a.words, b.words) if triples else _short_run(a, b, len(pairs))
    in_order = LCSseq.similarity(a.words, b.words)
    return (
        fuzz.ratio(a.joined, b.joined) / 100,
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        _part(a.joined, b.joined),
        fuzz.token_set_ratio(a.joined, b.joined) / 100,
        log1p(run),
        share(run, shorter),
        share(in_order, shorter),
        share(in_order, longer),
        share(len(pairs), shorter - 1),
        share(triples, shorter - 2),
        share(shorter, longer),
        log1p(shorter),
        log1p(longer),
    )


def common_pairs(a: Side, b: Side) -> set[tuple[str, str]]:
    """Which words stand one behind the other in both."""
    common = a.vocabulary & b.vocabulary
    if not common:
        return set()
    return _pairs(a.words, common) & _pairs(b.words, common)


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


def _pairs(words: tuple[str, ...], common: frozenset[str]) -> set[tuple[str, str]]:
    return {pair for pair in pairwise(words) if pair[0] in common and pair[1] in common}


def _common_triples(a: Side, b: Side, pairs: set[tuple[str, str]]) -> int:
    return len(_triples(a.words, pairs) & _triples(b.words, pairs))


def _triples(
    words: tuple[str, ...], pairs: set[tuple[str, str]]
) -> set[tuple[tuple[str, str], tuple[str, str]]]:
    """Each as the two pairs that it holds."""
    both = pairwise(pairwise(words))
    return {(first, last) for first, last in both if first in pairs and last in pairs}


def _short_run(a: Side, b: Side, pairs: int) -> int:
    """The longest run where no three words are one, which is so in most pairs."""
    return 2 if pairs else int(not a.vocabulary.isdisjoint(b.vocabulary))


def _part(a: str, b: str) -> float:
    """How alike the shorter one is to the part of the longer one that is most like it."""
    shorter, longer = sorted((a, b), key=lambda words: (len(words), words))
    return fuzz.partial_ratio(shorter[:_LETTERS_OF_A_PART], longer) / 100
