"""Bundles and how their words were judged -> utterances, in whatever order all of it comes.

Pairs are taken by falling probability, ties by id. What is together already grows by a pair only
where no two of its members were judged to be two utterances: of a chain a ~ b ~ c in which a and c
are not the same, the less probable link is cut.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from onrecord.link.utterances.bundles import Bundle
from onrecord.link.utterances.clusters import Clusters
from onrecord.link.utterances.constraints import Constraints, Statements
from onrecord.link.utterances.relation import (
    IDENTICAL,
    Levels,
    Relation,
    is_apart,
    is_part,
    relation,
)

# By two numbers of contents, the smaller one first; a pair that is not there was never compared.
Scores = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Link:
    """Two bundles, the smaller id first, and how they stand to each other."""

    a: Bundle
    b: Bundle
    relation: Relation

    @property
    def order(self) -> tuple[float, str, str]:
        """The strongest first."""
        return -self.relation.probability, self.a.id, self.b.id


@dataclass(frozen=True, slots=True)
class Partition:
    """The utterances, each with its bundles in order of their ids, in order of the first one's.

    support
        By the id of a bundle the probability of its strongest link within the utterance.
    cut
        Links that hold nothing together since something else speaks against them.
    """

    utterances: tuple[tuple[Bundle, ...], ...]
    support: Mapping[str, float]
    cut: tuple[Link, ...]


def partition(
    bundles: Sequence[Bundle],
    scores: Scores,
    constraints: Constraints,
    levels: Levels,
    nested: Iterable[tuple[str, str]] = (),
) -> Partition:
    """The utterances that bundles report; those that are linked to none of them change nothing.

    `nested` are statements, each with the one within which it lies: who reports what another one
    says does not say the same.
    """
    by_id = {bundle.id: bundle for bundle in bundles}
    places = _Places(bundles)
    around = [(frozenset((a,)), frozenset((b,))) for a, b in nested]
    firm = frozenset(_never_one((*constraints.apart, *around), places))
    pairs = list(_pairs(bundles, scores))
    links = sorted((link for link in _links(pairs, levels) if link.relation.links), key=_order)
    apart = _apart(pairs, links, firm, levels)
    clusters = Clusters(bundles, apart)
    for group in constraints.together:
        there = places.of(group)
        for other in there[1:]:
            clusters.join(there[0], other)
    for link in links:
        clusters.join_if_compatible(link.a.id, link.b.id, link.relation.disagrees)
    utterances = tuple(tuple(by_id[id_] for id_ in group) for group in clusters.groups())
    held = [link for link in links if clusters.are_one(link.a.id, link.b.id)]
    cut = (link for link in links if not clusters.are_one(link.a.id, link.b.id))
    return Partition(
        utterances,
        _support(held),
        tuple(link for link in cut if _ids(link.a, link.b) not in firm),
    )


class _Places:
    """Which bundle a statement stands in."""

    def __init__(self, bundles: Iterable[Bundle]) -> None:
        self._of = {statement: bundle.id for bundle in bundles for statement in bundle.statements}

    def of(self, statements: Iterable[str]) -> list[str]:
        """The ids of the bundles of those that are there, in order, each once."""
        return sorted({self._of[each] for each in statements if each in self._of})


def _pairs(bundles: Iterable[Bundle], scores: Scores) -> Iterator[tuple[Bundle, Bundle, float]]:
    """Every two bundles whose words are the same or were compared, the smaller id first."""
    by_content: dict[int, list[Bundle]] = defaultdict(list)
    for bundle in bundles:
        by_content[bundle.content.number].append(bundle)
    for same in by_content.values():
        for a, b in combinations(same, 2):
            yield (*_ordered(a, b), IDENTICAL)
    for (one, other), score in scores.items():
        for a, b in product(by_content.get(one, ()), by_content.get(other, ())):
            yield (*_ordered(a, b), score)


def _links(pairs: Iterable[tuple[Bundle, Bundle, float]], levels: Levels) -> Iterator[Link]:
    for a, b, score in pairs:
        yield Link(a, b, relation(a, b, score, levels))


def _apart(
    pairs: Iterable[tuple[Bundle, Bundle, float]],
    links: Iterable[Link],
    firm: frozenset[tuple[str, str]],
    levels: Levels,
) -> dict[str, frozenset[str]]:
    """By the id of a bundle those of the bundles that are another utterance, as was decided."""
    linked: dict[str, dict[str, Bundle]] = defaultdict(dict)
    for link in links:
        linked[link.a.id][link.b.id] = link.b
        linked[link.b.id][link.a.id] = link.a
    apart: dict[str, set[str]] = defaultdict(set)
    for a, b, score in pairs:
        if is_apart(a, b, score, levels) and not _are_of_one_whole(a, b, linked):
            apart[a.id].add(b.id)
            apart[b.id].add(a.id)
    for one, other in firm:
        apart[one].add(other)
        apart[other].add(one)
    return {bundle: frozenset(others) for bundle, others in apart.items()}


def _are_of_one_whole(a: Bundle, b: Bundle, linked: Mapping[str, Mapping[str, Bundle]]) -> bool:
    """True for two parts of a quotation that is told in full elsewhere: they share no words."""
    wholes = linked.get(a.id, {}).keys() & linked.get(b.id, {}).keys()
    return any(
        is_part(a.content, whole.content) and is_part(b.content, whole.content)
        for whole in (linked[a.id][each] for each in wholes)
    )


def _never_one(
    apart: Iterable[tuple[Statements, Statements]], places: _Places
) -> Iterator[tuple[str, str]]:
    for one, other in apart:
        for a, b in product(places.of(one), places.of(other)):
            if a != b:
                yield (a, b) if a < b else (b, a)


def _support(links: Iterable[Link]) -> dict[str, float]:
    support: dict[str, float] = {}
    for link in links:
        for bundle in (link.a.id, link.b.id):
            support[bundle] = max(link.relation.probability, support.get(bundle, 0.0))
    return support


def _order(link: Link) -> tuple[float, str, str]:
    return link.order


def _ordered(a: Bundle, b: Bundle) -> tuple[Bundle, Bundle]:
    return (a, b) if a.id < b.id else (b, a)


def _ids(a: Bundle, b: Bundle) -> tuple[str, str]:
    return a.id, b.id
