"""What an evaluation found, and the floors that its figures must not fall below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from onrecord.pipeline import Pipeline

# Figures are kept in percent with one decimal; a difference below this is rounding.
_ROUNDING = 0.05
# Measures where less is better carry one of these words in their name.
_CEILINGS = ("wrong", "error")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A part of the gold: percentages, the 95 % interval of F1, and how many gold items it has."""

    name: str
    precision: float
    recall: float
    f1: float
    low: float
    high: float
    gold: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title; shown on the page of figures, no floor."""

    title: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage and its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """The speakers of a part of the gold: percentages of the statements found.

    `found` is of the `gold` attributions; `bare` a part of the name where the article gives more.
    """

    name: str
    gold: int
    found: Share
    right: Share
    bare: float
    unknown: float
    wrong: Share


@dataclass(frozen=True, slots=True)
class SpeakerTable:
    """Rows under a title; shown on the page of figures, no floor."""

    title: str
    rows: tuple[SpeakerRow, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Percentages by measure on one set; `data` and `by` are digests of gold and extractor."""

    data: str
    by: str
    articles: int
    statements: int
    figures: Mapping[str, float] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    speakers: tuple[SpeakerTable, ...] = ()


@dataclass(frozen=True, slots=True)
class Floors:
    """Pinned reports by the name of the set: `own` always, corpora where their data lies.

    `rules`: the same own articles, read without a model.
    """

    own: Report | None = None
    rules: Report | None = None
    corpora: Mapping[str, Report] = field(default_factory=dict)


class Regression(Exception):
    """A figure fell below its floor, or what it was measured on has changed."""


def extractor_of(pipeline: Pipeline) -> str:
    """What read: the extractor, its settings, and its model, by their digests."""
    by = pipeline.by()
    parts = (pipeline.extraction.extractor, by.settings, (by.model or "")[:12])
    return " ".join(part for part in parts if part)


def read_floors(path: Path) -> Floors:
    """The floors of a file; none where it does not exist."""
    return msgspec.json.decode(path.read_bytes(), type=Floors) if path.exists() else Floors()


def write_floors(path: Path, floors: Floors) -> None:
    """Writes the file so that a change shows line by line."""
    data = msgspec.json.format(msgspec.json.encode(floors, order="deterministic"), indent=1)
    path.write_bytes(data + b"\n")


def check(name: str, report: Report, floor: Report | None) -> Iterator[str]:
    """What fell below the floor, a line each; nothing where all is well."""
    if floor is None:
        yield f"{name}: no floor is pinned; pin it with --update"
        return
    if report.data != floor.data:
        yield f"{name}: the gold has changed; look at the figures and pin them with --update"
    for measure, pinned in floor.figures.items():
        figure = report.figures.get(measure)
        if figure is None:
            yield f"{name}: {measure} is no longer measured"
        elif _is_worse(measure, figure, pinned):
            yield f"{name}: {measure} is {figure:.1f}, its floor {pinned:.1f}"


def raised(report: Report, floor: Report | None, *, allow_regression: bool) -> Report:
    """The report to pin. Raises `Regression` where that would lower a floor on the same gold."""
    if floor is not None and floor.data == report.data and not allow_regression:
        lower = [
            measure
            for measure, pinned in floor.figures.items()
            if _is_worse(measure, report.figures.get(measure, 0.0), pinned)
        ]
        if lower:
            raise Regression(f"this would lower {', '.join(lower)}; --allow-regression if meant")
    return replace(report, figures=dict(sorted(report.figures.items())))


def _is_worse(measure: str, figure: float, pinned: float) -> bool:
    less_is_better = any(word in measure for word in _CEILINGS)
    difference = figure - pinned if less_is_better else pinned - figure
    return difference > _ROUNDING
