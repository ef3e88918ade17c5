"""Facts of one wording with those of the other: the same ones first, then those that may differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from onrecord.link.differences.alignment import Alignment, Place, Run, Side

# How far from its place a fact is looked for.
_FARTHEST = 30


class Fact(Protocol):
    """Something told in a run of words."""

    @property
    def run(self) -> Run:
        """The words."""
        ...


F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Paired(Generic[F]):
    """`same`: facts that both tell, each counted as often as it is told; what is left of either."""

    same: tuple[tuple[F, F], ...]
    a: tuple[F, ...]
    b: tuple[F, ...]


def paired(
    a: Sequence[F], b: Sequence[F], alignment: Alignment, is_same: Callable[[F, F], bool]
) -> Paired[F]:
    """The facts that both wordings tell, the nearest to each other together."""
    same = best_pairs(a, b, alignment, lambda one, other: float(is_same(one, other)))
    told_a, told_b = {id(one) for one, _ in same}, {id(other) for _, other in same}
    return Paired(
        tuple(same),
        tuple(fact for fact in a if id(fact) not in told_a),
        tuple(fact for fact in b if id(fact) not in told_b),
    )


def best_pairs(
    a: Sequence[F], b: Sequence[F], alignment: Alignment, rated: Callable[[F, F], float]
) -> list[tuple[F, F]]:
    """Pairs of facts that face each other, each fact in one at most, the best rated first.

    Both in the order of the text. `rated` is 0 for those that are no pair.
    """
    rows: list[tuple[float, int, int, int]] = []
    for i, one in enumerate(a):
        place = _facing(alignment.a, one.run.start)
        first = bisect_left(b, place - _FARTHEST, key=lambda fact: fact.run.start)
        last = bisect_right(b, place + _FARTHEST, key=lambda fact: fact.run.start)
        rows.extend(
            (-rate, abs(place - b[j].run.start), i, j)
            for j in range(first, last)
            if (rate := rated(one, b[j])) > 0
        )
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(rows):
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            pairs.append((a[i], b[j]))
    return pairs


def place_of(one: Fact, other: Fact, alignment: Alignment) -> Place:
    """The words of two facts that differ: those with no partner, all where each has one.

    Of words within that have a partner the partners are within as well.
    """
    a, b = _unmatched(alignment.a, one.run), _unmatched(alignment.b, other.run)
    while True:
        place = Place(a, b)
        b = _with_partners(b, alignment.a, a)
        a = _with_partners(a, alignment.b, b)
        if place == Place(a, b):
            return place


def _with_partners(run: Run, side: Side, other: Run) -> Run:
    """The run, grown to hold the partners of the other side's words."""
    partners = [partner for index in other if (partner := side.partners[index]) is not None]
    held = (run.start, run.stop - 1, *partners)
    return Run(min(held), max(held) + 1)


def _facing(side: Side, index: int) -> int:
    """Where in the other wording a word's place is: behind the partner of one before it."""
    for step in range(min(index + 1, _FARTHEST)):
        partner = side.partners[index - step]
        if partner is not None:
            return partner + step
    return index


def _unmatched(side: Side, run: Run) -> Run:
    free = [index for index in run if side.partners[index] is None]
    return Run(free[0], free[-1] + 1) if free else run
