"""How often differences are found that were made, and told where there are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.contract import Span
from onrecord.link.differences import differences
from onrecord.linked import DISAGREEMENTS, Difference, DifferenceKind, Wording
from onrecord.linking.wording import wording_of
from onrecord_lab.corpora.wmt import Segment
from onrecord_lab.evaluate.links.copies import AlteredCopy, CosmeticCopy

FACTS = (DifferenceKind.NUMBER, DifferenceKind.NEGATION, DifferenceKind.NAME)
# A number within a date makes another date.
_RIGHT = {DifferenceKind.NUMBER: (DifferenceKind.NUMBER, DifferenceKind.DATE)}

Differ = Callable[[str, str], Sequence[Difference]]


@dataclass(frozen=True, slots=True)
class FoundFigures:
    """Of copies with one fact altered: how many, and the share whose difference is at its place."""

    copies: int
    found: float
    by_kind: Mapping[DifferenceKind, float]
    cosmetic: float


@dataclass(frozen=True, slots=True)
class FalseFigures:
    """Of two translations of one segment: the share given a difference of each kind."""

    segments: int
    by_kind: Mapping[DifferenceKind, float]


@dataclass(frozen=True, slots=True)
class CleanFigures:
    """Of copies in another form: the share given no disagreement at all, by what was changed."""

    copies: int
    clean: float
    by_change: Mapping[str, float]


def our_differences(a: str, b: str) -> Sequence[Difference]:
    """The differences of two texts by unknown speakers on unknown days."""
    return differences(_wording_of(a), _wording_of(b))


@lru_cache(maxsize=50_000)
def _wording_of(text: str) -> Wording:
    return wording_of(text)


def measure_altered(copies: Sequence[AlteredCopy], differ: Differ) -> FoundFigures:
    """How many alterations are found where they are."""
    found = [(copy, _is_found(copy, differ(copy.text, copy.copy))) for copy in copies]
    return FoundFigures(
        copies=len(found),
        found=_share(is_found for _, is_found in found),
        by_kind={
            kind: _share(is_found for copy, is_found in found if copy.kind is kind)
            for kind in FACTS
        },
        cosmetic=_share(is_found for copy, is_found in found if copy.is_cosmetic),
    )


def measure_unaltered(segments: Sequence[Segment], differ: Differ) -> FalseFigures:
    """How many pairs of translations are given each kind of difference."""
    told: Counter[DifferenceKind] = Counter()
    for segment in segments:
        told.update({difference.kind for difference in differ(segment.a, segment.b)})
    return FalseFigures(
        segments=len(segments),
        by_kind={kind: told[kind] / max(1, len(segments)) for kind in DISAGREEMENTS},
    )


def measure_cosmetic(copies: Sequence[CosmeticCopy], differ: Differ) -> CleanFigures:
    """How many changes of form are told as nothing else."""
    found = [(copy, _is_clean(differ(copy.text, copy.copy))) for copy in copies]
    return CleanFigures(
        copies=len(found),
        clean=_share(is_clean for _, is_clean in found),
        by_change={
            change: _share(is_clean for copy, is_clean in found if copy.change == change)
            for change in sorted({copy.change for copy in copies})
        },
    )


def _is_found(copy: AlteredCopy, told: Iterable[Difference]) -> bool:
    right = _RIGHT.get(copy.kind, (copy.kind,))
    return any(
        difference.kind in right
        and (_touches(difference.a, copy.place) or _touches(difference.b, copy.place_in_copy))
        for difference in told
    )


def _touches(span: Span | None, place: Span) -> bool:
    return span is not None and span.overlaps(place)


def _is_clean(told: Iterable[Difference]) -> bool:
    return all(difference.kind not in DISAGREEMENTS for difference in told)


def _share(answers: Iterable[bool]) -> float:
    told = list(answers)
    return sum(told) / len(told) if told else 0.0
