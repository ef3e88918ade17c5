"""The articles whose occasions readers labelled, as the program reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.collect import collect_text
from onrecord.contract import Statement
from onrecord.extract import extract
from onrecord.identify.article_view import ArticleView, view_article
from onrecord.identify.dates import find_dates
from onrecord.identify.occasions.reading import OccasionReader
from onrecord.pipeline import Pipeline
from onrecord_lab.attribution import Attribution
from onrecord_lab.corpora.fnc1 import read_fnc1
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import item_of
from onrecord_lab.evaluate.matching import match_items
from onrecord_lab.gold.occasions import (
    FNC1,
    TRAIN,
    OccasionLabel,
    read_occasions,
    written_articles,
)


@dataclass(frozen=True, slots=True)
class OccasionArticle:
    """An article that the program read, with the labels of the statements that it found.

    labels
        By the id of the statement.
    """

    name: str
    view: ArticleView
    statements: tuple[Statement, ...]
    labels: Mapping[str, OccasionLabel]

    def reader(self) -> OccasionReader:
        """A reader that has been told nothing."""
        dates = find_dates(self.view.text, self.view.article.published)
        return OccasionReader(self.view, self.statements, dates)


def read_labelled(corpora: Path, pipeline: Pipeline) -> Iterator[OccasionArticle]:
    """Those of PolNeAR's train split, of FNC-1, and those that were written for the project."""
    polnear = {a.name: a.text for a in read_polnear(corpora / "polnear" / "data", "train")}
    fnc1 = {body.name: body.text for body in read_fnc1(corpora / "fnc1")}
    for name, labels in read_occasions(TRAIN).items():
        yield read_article(name, polnear[name], labels, pipeline, published=name.split("_")[1])
    for name, labels in read_occasions(FNC1).items():
        yield read_article(name, fnc1[name], labels, pipeline, published=None)
    for each in written_articles():
        labels = list(each.statements)
        yield read_article(each.name, each.text, labels, pipeline, published=each.published)


def read_article(
    name: str,
    text: str,
    labels: list[OccasionLabel],
    pipeline: Pipeline,
    *,
    published: str | None,
) -> OccasionArticle:
    """The article as the program reads it, its labels matched by content."""
    article = replace(collect_text(text), published=published)
    statements = pipeline.extract(article).statements
    vectors = extract(article, pipeline.extraction).vectors
    inside = double_quoted(text)
    gold = [item_of(Attribution((), (), each.content), text, inside) for each in labels]
    outer = [each for each in statements if each.within is None]
    found = [item_of(Attribution(x.source, x.cue, x.content), text, inside) for x in outer]
    matched = match_items(gold, found, with_source=False)
    return OccasionArticle(
        name,
        view_article(article, vectors),
        statements,
        {outer[f].id: labels[g] for g, f in matched.items()},
    )
