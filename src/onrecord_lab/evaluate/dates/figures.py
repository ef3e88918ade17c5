"""The figures about GUM's dates that are pinned."""

from __future__ import annotations

from pathlib import Path

from onrecord.identity import sha256_of
from onrecord_lab.evaluate.dates.gum import read_gum_dates
from onrecord_lab.evaluate.dates.measure import measure_dates
from onrecord_lab.evaluate.report import Report

BY_GRAMMAR = "grammar"


def gum_dates_report(folder: Path) -> Report:
    """Dates of GUM's dev and test documents together. `folder` holds `gum`."""
    texts = list(read_gum_dates(folder / "gum", "dev", "test"))
    figures = measure_dates(texts)
    digest = sha256_of("\n".join(f"{each.name} {each.text} {each.dates}" for each in texts))
    return Report(
        data=digest[:16],
        by=BY_GRAMMAR,
        articles=len(texts),
        statements=figures.gold,
        figures={
            "exact": figures.exact_share,
            "found": figures.found_share,
            "wrongly found in 100 sentences": figures.spurious_rate,
        },
    )
