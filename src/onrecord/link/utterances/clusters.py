"""Bundles put together step by step, under what must stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.link.utterances.bundles import Bundle
from onrecord.link.utterances.occasion import Period
from onrecord.link.utterances.relation import MOST_SPEAKERS
from onrecord.linked import DifferenceKind


@dataclass(slots=True)
class _Cluster:
    """Bundles that are one so far, by their ids, with who said it when."""

    bundles: list[str]
    speakers: frozenset[str]
    said: Period
    apart: set[str]


class Clusters:
    """Which bundles are one; `apart` are the ids of those that each bundle must not meet."""

    def __init__(self, bundles: Iterable[Bundle], apart: Mapping[str, frozenset[str]]) -> None:
        self._clusters: dict[str, _Cluster] = {}
        self._of: dict[str, str] = {}
        for bundle in bundles:
            speaker = bundle.occasion.speaker
            named = frozenset((speaker,)) if speaker else frozenset[str]()
            not_with = set(apart.get(bundle.id, ()))
            self._clusters[bundle.id] = _Cluster([bundle.id], named, bundle.occasion.said, not_with)
            self._of[bundle.id] = bundle.id

    def join(self, a: str, b: str) -> None:
        """Makes the two one, whatever speaks against it."""
        large, small = self._of[a], self._of[b]
        if large == small:
            return
        if len(self._clusters[large].bundles) < len(self._clusters[small].bundles):
            large, small = small, large
        into, gone = self._clusters[large], self._clusters.pop(small)
        for bundle in gone.bundles:
            self._of[bundle] = large
        into.bundles += gone.bundles
        into.speakers |= gone.speakers
        into.said = into.said.with_(gone.said)
        into.apart |= gone.apart

    def join_if_compatible(self, a: str, b: str, disagrees: DifferenceKind | None) -> None:
        """Makes them one where nothing in what either is one with already speaks against it.

        What the two disagree in does not.
        """
        one, other = self._clusters[self._of[a]], self._clusters[self._of[b]]
        if one is other or not _speakers_agree(one, other, disagrees):
            return
        if disagrees is not DifferenceKind.DATE and not one.said.overlaps(other.said):
            return
        if len(one.bundles) > len(other.bundles):
            one, other = other, one
        if other.apart.isdisjoint(one.bundles):
            self.join(a, b)

    def are_one(self, a: str, b: str) -> bool:
        """True where the two are one."""
        return self._of[a] == self._of[b]

    def groups(self) -> list[list[str]]:
        """The bundles by what they are one with, all in order of their ids."""
        return sorted(sorted(each.bundles) for each in self._clusters.values())


def _speakers_agree(one: _Cluster, other: _Cluster, disagrees: DifferenceKind | None) -> bool:
    if disagrees is DifferenceKind.SPEAKER:
        return len(one.speakers | other.speakers) <= MOST_SPEAKERS
    return one.speakers <= other.speakers or other.speakers <= one.speakers
