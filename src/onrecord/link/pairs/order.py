"""How much of two sides stands in the same order, letter by letter and word by word."""

from __future__ import annotations

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
    pairs, triples = len(a.pairs & b.pairs), len(a.triples & b.triples)
    run = longest_run(a.words, b.words) if triples else _short_run(a, b, pairs)
    in_order = LCSseq.similarity(a.words, b.words)
    few_pairs, _ = sizes(a.pairs, b.pairs)
    few_triples, _ = sizes(a.triples, b.triples)
    return (
        fuzz.ratio(a.joined, b.joined) / 100,
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        _part(a.joined, b.joined),
        fuzz.token_set_ratio(a.joined, b.joined) / 100,
        log1p(run),
        share(run, shorter),
        share(in_order, shorter),
        share(in_order, longer),
        share(pairs, few_pairs),
        share(triples, few_triples),
        share(shorter, longer),
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


def _short_run(a: Side, b: Side, pairs: int) -> int:
    """The longest run where no three words are one, which is so in most pairs."""
    return 2 if pairs else int(not a.vocabulary.isdisjoint(b.vocabulary))


def _part(a: str, b: str) -> float:
    """How alike the shorter one is to the part of the longer one that is most like it."""
    shorter, longer = sorted((a, b), key=lambda words: (len(words), words))
    return fuzz.partial_ratio(shorter[:_LETTERS_OF_A_PART], longer) / 100
