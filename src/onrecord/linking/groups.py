"""Bundles that something changed for, and what hangs together with them, made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from onrecord.link.utterances.bundles import Bundle
from onrecord.link.utterances.constraints import Constraints, Decided, constraints_of
from onrecord.link.utterances.partition import Partition, partition
from onrecord.link.utterances.relation import IDENTICAL, relation
from onrecord.linking.comparing import Comparing
from onrecord.linking.components import Components
from onrecord.linking.contents import Contents
from onrecord.linking.made import Setting, made_utterance
from onrecord.store.links.bundles import nested, told
from onrecord.store.links.decisions import is_merge, meant
from onrecord.store.links.dirty import clean, dirty_among
from onrecord.store.links.rows import StoredBundle
from onrecord.store.links.written import (
    MadeSuggestion,
    MadeUtterance,
    suggest_alike,
    suggest_cut,
    write_utterances,
)


def regroup_some(connection: sqlite3.Connection, contents: Contents, numbers: Sequence[int]) -> int:
    """Makes anew the utterances of the bundles of these numbers, and of all that hangs on them.

    Within a transaction. Gives how many bundles are marked no longer: these, and those reached.
    """
    if not numbers:
        return 0
    regrouping = _Regrouping(connection, contents)
    regrouping.regroup(numbers)
    # Reached from each of its bundles in turn, an utterance would be made once for each.
    reached = dirty_among(connection, regrouping.statements) - {*numbers}
    regrouping.regroup(sorted(reached))
    clean(connection, (*numbers, *reached))
    return len(numbers) + len(reached)


class _Regrouping:
    """`statements`: those of the utterances made so far."""

    def __init__(self, connection: sqlite3.Connection, contents: Contents) -> None:
        self._connection = connection
        self._levels = contents.levels
        self._constraints = _constraints(connection)
        self._components = Components(connection, contents, self._constraints)
        self._comparing = Comparing(contents, self._components)
        self._done: set[str] = set()
        self.statements: list[str] = []
        self._suggested: set[int] = set()

    def regroup(self, numbers: Iterable[int]) -> None:
        for stored in self._components.bundles(numbers):
            parts = self._components.apart(stored)
            for part in parts:
                if part.id not in self._done:
                    self._regroup(part)
            self._leave_alone(stored, parts)
            self._suggest(stored.content)

    def _leave_alone(self, stored: StoredBundle, parts: Iterable[Bundle]) -> None:
        """What is in no part of the bundle is an utterance of its own."""
        looked_at = {statement for part in parts for statement in part.statements}
        alone = [each for each in stored.statements if each not in looked_at]
        if not alone:
            return
        write_utterances(self._connection, alone, ())
        suggest_cut(self._connection, alone, ())

    def _regroup(self, bundle: Bundle) -> None:
        bundles, scores = self._components.around(bundle)
        self._done |= {each.id for each in bundles}
        statements = [statement for each in bundles for statement in each.statements]
        self.statements += statements
        within = nested(self._connection, statements) if len(bundles) > 1 else ()
        found = partition(bundles, scores, self._constraints, self._levels, within)
        made = [self._made(each, found) for each in found.utterances]
        write_utterances(self._connection, statements, [each for each in made if each])
        cut = (_suggestion(e.a, e.b, e.relation.probability) for e in found.cut)
        suggest_cut(self._connection, statements, cut)

    def _made(self, bundles: Sequence[Bundle], found: Partition) -> MadeUtterance | None:
        """None for a statement that stands alone."""
        if sum(len(each.statements) for each in bundles) == 1:
            return None
        reports = told(self._connection, (s for each in bundles for s in each.statements))
        if len(reports) == 1:
            return None
        support = {
            statement: _support(each, found) for each in bundles for statement in each.statements
        }
        setting = Setting(self._comparing.compare, support)
        return made_utterance(reports, setting)

    def _suggest(self, number: int) -> None:
        """For every other content that is nearly enough alike the best pair."""
        if number in self._suggested:
            return
        self._suggested.add(number)
        made = [
            best
            for other, score in self._components.paired(number).items()
            if score >= self._levels.suggested
            for best in self._best_between(number, other, score)
        ]
        suggest_alike(self._connection, (number,), made)

    def _best_between(self, number: int, other: int, score: float) -> Iterator[MadeSuggestion]:
        pairs = product(self._components.of_content(number), self._components.of_content(other))
        suggested = [
            _suggestion(a, b, how.probability)
            for a, b in pairs
            if (how := relation(a, b, score, self._levels)).suggests and not self._is_decided(a, b)
        ]
        if suggested:
            yield min(suggested, key=lambda each: (-each.probability, each.a, each.b))

    def _is_decided(self, a: Bundle, b: Bundle) -> bool:
        return any(
            _holds_one(one, a, b) and _holds_one(other, a, b)
            for one, other in self._constraints.apart
        )


def _constraints(connection: sqlite3.Connection) -> Constraints:
    decisions = (Decided(is_merge(e.decision.act), e.one, e.other) for e in meant(connection))
    return constraints_of(decisions)


def _support(bundle: Bundle, found: Partition) -> float:
    """Its strongest link; of several statements that are one without question that one."""
    alone = IDENTICAL if len(bundle.statements) > 1 else 0.0
    return max(found.support.get(bundle.id, 0.0), alone) or 1.0


def _suggestion(a: Bundle, b: Bundle, probability: float) -> MadeSuggestion:
    one, other = (a, b) if a.id < b.id else (b, a)
    return MadeSuggestion(one.id, other.id, one.content.number, other.content.number, probability)


def _holds_one(statements: frozenset[str], a: Bundle, b: Bundle) -> bool:
    return not statements.isdisjoint((*a.statements, *b.statements))
