"""What is left of the places where two wordings do not agree, once facts and moves are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby, zip_longest

from onrecord.link.differences.alignment import Alignment, Place, Run
from onrecord.link.differences.found import Found


def places_left(
    alignment: Alignment, found: Sequence[Found], taken_a: Set[int], taken_b: Set[int]
) -> Iterator[Place]:
    """Places that cover every word which neither agrees nor is taken by what was found."""
    cuts = sorted(
        (each.place for each in found if each.place.a and each.place.b),
        key=lambda place: (place.a.start, place.b.start),
    )
    at = 0
    for gap in alignment.gaps:
        inside = []
        while at < len(cuts) and cuts[at].a.start < gap.a.stop:
            if gap.holds(cuts[at]):
                inside.append(cuts[at])
            at += 1
        for part in _between(gap, inside):
            yield from _free(part, taken_a, taken_b)


def _between(gap: Place, cuts: Sequence[Place]) -> Iterator[Place]:
    """The parts of a gap before, between and behind places in it that rise on both sides."""
    start_a, start_b = gap.a.start, gap.b.start
    for cut in cuts:
        if cut.a.start >= start_a and cut.b.start >= start_b:
            yield Place(Run(start_a, cut.a.start), Run(start_b, cut.b.start))
            start_a, start_b = cut.a.stop, cut.b.stop
    yield Place(Run(start_a, gap.a.stop), Run(start_b, gap.b.stop))


def _free(part: Place, taken_a: Set[int], taken_b: Set[int]) -> Iterator[Place]:
    """The free runs of both sides, in pairs as far as there are two."""
    runs_a, runs_b = _runs(part.a, taken_a), _runs(part.b, taken_b)
    for a, b in zip_longest(runs_a, runs_b):
        yield Place(
            Run(part.a.stop, part.a.stop) if a is None else a,
            Run(part.b.stop, part.b.stop) if b is None else b,
        )


def _runs(run: Run, taken: Set[int]) -> list[Run]:
    found = []
    for is_free, group in groupby(run, key=lambda index: index not in taken):
        if is_free:
            indices = list(group)
            found.append(Run(indices[0], indices[-1] + 1))
    return found
