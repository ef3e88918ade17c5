"""Dates and quantities in newspaper sentences written for the project: figures that need no corpus.

Each has a set that the rules were written with, and one held back that they were not.
"""

from __future__ import annotations

from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.dates.command import DATES
from onrecord_lab.evaluate.dates.measure import measure_dates
from onrecord_lab.evaluate.dates.newspaper import read_newspaper_dates
from onrecord_lab.evaluate.quantities.command import QUANTITIES
from onrecord_lab.evaluate.quantities.labelled import measure_labelled, read_labelled


def expression_figures() -> dict[str, float]:
    """Percentages of the marked expressions that are found with the right value."""
    figures = {}
    for name in ("newspaper", "newspaper-held-back"):
        dates = measure_dates(read_newspaper_dates(DATES / f"{name}.jsonl"))
        quantities = measure_labelled(list(read_labelled(QUANTITIES / f"{name}.jsonl"))).same
        title = name.replace("-", " ", 1).replace("-", " ")
        figures[f"dates exact, {title}"] = dates.exact_share
        figures[f"quantities right, {title}"] = percent(quantities.recall)
        figures[f"quantities precision, {title}"] = percent(quantities.precision)
    return figures
