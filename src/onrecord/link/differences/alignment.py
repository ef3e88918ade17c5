"""Two wordings word by word: which words stand in both, and how far the surroundings agree."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.link.differences.anchors import matches
from onrecord.link.differences.words import Word

Run = range  # places of words, `start` inclusive, `stop` exclusive


@dataclass(frozen=True, slots=True)
class Place:
    """Words of either side that stand for each other; a side may be empty."""

    a: Run
    b: Run

    @property
    def turned(self) -> Place:
        """The same seen from the other side."""
        return Place(self.b, self.a)

    def holds(self, other: Place) -> bool:
        """True where both sides of the other lie in this one's."""
        return _lies_in(other.a, self.a) and _lies_in(other.b, self.b)


def _lies_in(run: Run, other: Run) -> bool:
    return other.start <= run.start and run.stop <= other.stop


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one wording and for each the place of its partner in the other, or null."""

    words: Sequence[Word]
    partners: Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings side by side.

    agreed
        Places whose words mean the same, letter by letter or in another form, in order.
    gaps
        The places between those, where at least one side has words, in order.
    """

    a: Side
    b: Side
    agreed: tuple[Place, ...]
    gaps: tuple[Place, ...]

    @property
    def turned(self) -> Alignment:
        """The same seen from the other side."""
        agreed = tuple(place.turned for place in self.agreed)
        return Alignment(self.b, self.a, agreed, tuple(place.turned for place in self.gaps))

    def gap_at(self, index: int) -> Place | None:
        """The gap that holds a word of `a`; null where the word has a partner."""
        at = bisect_right(self.gaps, index, key=lambda gap: gap.a.stop)
        gap = self.gaps[at] if at < len(self.gaps) else None
        return gap if gap is not None and index in gap.a else None


def aligned(a: Sequence[Word], b: Sequence[Word]) -> Alignment:
    """Both wordings, aligned by the keys of their words."""
    owners_a, keys_a = _keys(a)
    owners_b, keys_b = _keys(b)
    pairs = ((owners_a[i], owners_b[j]) for i, j in matches(keys_a, keys_b))
    agreed = tuple(place for place, count in _groups(pairs) if _is_whole(place, count, a, b))
    return Alignment(
        Side(a, _partners(len(a), agreed)),
        Side(b, _partners(len(b), [place.turned for place in agreed])),
        agreed,
        tuple(_gaps(agreed, len(a), len(b))),
    )


def _gaps(agreed: Iterable[Place], length_a: int, length_b: int) -> Iterator[Place]:
    end = Place(Run(length_a, length_a), Run(length_b, length_b))
    start_a = start_b = 0
    for place in (*agreed, end):
        if start_a < place.a.start or start_b < place.b.start:
            yield Place(Run(start_a, place.a.start), Run(start_b, place.b.start))
        start_a, start_b = place.a.stop, place.b.stop


def _keys(words: Sequence[Word]) -> tuple[list[int], list[str]]:
    """For each key the place of its word, and the key."""
    places = [place for place, word in enumerate(words) for _ in word.keys]
    return places, [key for word in words for key in word.keys]


def _groups(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[Place, int]]:
    """Words that share matching keys, and how many keys: "don't" with "do not"."""
    first: tuple[int, int] | None = None
    last = (-1, -1)
    count = 0
    for pair in pairs:
        if first is not None and pair[0] != last[0] and pair[1] != last[1]:
            yield _place(first, last), count
            first = None
        if first is None:
            first, count = pair, 0
        last = pair
        count += 1
    if first is not None:
        yield _place(first, last), count


def _place(first: tuple[int, int], last: tuple[int, int]) -> Place:
    return Place(Run(first[0], last[0] + 1), Run(first[1], last[1] + 1))


def _is_whole(place: Place, count: int, a: Sequence[Word], b: Sequence[Word]) -> bool:
    """True where every key of these words has its match: "isn't" and "is" do not agree."""
    keys = (
        sum(len(a[index].keys) for index in place.a),
        sum(len(b[index].keys) for index in place.b),
    )
    return keys == (count, count)


def _partners(length: int, agreed: Iterable[Place]) -> list[int | None]:
    partners: list[int | None] = [None] * length
    for place in agreed:
        for index in place.a:
            partners[index] = place.b[min(index - place.a.start, len(place.b) - 1)]
    return partners
