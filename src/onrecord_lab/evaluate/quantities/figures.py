"""The figures about the recognizers' quantities that are pinned."""

from __future__ import annotations

from pathlib import Path

from onrecord.identity import sha256_of
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.quantities.recognised import measure_recognised
from onrecord_lab.evaluate.quantities.recognizers import read_cases
from onrecord_lab.evaluate.report import Report

BY_GRAMMAR = "grammar"


def recognised_report(folder: Path) -> Report:
    """Values and units of both halves of the cases. `folder` holds `recognizers-english`."""
    cases = list(read_cases(folder / "recognizers-english"))
    figures = {}
    for title, is_held_back in (("developed on", False), ("held back", True)):
        part = [case for case in cases if case.is_held_back is is_held_back]
        told = measure_recognised(part, "all")
        figures[f"values, {title}"] = percent(told.values.recall)
        figures[f"units, {title}"] = percent(told.units.recall)
    return Report(
        data=sha256_of("\n".join(map(str, cases)))[:16],
        by=BY_GRAMMAR,
        articles=len(cases),
        statements=len(cases),
        figures=figures,
    )
