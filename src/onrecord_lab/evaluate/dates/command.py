"""The talk of `onrecord evaluate --dates`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.evaluate.dates.gum import read_gum_dates
from onrecord_lab.evaluate.dates.measure import DateFigures, measure_dates
from onrecord_lab.evaluate.dates.newspaper import read_newspaper_dates
from onrecord_lab.evaluate.dates.recognizers import read_recognizers_dates
from onrecord_lab.evaluate.requirement import Requirement, tell_requirement
from onrecord_lab.gold.files import EVAL

DATES = EVAL / "dates"
_HELD_BACK = "GUM dev and test"
_EXACT = Requirement(f"exact, {_HELD_BACK}", 75, 88)
_SPURIOUS = Requirement(f"spurious in 100 sentences, {_HELD_BACK}", 4, 2, most=True)


def report_dates(folder: Path) -> None:
    """Prints the figures of GUM, the recognizers and the project's own texts, beside what must be.

    "exact" counts an end of a stretch that GUM marks by itself, "whole" does not. `folder` holds
    the corpora. Raises OnrecordError where one is missing.
    """
    click.secho(f"{'expressions of time':24} gold  found  exact  whole  spurious in 100", bold=True)
    sets = dict(_sets(folder))
    for title, figures in sets.items():
        click.echo(
            f"  {title:22}{figures.gold:5} {figures.found_share:6.1f} {figures.exact_share:6.1f} "
            f"{figures.whole_share:6.1f} {figures.spurious_rate:10.2f}"
        )
    tell_requirement(_EXACT, sets[_HELD_BACK].exact_share)
    tell_requirement(_SPURIOUS, sets[_HELD_BACK].spurious_rate)


def _sets(folder: Path) -> Iterator[tuple[str, DateFigures]]:
    gum = corpus_folder(folder, "gum")
    yield "GUM train", measure_dates(read_gum_dates(gum, "train"))
    yield _HELD_BACK, measure_dates(read_gum_dates(gum, "dev", "test"))
    recognizers = corpus_folder(folder, "recognizers-english")
    yield "recognizers", measure_dates(read_recognizers_dates(recognizers))
    for path in sorted(DATES.glob("*.jsonl")):
        yield path.stem, measure_dates(read_newspaper_dates(path))
