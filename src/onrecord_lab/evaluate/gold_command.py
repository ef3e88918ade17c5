"""The talk of `onrecord evaluate --gold`: tables, a plot, a comparison, misses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.contract_json import record_json
from onrecord.errors import OnrecordError
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from onrecord_lab.evaluate.bootstrap import Difference
from onrecord_lab.evaluate.detail import Detail, Section, compare, detail_of
from onrecord_lab.evaluate.misses import Miss
from onrecord_lab.evaluate.outputs import live_outputs, read_outputs
from onrecord_lab.evaluate.reliability import Bin, calibration_error, reliability_plot


@dataclass(frozen=True, slots=True)
class Asked:
    """What is scored against which gold, and what is told of it."""

    gold: Path
    split: str
    output: Path | None
    against: Path | None
    misses: int
    plot: Path | None
    as_json: bool


def report(asked: Asked, pipeline: Pipeline) -> None:
    """Scores the output, or what the program finds now, and tells what was asked."""
    articles = list(read_polnear(asked.gold, asked.split))
    if not articles:
        raise OnrecordError(
            f"no annotated article in {asked.gold / asked.split}; name the folder that holds "
            "the splits, each with text/ and attributions/"
        )
    outputs = read_outputs(asked.output) if asked.output else live_outputs(pipeline, articles)
    detail = detail_of(articles, outputs)
    if asked.plot:
        asked.plot.write_text(reliability_plot(detail.bins), encoding="utf-8")
    if asked.as_json:
        click.echo(record_json(detail))
        return
    _tell(articles, detail)
    if asked.against:
        _tell_difference(compare(articles, read_outputs(asked.against), outputs))
    for miss in detail.misses[: asked.misses]:
        _tell_miss(miss)


def _tell(articles: Sequence[PolnearArticle], detail: Detail) -> None:
    total = sum(len(article.attributions) for article in articles)
    click.echo(f"{len(articles)} articles, {total} gold attributions; 95 % intervals by article")
    for section in detail.sections:
        _tell_section(section)
    _tell_bins(detail.bins)


def _tell_section(section: Section) -> None:
    click.secho(f"\n{section.title:36}P     R    F1   95 %          gold", bold=True)
    for row in section.rows:
        counts, interval = row.counts, row.interval
        click.echo(
            f"  {row.name:30}{100 * counts.precision:5.1f} {100 * counts.recall:5.1f} "
            f"{100 * counts.f1:5.1f}   {100 * interval.low:4.1f}-{100 * interval.high:4.1f} "
            f"{counts.right + counts.missed:8}"
        )


def _tell_bins(bins: Sequence[Bin]) -> None:
    click.secho("\nconfidence                      told  right  answers", bold=True)
    for part in bins:
        click.echo(f"{'':30}{part.confidence:6.2f} {part.right:6.2f} {part.answers:8}")
    click.echo(f"  expected calibration error  {calibration_error(bins):6.3f}")


def _tell_difference(differences: Mapping[str, Difference]) -> None:
    click.secho(
        "\nbetter than the other output by     95 %          share of draws worse", bold=True
    )
    for measure, told in differences.items():
        click.echo(
            f"  {measure:28}{100 * told.difference:+5.1f}   {100 * told.interval.low:+5.1f} to "
            f"{100 * told.interval.high:+5.1f}   {told.share_worse:.3f}"
        )


def _tell_miss(miss: Miss) -> None:
    click.secho(f"\n{miss.article}: {miss.cause}", bold=True)
    click.echo(f"  {miss.source} | {miss.cue} | {miss.content}")
    if miss.found:
        click.echo(f"  found: {miss.found}")
