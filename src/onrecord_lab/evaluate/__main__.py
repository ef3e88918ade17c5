"""`python -m onrecord_lab.evaluate`: the figures beside their floors; exit code 1 below one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from onrecord.pipeline import Pipeline
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

FLOORS = Path("eval/floors.json")


@click.command()
@click.option("--corpora", type=click.Path(path_type=Path), help="Folder of the corpora.")
@click.option("--update", is_flag=True, help="Pin the figures; never lowers one by itself.")
@click.option("--allow-regression", is_flag=True, help="With --update: lower a floor, knowingly.")
@click.pass_context
def main(ctx: click.Context, /, corpora: Path | None, update: bool, allow_regression: bool) -> None:
    """Measure extraction on the project's own articles, and on the corpora where they lie."""
    floors = read_floors(FLOORS)
    own = evaluate_own(Pipeline())
    measured = dict(evaluate_corpora(Pipeline(), corpora)) if corpora else {}
    if corpora and not measured:
        click.secho(f"SKIPPED: no corpus lies in {corpora}", fg="yellow", err=True)
    _show("own", own, floors.own)
    for name, report in measured.items():
        _show(name, report, floors.corpora.get(name))
    if update:
        _update(floors, own, measured, allow_regression=allow_regression)
        return
    faults = list(check("own", own, floors.own))
    for name, report in measured.items():
        faults += check(name, report, floors.corpora.get(name))
    for fault in faults:
        click.secho(fault, fg="red", err=True)
    ctx.exit(1 if faults else 0)


def _show(name: str, report: Report, floor: Report | None) -> None:
    click.secho(f"{name}: {report.articles} articles, {report.statements} statements", bold=True)
    for measure, figure in sorted(report.figures.items()):
        pinned = floor.figures.get(measure) if floor else None
        beside = f"  floor {pinned:5.1f}" if pinned is not None else ""
        click.echo(f"  {measure:24}{figure:5.1f}{beside}")


def _update(
    floors: Floors, own: Report, measured: dict[str, Report], *, allow_regression: bool
) -> None:
    try:
        pinned = {
            name: raised(report, floors.corpora.get(name), allow_regression=allow_regression)
            for name, report in measured.items()
        }
        own = raised(own, floors.own, allow_regression=allow_regression)
    except Regression as error:
        raise click.ClickException(str(error)) from error
    write_floors(FLOORS, replace(floors, own=own, corpora={**floors.corpora, **pinned}))


if __name__ == "__main__":
    main()
