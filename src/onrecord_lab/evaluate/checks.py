"""What `onrecord evaluate` measures on demand, by the option that asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.checks_command import report_out_of_domain, report_publishers
from onrecord_lab.evaluate.dates.command import report_dates
from onrecord_lab.evaluate.links.command import report_links
from onrecord_lab.evaluate.occasions.command import report_occasions
from onrecord_lab.evaluate.quantities.command import report_quantities
from onrecord_lab.evaluate.speakers.command import report_speakers
from onrecord_lab.gold.speakers import dev_labels


class Check(Protocol):
    """Measures on the corpora in a folder and tells; `misses`: how many to list."""

    def __call__(self, folder: Path, pipeline: Pipeline, misses: int, /) -> None:
        """Prints the figures; raises OnrecordError where the corpus is missing."""
        ...


def _out_of_domain(folder: Path, pipeline: Pipeline, _misses: int, /) -> None:
    report_out_of_domain(folder, pipeline)


def _publishers(folder: Path, pipeline: Pipeline, _misses: int, /) -> None:
    report_publishers(folder, pipeline)


def _speakers(folder: Path, pipeline: Pipeline, misses: int, /) -> None:
    report_speakers(folder, pipeline, dev_labels(), misses=misses)


def _occasions(folder: Path, pipeline: Pipeline, misses: int, /) -> None:
    report_occasions(folder, pipeline, misses=misses)


def _dates(folder: Path, _pipeline: Pipeline, _misses: int, /) -> None:
    report_dates(folder)


def _quantities(folder: Path, _pipeline: Pipeline, _misses: int, /) -> None:
    report_quantities(folder)


def _links(folder: Path, pipeline: Pipeline, _misses: int, /) -> None:
    report_links(folder, pipeline)


CHECKS: Mapping[str, Check] = {
    "out_of_domain": _out_of_domain,
    "publishers": _publishers,
    "speakers": _speakers,
    "occasions": _occasions,
    "dates": _dates,
    "quantities": _quantities,
    "links": _links,
}
