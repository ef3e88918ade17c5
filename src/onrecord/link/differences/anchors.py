"""Which keys of two sequences stand in both, in the same order, whatever their length."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

# Aligning costs time and memory with the product of the lengths: what is longer is anchored first.
_MOST_CELLS = 200_000_000

Match = tuple[int, int]


def matches(a: Sequence[str], b: Sequence[str]) -> Iterator[Match]:
    """Places of equal keys, rising on both sides.

    Long stretches are first cut at keys that stand once on either side; what then is still long
    has nothing in common.
    """
    start = _same(a, b)
    end = _same(a[start:][::-1], b[start:][::-1])
    yield from ((place, place) for place in range(start))
    yield from _between(a[start : len(a) - end], b[start : len(b) - end], start)
    yield from ((len(a) - step, len(b) - step) for step in range(end, 0, -1))


def _same(a: Sequence[str], b: Sequence[str]) -> int:
    """How many keys at the start are the same."""
    pairs = enumerate(zip(a, b, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(a), len(b)))


def _between(a: Sequence[str], b: Sequence[str], offset: int) -> Iterator[Match]:
    if len(a) * len(b) <= _MOST_CELLS:
        yield from _aligned(a, b, offset, offset)
        return
    start_a = start_b = 0
    for end_a, end_b in (*_anchors(a, b), (len(a), len(b))):
        if (end_a - start_a) * (end_b - start_b) <= _MOST_CELLS:
            part_a, part_b = a[start_a:end_a], b[start_b:end_b]
            yield from _aligned(part_a, part_b, offset + start_a, offset + start_b)
        if end_a < len(a):
            yield offset + end_a, offset + end_b
        start_a, start_b = end_a + 1, end_b + 1


def _aligned(a: Sequence[str], b: Sequence[str], offset_a: int, offset_b: int) -> Iterator[Match]:
    for step in LCSseq.opcodes(a, b):
        if step.tag == "equal":
            for place in range(step.src_end - step.src_start):
                yield offset_a + step.src_start + place, offset_b + step.dest_start + place


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[Match]:
    """The longest row of keys that stand once in `a` and once in `b`, rising on both sides."""
    count_a, count_b = Counter(a), Counter(b)
    place_in_b = {key: place for place, key in enumerate(b) if count_b[key] == 1}
    pairs = [
        (place, place_in_b[key])
        for place, key in enumerate(a)
        if count_a[key] == 1 and key in place_in_b
    ]
    return _longest_rising(pairs)


def _longest_rising(pairs: Sequence[Match]) -> list[Match]:
    """Of pairs that rise on the left, the most that rise on the right as well."""
    ends: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for index, (_, right) in enumerate(pairs):
        length = bisect_left(ends, right)
        before.append(holders[length - 1] if length else -1)
        if length == len(ends):
            ends.append(right)
            holders.append(index)
        else:
            ends[length], holders[length] = right, index
    row = []
    index = holders[-1] if holders else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]
