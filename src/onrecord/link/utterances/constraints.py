"""What reviewers decided about utterances, all of it together: what is one, and what is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Statements = frozenset[str]


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision that holds, by the ids of statements: both sides are one, or are not."""

    is_merge: bool
    one: Statements
    other: Statements

    @property
    def statements(self) -> Statements:
        """All that it is about."""
        return self.one | self.other


@dataclass(frozen=True, slots=True)
class Constraints:
    """What holds in the end: groups that are one, and pairs of groups that are not."""

    together: tuple[Statements, ...] = ()
    apart: tuple[tuple[Statements, Statements], ...] = ()

    @property
    def parted(self) -> Statements:
        """Statements that were taken out of what they seemed to be one with."""
        return frozenset().union(*(one for one, _ in self.apart))


def constraints_of(decisions: Iterable[Decided]) -> Constraints:
    """What decisions come to, in their order: a later one overrules those that it contradicts.

    Of a split it is `one` that leaves.
    """
    together: list[Statements] = []
    apart: list[tuple[Statements, Statements]] = []
    for each in decisions:
        if each.is_merge:
            apart = [pair for pair in apart if not _joins(each.statements, pair)]
            together.append(each.statements)
        else:
            together = [part for group in together for part in _cut(group, each.one)]
            apart.append((each.one, each.other))
    return Constraints(tuple(group for group in together if len(group) > 1), tuple(apart))


def _joins(merged: Statements, pair: tuple[Statements, Statements]) -> bool:
    one, other = pair
    return bool(merged & one) and bool(merged & other)


def _cut(group: Statements, leaving: Statements) -> tuple[Statements, Statements]:
    return group - leaving, group & leaving
