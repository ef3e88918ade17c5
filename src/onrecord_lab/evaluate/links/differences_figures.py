"""The figures about differences that are pinned: of the translations that are held back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.corpora.wmt import WMT, Segment, read_wmt
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.links.altered import (
    FACTS,
    CleanFigures,
    Differ,
    FalseFigures,
    FoundFigures,
    measure_altered,
    measure_cosmetic,
    measure_unaltered,
    our_differences,
)
from onrecord_lab.evaluate.links.copies import altered_copies, cosmetic_copies
from onrecord_lab.evaluate.links.name_pool import NamePool


@dataclass(frozen=True, slots=True)
class Translations:
    """The segments of a part, and the names of all parts, of which copies are made."""

    segments: Sequence[Segment]
    pool: NamePool


@dataclass(frozen=True, slots=True)
class DifferenceFigures:
    """How one way to tell differences fares on translations and on copies of them."""

    altered: FoundFigures
    unaltered: FalseFigures
    cosmetic: CleanFigures


def read_translations(folder: Path, *, is_held_back: bool) -> Translations:
    """The translations of one part. Raises OnrecordError where `folder` does not hold them."""
    segments = list(read_wmt(corpus_folder(folder, WMT)))
    pool = NamePool.of(text for segment in segments for text in (segment.a, segment.b))
    part = [segment for segment in segments if segment.is_held_back is is_held_back]
    return Translations(part, pool)


def measure_differences(part: Translations, differ: Differ) -> DifferenceFigures:
    """All figures of a part."""
    return DifferenceFigures(
        measure_altered(list(altered_copies(part.segments, part.pool)), differ),
        measure_unaltered(part.segments, differ),
        measure_cosmetic(list(cosmetic_copies(part.segments, part.pool)), differ),
    )


def difference_figures(folder: Path) -> dict[str, float]:
    """What is pinned, in percent. `folder` holds `wmt-two-references`."""
    part = read_translations(folder, is_held_back=True)
    return pinned(measure_differences(part, our_differences))


def pinned(figures: DifferenceFigures) -> dict[str, float]:
    """The figures under the names by which they are pinned, in percent."""
    altered, unaltered = figures.altered, figures.unaltered
    return {
        "altered copies, found": percent(altered.found),
        "altered copies in another form, found": percent(altered.cosmetic),
        **{f"altered copies, {kind}": percent(altered.by_kind[kind]) for kind in FACTS},
        **{f"unaltered, wrong {kind}": percent(unaltered.by_kind[kind]) for kind in FACTS},
        "cosmetic copies, clean": percent(figures.cosmetic.clean),
    }
