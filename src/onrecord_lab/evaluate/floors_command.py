"""The talk of `onrecord evaluate` without gold: every figure beside its floor."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from onrecord.pipeline import Pipeline
from onrecord.settings import RULES, ExtractionSettings
from onrecord_lab.evaluate.corpora import evaluate_corpora
from onrecord_lab.evaluate.own import evaluate_own
from onrecord_lab.evaluate.report import (
    Floors,
    Regression,
    Report,
    check,
    raised,
    read_floors,
    write_floors,
)
from onrecord_lab.gold.files import EVAL

FLOORS = EVAL / "floors.json"
BY_RULES = Pipeline(extraction=ExtractionSettings(extractor=RULES))


def report_floors(
    pipeline: Pipeline, corpora: Path | None, *, update: bool, allow_regression: bool
) -> int:
    """Measures, tells, and pins where asked; 1 where a figure is below its floor, else 0."""
    floors = read_floors(FLOORS)
    measured = _measure(pipeline, corpora)
    pinned = {"own": floors.own, "own, by rules": floors.rules, **floors.corpora}
    for name, report in measured.items():
        _show(name, report, pinned.get(name))
    if update:
        _update(floors, measured, pinned, allow_regression=allow_regression)
        return 0
    faults = [f for name, report in measured.items() for f in check(name, report, pinned.get(name))]
    for fault in faults:
        click.secho(fault, fg="red", err=True)
    return 1 if faults else 0


def _measure(pipeline: Pipeline, corpora: Path | None) -> dict[str, Report]:
    measured = {"own": evaluate_own(pipeline), "own, by rules": evaluate_own(BY_RULES)}
    found = dict(evaluate_corpora(pipeline, corpora)) if corpora else {}
    if corpora and not found:
        click.secho(f"SKIPPED: no corpus lies in {corpora}", fg="yellow", err=True)
    return measured | found


def _show(name: str, report: Report, floor: Report | None) -> None:
    click.secho(f"{name}: {report.articles} articles, {report.statements} statements", bold=True)
    for measure, figure in sorted(report.figures.items()):
        pinned = floor.figures.get(measure) if floor else None
        beside = f"  floor {pinned:5.1f}" if pinned is not None else ""
        click.echo(f"  {measure:28}{figure:5.1f}{beside}")


def _update(
    floors: Floors,
    measured: dict[str, Report],
    pinned: dict[str, Report | None],
    *,
    allow_regression: bool,
) -> None:
    try:
        new = {
            name: raised(report, pinned.get(name), allow_regression=allow_regression)
            for name, report in measured.items()
        }
    except Regression as error:
        raise click.ClickException(str(error)) from error
    own, rules = new.pop("own"), new.pop("own, by rules")
    write_floors(FLOORS, replace(floors, own=own, rules=rules, corpora={**floors.corpora, **new}))
