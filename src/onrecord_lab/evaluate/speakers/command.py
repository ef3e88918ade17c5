"""The talk of `onrecord evaluate --speakers`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import click

from onrecord.errors import OnrecordError
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.outputs import live_outputs
from onrecord_lab.evaluate.own import evaluate_own
from onrecord_lab.evaluate.reliability import Bin, calibration_error
from onrecord_lab.evaluate.report import Report, Share, SpeakerTable, extractor_of
from onrecord_lab.evaluate.requirement import tell_met
from onrecord_lab.evaluate.speakers.figures import REQUIREMENTS, speaker_report
from onrecord_lab.evaluate.speakers.measure import (
    SpeakerMeasure,
    calibration_bins,
    measure_speakers,
)
from onrecord_lab.evaluate.speakers.misses import SpeakerMiss, speaker_misses
from onrecord_lab.evaluate.speakers.relays import relays_of
from onrecord_lab.evaluate.speakers.tables import REPORTING
from onrecord_lab.gold.speakers import DevLabels


def report_speakers(folder: Path, pipeline: Pipeline, labels: DevLabels, *, misses: int) -> None:
    """Speakers and relays of the labelled dev articles and of the project's own; some misses.

    `folder` holds `polnear/data`. Raises OnrecordError where no labelled article lies there.
    """
    articles = _labelled(folder / "polnear" / "data", labels)
    measure = measure_speakers(articles, live_outputs(pipeline, articles), labels)
    report = speaker_report(measure, extractor_of(pipeline))
    click.echo(
        f"{report.articles} articles, {report.statements} gold attributions; shares of the "
        "statements found; 95 % intervals by article"
    )
    _tell_requirements(report)
    for table in report.speakers:
        _tell_table(table)
    _tell_bins(calibration_bins(measure))
    _tell_relays(relays_of(measure.judged))
    _tell_own(evaluate_own(pipeline))
    _tell_misses(measure, articles, misses)


def _labelled(polnear: Path, labels: DevLabels) -> list[PolnearArticle]:
    """The dev articles that have labels, and no others: reading takes time."""
    if not polnear.is_dir():
        raise OnrecordError(f"{polnear} does not exist; name the folder of the corpora")
    articles = [article for article in read_polnear(polnear, "dev") if article.name in labels.first]
    if not articles:
        raise OnrecordError(f"no article in {polnear / 'dev'} has labels in eval/speakers")
    return articles


def _tell_requirements(report: Report) -> None:
    click.secho(f"\n{f'required, {REPORTING}':36}          must   aim", bold=True)
    for needed in REQUIREMENTS:
        value = report.figures.get(needed.figure)
        told = "not measured" if value is None else f"{value:5.1f}"
        met = value is not None and needed.is_met(value)
        click.echo(f"  {needed.figure:32}{told:12} {needed.bound:6} {needed.aim}   ", nl=False)
        tell_met(met=met)


def _tell_table(table: SpeakerTable) -> None:
    click.secho(
        f"\n{table.title:36}gold  found  right  95 %         bare unknown  wrong  95 %", bold=True
    )
    for row in table.rows:
        click.echo(
            f"  {row.name:32}{row.gold:6}  {row.found.value:5.1f}  {_with_interval(row.right)}  "
            f"{row.bare:5.1f} {row.unknown:7.1f}  {_with_interval(row.wrong)}"
        )


def _with_interval(share: Share) -> str:
    return f"{share.value:5.1f}  {share.low:4.1f}-{share.high:5.1f}"


def _tell_bins(bins: Sequence[Bin]) -> None:
    if not bins:
        click.echo("\nno confidence of a speaker is told")
        return
    click.secho("\nconfidence of the speaker       told  right  answers", bold=True)
    for part in bins:
        click.echo(f"{'':30}{part.confidence:6.2f} {part.right:6.2f} {part.answers:8}")
    click.echo(f"  expected calibration error  {calibration_error(bins):6.3f}")


def _tell_relays(relays: Counts) -> None:
    click.secho("\nrelays of the statements found  precision  recall  gold", bold=True)
    there = relays.right + relays.missed
    click.echo(f"{'':32}{100 * relays.precision:9.1f} {100 * relays.recall:7.1f} {there:5}")


def _tell_own(own: Report) -> None:
    click.secho("\nthe project's own articles", bold=True)
    for name, figure in own.figures.items():
        if name.startswith(("speaker", "relays")):
            click.echo(f"  {name:32}{figure:5.1f}")


def _tell_misses(measure: SpeakerMeasure, articles: Sequence[PolnearArticle], most: int) -> None:
    texts = {article.name: article.text for article in articles}
    for miss in islice(speaker_misses(measure.judged, texts), most):
        _tell_miss(miss)


def _tell_miss(miss: SpeakerMiss) -> None:
    start, end = miss.place
    click.secho(f"\n{miss.article}, {start}-{end}: {miss.verdict}", bold=True)
    click.echo(f"  {miss.source} | {miss.cue}")
    click.echo(f"  gold: {miss.gold}\n  answer: {miss.answer}")
