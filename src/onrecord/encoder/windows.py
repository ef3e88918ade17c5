"""Windows: the stretches of a text that the encoder reads at once.

A window ends with a paragraph where it can, and the next one begins with an earlier paragraph or
piece, so that what is said across the edge is read whole once. Every piece is *owned* by one
window: there what is found at it counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Pieces in a window, without the two that frame it. The encoder's positions end at 512; from 384
# on attention costs more than the pieces read twice.
CAPACITY = 382
# Pieces that two windows share: a long sentence with its cue.
OVERLAP = 96


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `start` to `end`, of which it owns those from `owns_from` to `owns_to`."""

    start: int
    end: int
    owns_from: int
    owns_to: int

    def __len__(self) -> int:
        return self.end - self.start


def find_windows(
    count: int, breaks: Sequence[int], *, first: int = CAPACITY, overlap: int = OVERLAP
) -> Iterator[Window]:
    """Windows over `count` pieces, in order; each piece is owned once.

    `breaks`: indices of the separators, in order. `first`: the most pieces of the first window,
    by which training moves all the others. `overlap`: the most pieces that two windows share, a
    third of it the fewest.
    """
    start, owns_from = 0, 0
    longest = first
    while start < count:
        end = min(count, start + longest)
        longest = CAPACITY
        if end == count:
            yield Window(start, end, owns_from, end)
            return
        end, whole = _end_at_break(breaks, start, end)
        following = _start_at_break(breaks, max(start + 1, end - overlap), end - overlap // 3)
        owns_to = end if whole else (following + end + 1) // 2
        yield Window(start, end, owns_from, owns_to)
        start, owns_from = following, owns_to


def _end_at_break(breaks: Sequence[int], start: int, end: int) -> tuple[int, bool]:
    """The last break in the window's second half, else where its room ends."""
    found = bisect_right(breaks, end) - 1
    if found >= 0 and breaks[found] > (start + end) // 2:
        return breaks[found], True
    return end, False


def _start_at_break(breaks: Sequence[int], earliest: int, latest: int) -> int:
    """Behind the first break of these pieces, else at the earliest, within a paragraph."""
    found = bisect_left(breaks, earliest)
    if found < len(breaks) and breaks[found] + 1 <= latest:
        return breaks[found] + 1
    return earliest
