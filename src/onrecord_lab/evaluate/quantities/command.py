"""The talk of `onrecord evaluate --quantities`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

import click

from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.evaluate.counts import Counts, percent
from onrecord_lab.evaluate.quantities.labelled import (
    Reading,
    measure_labelled,
    read_labelled,
)
from onrecord_lab.evaluate.quantities.own import own_readings
from onrecord_lab.evaluate.quantities.recognised import RecognisedFigures, measure_recognised
from onrecord_lab.evaluate.quantities.recognizers import Case, read_cases
from onrecord_lab.evaluate.requirement import Requirement, tell_requirement
from onrecord_lab.gold.files import EVAL

QUANTITIES = EVAL / "quantities"


_VALUES = Requirement("values right", 80, 90)
_LABELLED = Requirement("right", 88, 95)


def report_quantities(folder: Path) -> None:
    """Quantities found beside what is labelled: the recognizers' cases and the project's own texts.

    `folder` holds `recognizers-english`. Raises OnrecordError where it does not.
    """
    _tell_cases(list(read_cases(corpus_folder(folder, "recognizers-english"))))
    for path in sorted(QUANTITIES.glob("*.jsonl")):
        _tell_readings(path.stem, list(read_labelled(path)), _LABELLED)
    _tell_readings("the project's own articles, in contents", list(own_readings()))


def _tell_cases(cases: Sequence[Case]) -> None:
    for title, is_held_back in (("development half", False), ("held-back half", True)):
        part = [case for case in cases if case.is_held_back is is_held_back]
        click.secho(f"\nrecognizers-english, {title:29}values  right    units  right", bold=True)
        for kind, group in groupby(part, lambda case: case.kind):
            _tell_row(measure_recognised(list(group), kind))
        everything = measure_recognised(part, "all")
        _tell_row(everything)
        tell_requirement(_VALUES, percent(everything.values.recall))
    click.echo("  ordinals are no quantities, and what has no value is not asked: both left out")


def _tell_row(row: RecognisedFigures) -> None:
    units = f"{_total(row.units):9} {percent(row.units.recall):6.1f}" if _total(row.units) else ""
    click.echo(f"  {row.kind:47}{_total(row.values):6} {percent(row.values.recall):6.1f}{units}")


def _tell_readings(
    title: str, readings: Sequence[Reading], needed: Requirement | None = None
) -> None:
    figures = measure_labelled(readings)
    click.secho(f"\n{title}: {figures.texts} texts, {_total(figures.same)} quantities", bold=True)
    rows: Iterable[tuple[str, float]] = (
        ("right (values, unit, total, modifier)", figures.same.recall),
        ("precision", figures.same.precision),
        ("counted noun, of those right", figures.counted.recall),
        ("exact span, of those right", figures.span.recall),
    )
    for name, share in rows:
        click.echo(f"  {name:47}{percent(share):13.1f}")
    if needed is not None:
        tell_requirement(needed, percent(figures.same.recall))


def _total(counts: Counts) -> int:
    return counts.right + counts.missed
