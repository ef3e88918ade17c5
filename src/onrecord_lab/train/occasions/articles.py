"""The articles whose occasions readers labelled, as the program reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.collect import collect_text
from onrecord.contract import Statement
from onrecord.encoder.phrase_vectors import PhraseVectors
from onrecord.extract import extract
from onrecord.identify import with_speakers
from onrecord.identify.article_view import ArticleView, view_article
from onrecord.identify.dates import dates_of
from onrecord.identify.occasions.reading import OccasionReader
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.fnc1 import read_fnc1
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.evaluate.occasions.judgement import judge_occasions
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
    phrases: PhraseVectors

    def reader(self) -> OccasionReader:
        """A reader that has been told nothing."""
        return OccasionReader(self.view, self.statements, dates_of(self.view.article))


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
    read = extract(article, pipeline.extraction)
    assert read.vectors.phrases is not None
    view = view_article(article, read.vectors.names)
    statements = with_speakers(view, read.statements, pipeline.extraction)
    outer = [each for each in statements if each.within is None]
    judged = judge_occasions(text, labels, outer)
    found = {each.found.id: each.label for each in judged if each.found is not None}
    return OccasionArticle(name, view, statements, found, read.vectors.phrases)
