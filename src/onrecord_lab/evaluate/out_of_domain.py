"""Does extraction hold outside the news? Attribution clauses of GUM's interviews and courts.

A unit is a clause that GUM marks as attributing. It is *found* where the cue of some statement
overlaps it and the same statement's source does too; content is not compared, since GUM does not
mark it. What is not in a unit is not judged, so there is a recall and no precision.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.collect import collect_text
from onrecord.contract import Span, Spans, Statement
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.gum import GumDocument
from onrecord_lab.evaluate.bootstrap import Interval, interval_of
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.items import is_reporting

GENRES = ("court", "interview")
ALL = "all"
# The most that recall may lie under that of reporting attributions in PolNeAR's dev articles.
ALLOWED_LOSS = 0.10


@dataclass(frozen=True, slots=True)
class GenreRow:
    """How many units of a genre's documents there are and how many were found."""

    genre: str
    documents: int
    units: int
    found: int
    interval: Interval

    @property
    def recall(self) -> float:
        """0 where there was nothing to find."""
        return self.found / self.units if self.units else 0.0


@dataclass(frozen=True, slots=True)
class OutOfDomain:
    """A row per genre and one for all.

    `reporting`: units that hold a reporting word, which the requirement is about. `others`: those
    that hold none, mostly beliefs ("I think"), told beside.
    """

    reporting: tuple[GenreRow, ...]
    others: tuple[GenreRow, ...]

    @property
    def recall(self) -> float:
        """Of all reporting units."""
        return self.reporting[-1].recall


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """One document's units, found and missed."""

    genre: str
    reporting: Counts
    others: Counts


def evaluate_out_of_domain(pipeline: Pipeline, documents: Iterable[GumDocument]) -> OutOfDomain:
    """What the pipeline finds now; statements inside others count as well."""
    counted = [
        count_units(document, pipeline.extract(collect_text(document.text)).statements)
        for document in documents
    ]
    return OutOfDomain(
        reporting=_rows([(document.genre, document.reporting) for document in counted]),
        others=_rows([(document.genre, document.others) for document in counted]),
    )


def count_units(document: GumDocument, statements: Sequence[Statement]) -> UnitCounts:
    """The counts of one document, given the statements found in its text."""
    reporting, others = Counts(), Counts()
    for unit in document.units:
        found = any(_is_found(unit, statement) for statement in statements)
        counts = Counts(right=found, missed=not found)
        if is_reporting(unit.of(document.text)):
            reporting += counts
        else:
            others += counts
    return UnitCounts(document.genre, reporting, others)


def is_met(recall: float, at_home: float) -> bool:
    """True where recall lies no further under that of the news than is allowed."""
    return recall >= at_home - ALLOWED_LOSS


def _is_found(unit: Span, statement: Statement) -> bool:
    return _touches(unit, statement.cue) and _touches(unit, statement.source)


def _touches(unit: Span, spans: Spans) -> bool:
    return any(unit.overlaps(span) for span in spans)


def _rows(documents: Sequence[tuple[str, Counts]]) -> tuple[GenreRow, ...]:
    genres = sorted({genre for genre, _ in documents})
    parts = [(name, [counts for genre, counts in documents if genre == name]) for name in genres]
    return tuple(_row(name, counts) for name, counts in [*parts, (ALL, [c for _, c in documents])])


def _row(genre: str, documents: Sequence[Counts]) -> GenreRow:
    total = sum(documents, Counts())
    return GenreRow(
        genre=genre,
        documents=len(documents),
        units=total.right + total.missed,
        found=total.right,
        interval=interval_of(documents, lambda counts: counts.recall),
    )
