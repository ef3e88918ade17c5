"""The corpora that may be measured on, where their data lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.collect import collect_text
from onrecord.identity import sha256_of
from onrecord.pipeline import Pipeline
from onrecord_lab.attribution import outer_attributions
from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.dates.figures import gum_dates_report
from onrecord_lab.evaluate.detail import Section, detail_of
from onrecord_lab.evaluate.links.reports import link_reports
from onrecord_lab.evaluate.occasions.figures import occasion_report
from onrecord_lab.evaluate.occasions.measure import judge_dated, read_dated
from onrecord_lab.evaluate.outputs import Outputs, live_outputs
from onrecord_lab.evaluate.quantities.figures import recognised_report
from onrecord_lab.evaluate.reliability import calibration_error
from onrecord_lab.evaluate.report import Report, Table, TableRow, extractor_of
from onrecord_lab.evaluate.rows import Row
from onrecord_lab.evaluate.score import Scores, score_article
from onrecord_lab.evaluate.speakers.figures import speaker_report
from onrecord_lab.evaluate.speakers.measure import measure_speakers
from onrecord_lab.gold.occasions import DEV, read_occasions
from onrecord_lab.gold.speakers import dev_labels

_PINNED = (
    *("attr", "attr_direct", "attr_indirect", "attr_mixed", "attr_reporting"),
    *("exact", "overlap", "chars_content"),
    *("segments_source", "segments_cue", "segments_content"),
)


def evaluate_corpora(pipeline: Pipeline, folder: Path) -> Iterator[tuple[str, Report]]:
    """A report per corpus that lies in `folder`, by name; nothing for one that does not."""
    polnear = folder / "polnear" / "data"
    if polnear.is_dir():
        articles = list(read_polnear(polnear, "dev"))
        outputs = live_outputs(pipeline, articles)
        by = extractor_of(pipeline)
        yield "polnear dev", polnear_report(articles, outputs, by)
        speakers = measure_speakers(articles, outputs, dev_labels())
        if speakers.judged:
            yield "polnear dev speakers", speaker_report(speakers, by)
        labels = read_occasions(DEV)
        occasions = judge_dated(read_dated(polnear, "dev", labels, pipeline), labels)
        if occasions:
            yield "polnear dev occasions", occasion_report(occasions, by)
    if (folder / "gum").is_dir():
        yield "gum dates", gum_dates_report(folder)
    if (folder / "recognizers-english").is_dir():
        yield "recognizers quantities", recognised_report(folder)
    yield from link_reports(folder, pipeline)


def polnear_report(articles: Sequence[PolnearArticle], outputs: Outputs, by: str) -> Report:
    """The pinned figures of these articles together, and tables by publisher, kind and mode.

    `by`: what read them.
    """
    detail = detail_of(articles, outputs)
    rows = {row.name: row for section in detail.sections for row in section.rows}
    digest = sha256_of("\n".join(f"{a.name} {a.text} {a.attributions}" for a in articles))
    return Report(
        data=digest[:16],
        by=by,
        articles=len(articles),
        statements=sum(len(article.attributions) for article in articles),
        figures={f"{name} f1": percent(rows[name].counts.f1) for name in _PINNED}
        | {"calibration error": percent(calibration_error(detail.bins))},
        tables=tuple(_table(section) for section in detail.sections),
    )


def _table(section: Section) -> Table:
    return Table(section.title, tuple(_table_row(row) for row in section.rows))


def _table_row(row: Row) -> TableRow:
    counts, interval = row.counts, row.interval
    return TableRow(
        name=row.name,
        precision=percent(counts.precision),
        recall=percent(counts.recall),
        f1=percent(counts.f1),
        low=percent(interval.low),
        high=percent(interval.high),
        gold=counts.right + counts.missed,
    )


def score_polnear(pipeline: Pipeline, articles: Iterable[PolnearArticle]) -> dict[str, Scores]:
    """Every measure by article; statements inside others are left out: PolNeAR marks one layer."""
    return {
        article.name: score_article(
            article.attributions,
            outer_attributions(pipeline.extract(collect_text(article.text)).statements),
            article.text,
        )
        for article in articles
    }
