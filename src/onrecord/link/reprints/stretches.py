"""Stretches of words that stand in two texts, wherever they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from onrecord.link.reprints.sequences import LENGTH, sequences_at
from onrecord.link.reprints.words import UNKNOWN, Words

# Between two stretches words may be the same one by one: a sentence in which a few were changed.
# Where more than so many lie between them, single words that are the same tell nothing.
SHORT_GAP = 24


@dataclass(frozen=True, slots=True)
class Stretch:
    """The same words in both texts: `length` of them, from word `a` of one, `b` of the other on."""

    a: int
    b: int
    length: int


def shared_stretches(a: Words, b: Words) -> tuple[Stretch, ...]:
    """What of `b` stands in `a`, in the order of `b`; no word of `b` is in two of them.

    Stretches of five words and more are found wherever they stand in `a`, so that a paragraph may
    have moved; between two that follow each other in both, also single words.
    """
    runs = list(_runs(a, b))
    found: list[Stretch] = []
    for before, run in zip([Stretch(0, 0, 0), *runs], [*runs, None], strict=True):
        if before.length:
            found.append(before)
        found += _between(a, b, before, run or Stretch(len(a), len(b), 0))
    return tuple(found)


def _runs(a: Words, b: Words) -> Iterator[Stretch]:
    places: dict[int, list[int]] = {}
    for place, sequence in enumerate(sequences_at(a.hashes).tolist()):
        if sequence != UNKNOWN:
            places.setdefault(sequence, []).append(place)
    ours, theirs = a.hashes.tolist(), b.hashes.tolist()
    word = follows = 0
    for start, sequence in enumerate(sequences_at(b.hashes).tolist()):
        if start < word or sequence not in places:
            continue
        place = _next(places[sequence], follows)
        length = _same_from(ours, theirs, place, start)
        yield Stretch(place, start, length)
        word, follows = start + length, place + length


def _next(places: list[int], follows: int) -> int:
    """The first place that is not before the end of the last stretch, else the first of all."""
    found = bisect_left(places, follows)
    return places[found] if found < len(places) else places[0]


def _same_from(ours: list[int], theirs: list[int], place: int, start: int) -> int:
    length = LENGTH
    while (
        place + length < len(ours)
        and start + length < len(theirs)
        and ours[place + length] == theirs[start + length] != UNKNOWN
    ):
        length += 1
    return length


def _between(a: Words, b: Words, before: Stretch, after: Stretch) -> Iterator[Stretch]:
    """Words that are the same between two stretches, where these follow each other in both."""
    start_a, start_b = before.a + before.length, before.b + before.length
    gap_a, gap_b = after.a - start_a, after.b - start_b
    if not (0 < gap_a <= SHORT_GAP and 0 < gap_b <= SHORT_GAP):
        return
    ours = a.hashes[start_a : after.a].tolist()
    theirs = b.hashes[start_b : after.b].tolist()
    if UNKNOWN in ours or UNKNOWN in theirs:
        return
    for block in LCSseq.opcodes(ours, theirs):
        if block.tag == "equal":
            length = block.src_end - block.src_start
            yield Stretch(start_a + block.src_start, start_b + block.dest_start, length)
