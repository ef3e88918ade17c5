"""The corpora that may be measured on, where their data lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord.collect import collect_text
from onrecord.identity import sha256_of
from onrecord.pipeline import Pipeline
from onrecord_lab.attribution import outer_attributions
from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from onrecord_lab.evaluate.report import Report
from onrecord_lab.evaluate.score import add_scores, score_article

_PINNED = (
    *("attr", "attr_direct", "attr_indirect", "attr_mixed", "attr_reporting"),
    *("exact", "overlap", "chars_content"),
)


def evaluate_corpora(pipeline: Pipeline, folder: Path) -> Iterator[tuple[str, Report]]:
    """A report per corpus that lies in `folder`, by name; nothing for one that does not."""
    polnear = folder / "polnear" / "data"
    if polnear.is_dir():
        yield "polnear dev", evaluate_polnear(pipeline, list(read_polnear(polnear, "dev")))


def evaluate_polnear(pipeline: Pipeline, articles: list[PolnearArticle]) -> Report:
    """Statements inside others are left out: PolNeAR marks one layer."""
    scores = add_scores(
        score_article(
            article.attributions,
            outer_attributions(pipeline.extract(collect_text(article.text)).statements),
            article.text,
        )
        for article in articles
    )
    digest = sha256_of("\n".join(f"{a.name} {a.text} {a.attributions}" for a in articles))
    return Report(
        data=digest[:16],
        by=f"{pipeline.extraction.extractor} {pipeline.extraction.digest()}",
        articles=len(articles),
        statements=sum(len(article.attributions) for article in articles),
        figures={f"{name} f1": round(100 * scores[name].f1, 1) for name in _PINNED},
    )
