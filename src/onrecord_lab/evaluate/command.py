"""`onrecord evaluate`: figures beside their floors, or an output against gold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.corpora import evaluate_corpora
from onrecord_lab.evaluate.gold_command import Asked, report
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
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("evaluate")
@click.argument("output", type=click.Path(exists=True, path_type=Path), required=False)
@click.option("--gold", type=click.Path(exists=True, path_type=Path), help="PolNeAR-format folder.")
@click.option("--split", default="dev", show_default=True, help="With --gold: the split.")
@click.option("--against", type=_FILE, help="With --gold: another output, compared pairwise.")
@click.option("--misses", type=click.IntRange(min=0), default=0, help="With --gold: list N misses.")
@click.option("--plot", type=_FILE, help="With --gold: write the reliability plot (SVG).")
@click.option("--json", "as_json", is_flag=True, help="With --gold: print everything as JSON.")
@click.option("--corpora", type=click.Path(path_type=Path), help="Folder of the corpora.")
@click.option("--update", is_flag=True, help="Pin the figures; never lowers one by itself.")
@click.option("--allow-regression", is_flag=True, help="With --update: lower a floor, knowingly.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    gold: Path | None,
    corpora: Path | None,
    update: bool,
    allow_regression: bool,
    **asked: Any,
) -> None:
    """Measure extraction.

    Without --gold: the project's own articles, and the corpora where they lie, beside their
    floors; the exit code is 1 below one. With --gold: OUTPUT, lines that `onrecord extract`
    printed (or what the program finds now), against gold; statements inside others left out.
    """
    if gold is not None:
        report(Asked(gold=gold, **asked), Pipeline())
        return
    ctx.exit(_floors(corpora, update=update, allow_regression=allow_regression))


def _floors(corpora: Path | None, *, update: bool, allow_regression: bool) -> int:
    floors = read_floors(FLOORS)
    own = evaluate_own(Pipeline())
    measured = dict(evaluate_corpora(Pipeline(), corpora)) if corpora else {}
    if corpora and not measured:
        click.secho(f"SKIPPED: no corpus lies in {corpora}", fg="yellow", err=True)
    _show("own", own, floors.own)
    for name, figures in measured.items():
        _show(name, figures, floors.corpora.get(name))
    if update:
        _update(floors, own, measured, allow_regression=allow_regression)
        return 0
    faults = list(check("own", own, floors.own))
    for name, figures in measured.items():
        faults += check(name, figures, floors.corpora.get(name))
    for fault in faults:
        click.secho(fault, fg="red", err=True)
    return 1 if faults else 0


def _show(name: str, figures: Report, floor: Report | None) -> None:
    click.secho(f"{name}: {figures.articles} articles, {figures.statements} statements", bold=True)
    for measure, figure in sorted(figures.figures.items()):
        pinned = floor.figures.get(measure) if floor else None
        beside = f"  floor {pinned:5.1f}" if pinned is not None else ""
        click.echo(f"  {measure:24}{figure:5.1f}{beside}")


def _update(
    floors: Floors, own: Report, measured: dict[str, Report], *, allow_regression: bool
) -> None:
    try:
        pinned = {
            name: raised(figures, floors.corpora.get(name), allow_regression=allow_regression)
            for name, figures in measured.items()
        }
        own = raised(own, floors.own, allow_regression=allow_regression)
    except Regression as error:
        raise click.ClickException(str(error)) from error
    write_floors(FLOORS, replace(floors, own=own, corpora={**floors.corpora, **pinned}))
