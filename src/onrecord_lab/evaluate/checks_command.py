"""The talk of `onrecord evaluate --out-of-domain` and `--publishers`."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.errors import OnrecordError
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.corpora.gum import GumDocument, read_gum
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.evaluate.bootstrap import Interval
from onrecord_lab.evaluate.corpora import score_polnear
from onrecord_lab.evaluate.out_of_domain import (
    ALLOWED_LOSS,
    GENRES,
    GenreRow,
    evaluate_out_of_domain,
    is_met,
)
from onrecord_lab.evaluate.publishers import Publisher, compare_publishers, unseen_articles
from onrecord_lab.evaluate.score import add_scores


def report_out_of_domain(folder: Path, pipeline: Pipeline) -> None:
    """Recall of attribution clauses by genre, beside that of the news where it lies in `folder`."""
    documents = []
    for document in read_gum(corpus_folder(folder, "gum"), GENRES):
        if isinstance(document, GumDocument):
            documents.append(document)
        else:
            click.secho(f"SKIPPED: {document.name}: {document.reason}", fg="yellow", err=True)
    if not documents:
        raise OnrecordError(f"no document of {' or '.join(GENRES)} can be read in {folder / 'gum'}")
    told = evaluate_out_of_domain(pipeline, documents)
    click.secho(f"{'clauses that report':32}recall  95 %        found  units  documents", bold=True)
    for row in told.reporting:
        _tell_genre(row)
    click.secho("others, such as beliefs", bold=True)
    for row in told.others:
        _tell_genre(row)
    _tell_requirement(told.recall, folder / "polnear" / "data", pipeline)


def report_publishers(folder: Path, pipeline: Pipeline) -> None:
    """Attribution by publisher in all articles that training does not see."""
    polnear = corpus_folder(folder, "polnear")
    articles = {article.name: article for article in unseen_articles(polnear)}
    if not articles:
        raise OnrecordError(f"no annotated article in {folder / 'polnear' / 'data'}")
    click.echo(f"{len(articles)} articles that training does not see")
    scores = score_polnear(pipeline, articles.values())
    told = compare_publishers(scores, lambda name: articles[name].publisher)
    click.secho(f"{'attribution by publisher':32}F1    95 %        articles", bold=True)
    for publisher in told.publishers:
        _tell_publisher(publisher)
    click.echo(f"  {'mean of the publishers':28}{100 * told.mean:5.1f}")


def _tell_genre(row: GenreRow) -> None:
    click.echo(
        f"  {row.genre:28}{100 * row.recall:8.1f}  {_range(row.interval)} "
        f"{row.found:8} {row.units:6} {row.documents:10}"
    )


def _tell_requirement(recall: float, polnear: Path, pipeline: Pipeline) -> None:
    least = f"at most {100 * ALLOWED_LOSS:.0f} points under the recall of reporting in dev articles"
    scores = add_scores(score_polnear(pipeline, read_polnear(polnear, "dev")).values())
    if not scores:
        click.echo(f"required: {least}, not measured: {polnear} holds none")
        return
    at_home = scores["attr_reporting"].recall
    floor = 100 * (at_home - ALLOWED_LOSS)
    click.echo(f"required: {least}, {100 * at_home:.1f}: at least {floor:.1f}")
    met = is_met(recall, at_home)
    click.secho("met" if met else "NOT MET", fg="green" if met else "red", bold=True)


def _tell_publisher(publisher: Publisher) -> None:
    row = publisher.row
    flag = "  BEHIND" if publisher.behind else ""
    click.echo(
        f"  {row.name:28}{100 * row.counts.f1:5.1f}   {_range(row.interval)} {row.articles:8}{flag}"
    )


def _range(interval: Interval) -> str:
    return f"{100 * interval.low:5.1f}-{100 * interval.high:5.1f}"
