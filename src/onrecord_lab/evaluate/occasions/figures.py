"""The figures about occasions that are pinned, and what the project asks of them."""

from __future__ import annotations

from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.occasions.judgement import Part
from onrecord_lab.evaluate.occasions.measure import Judged, digest_of, found_counts
from onrecord_lab.evaluate.report import Report
from onrecord_lab.evaluate.requirement import Requirement

REQUIREMENTS = tuple(
    Requirement(f"{part} {figure}", must, aim)
    for part in Part
    for figure, must, aim in (("precision", 85, 93), ("recall", 70, 85))
)


def occasion_figures(judged: Judged) -> dict[str, float]:
    """Precision and recall by part, in percent of the labelled statements that are found."""
    figures = {}
    for part in Part:
        counts = found_counts(judged, part)
        figures[f"{part} precision"] = percent(counts.precision)
        figures[f"{part} recall"] = percent(counts.recall)
    return figures


def occasion_report(judged: Judged, by: str) -> Report:
    """The figures that are pinned. `by`: what read the articles."""
    return Report(
        data=digest_of(judged),
        by=by,
        articles=len(judged),
        statements=sum(map(len, judged)),
        figures=occasion_figures(judged),
    )
