"""The talk of `onrecord evaluate --occasions`."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from onrecord.contract import words_of
from onrecord.errors import OnrecordError
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.evaluate.counts import Counts, percent
from onrecord_lab.evaluate.occasions.figures import REQUIREMENTS, occasion_figures
from onrecord_lab.evaluate.occasions.judgement import JudgedOccasion, Part
from onrecord_lab.evaluate.occasions.measure import (
    Judged,
    judge_dated,
    judge_own,
    part_figures,
    read_dated,
)
from onrecord_lab.evaluate.own_pairs import read_pairs
from onrecord_lab.evaluate.requirement import tell_requirement
from onrecord_lab.gold.occasions import DEV, DEV_SECOND, read_occasions


def report_occasions(folder: Path, pipeline: Pipeline, *, misses: int = 0) -> None:
    """To whom, where and when, in PolNeAR's labelled dev articles and in the project's own.

    `folder` holds `polnear/data`. Raises OnrecordError where no labelled article lies there.
    """
    polnear = corpus_folder(folder, "polnear")
    labels, second = read_occasions(DEV), read_occasions(DEV_SECOND)
    articles = list(read_dated(polnear, "dev", labels.keys() | second.keys(), pipeline))
    if not articles:
        raise OnrecordError(f"no article in {polnear / 'dev'} has labels in eval/occasions")
    dev = judge_dated(articles, labels)
    own = list(judge_own(list(read_pairs(pipeline))))
    _tell("PolNeAR dev", dev)
    _tell("PolNeAR dev, labels of another reader", judge_dated(articles, second))
    _tell("the project's own articles", own)
    _tell("both together", [*dev, *own])
    _tell_requirements([*dev, *own])
    for judged in islice(_missed([*dev, *own]), misses):
        _tell_miss(judged)


def _tell(title: str, judged: Judged) -> None:
    labelled = sum(map(len, judged))
    click.secho(
        f"\n{f'{title}, {len(judged)} articles, {labelled} statements':78}"
        "precision  95 %         recall  95 %         of all",
        bold=True,
    )
    for part in Part:
        figures = part_figures(judged, part)
        found = figures.found
        click.echo(
            f"  {part:76}{percent(found.precision):9.1f}  "
            f"{percent(figures.precision.low):5.1f}-{percent(figures.precision.high):5.1f} "
            f"{percent(found.recall):9.1f}  "
            f"{percent(figures.recall.low):5.1f}-{percent(figures.recall.high):5.1f} "
            f"{percent(figures.everything.recall):8.1f}"
        )


def _tell_requirements(judged: Judged) -> None:
    click.echo()
    figures = occasion_figures(judged)
    for needed in REQUIREMENTS:
        tell_requirement(needed, figures[needed.figure])


def _missed(judged: Judged) -> list[tuple[JudgedOccasion, Part]]:
    return [
        (each, part)
        for article in judged
        for each in article
        for part in Part
        if each.found is not None and _is_miss(each.counts(part))
    ]


def _is_miss(counts: Counts) -> bool:
    return bool(counts.wrong or counts.missed)


def _tell_miss(missed: tuple[JudgedOccasion, Part]) -> None:
    judged, part = missed
    label, found, text = judged.label, judged.found, judged.text
    if found is None:
        return
    gold = {
        Part.ADDRESSEE: label.addressee.spans if label.addressee else (),
        Part.VENUE: label.venue or (),
        Part.SAID: label.said.spans if label.said else (),
    }[part]
    told = {Part.ADDRESSEE: found.addressee, Part.VENUE: found.venue, Part.SAID: found.said}[part]
    click.secho(f"\n{label.article}, {found.outer.start}: {part}", bold=True)
    click.echo(f"  {words_of(found.source, text)} | {words_of(found.cue, text)}")
    click.echo(f"  gold: {words_of(gold, text) or '-'}\n  answer: {told.text if told else '-'}")
