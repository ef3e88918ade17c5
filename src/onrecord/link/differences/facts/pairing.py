"""Facts of one wording with those of the other: the same ones first, then those that may differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from onrecord.link.differences.alignment import Alignment, Place, Run, Side

# How far from its place a fact is looked for.
_FARTHEST = 40


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
    pairs: list[tuple[F, F]] = []
    left_a: list[F] = []
    left_b = list(b)
    for fact in a:
        same = [other for other in left_b if is_same(fact, other)]
        if same:
            nearest = min(same, key=lambda other: distance(alignment, fact.run, other.run))
            left_b.remove(nearest)
            pairs.append((fact, nearest))
        else:
            left_a.append(fact)
    return Paired(tuple(pairs), tuple(left_a), tuple(left_b))


def best_pairs(
    a: Sequence[F], b: Sequence[F], alignment: Alignment, rated: Callable[[F, F], float]
) -> list[tuple[F, F]]:
    """Pairs of facts that face each other, each fact in one at most, the best rated first.

    `rated` is 0 for those that cannot differ.
    """
    rows = [
        (-rate, distance(alignment, one.run, other.run), i, j)
        for i, one in enumerate(a)
        for j, other in enumerate(b)
        if distance(alignment, one.run, other.run) <= _FARTHEST and (rate := rated(one, other)) > 0
    ]
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
    """The words of two facts that differ: those with no partner, all where each has one."""
    return Place(_unmatched(alignment.a, one.run), _unmatched(alignment.b, other.run))


def distance(alignment: Alignment, run: Run, other: Run) -> int:
    """How many words a run of `b` stands from where one of `a` has its place."""
    return abs(_facing(alignment.a, run.start) - other.start)


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
