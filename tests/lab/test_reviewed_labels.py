"""Exported labels are read by what measures and by what teaches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from onrecord.extract.roles import Tag
from onrecord.pipeline import Pipeline
from onrecord.settings import RULES, ExtractionSettings
from onrecord.store import open_store
from onrecord.write.labels import write_labels
from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from onrecord_lab.evaluate.gold_command import Asked, report
from onrecord_lab.train.examples import example_of
from onrecord_lab.train.held_back import split_articles
from onrecord_lab.train.licences import corpus_of, may_ship, taught_on
from tests.encoder.tokenizers import tokenizer
from tests.store.made import harbour
from tests.store.reviewed import ACCEPT, OPENS, PAYS, REJECT, Desk

OUTLETS = ("Echo", "Harbour Post")


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """Two outlets' articles; in each one statement was accepted and one rejected."""
    with open_store(tmp_path / "onrecord.db", write=True) as store:
        for outlet in OUTLETS:
            location = f"{outlet}.txt"
            found = harbour(location)
            store.add(replace(found, article=replace(found.article, outlet=outlet)))
            Desk(store, location).decide(OPENS, ACCEPT)
            Desk(store, location).decide(PAYS, REJECT)
        list(write_labels(store, tmp_path / "labels"))
    return tmp_path / "labels"


def articles(labels: Path) -> list[PolnearArticle]:
    return list(read_polnear(labels, "train"))


def test_evaluate_measures_against_them(labels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = Asked(labels, "train", None, None, misses=0, plot=None, as_json=False)
    report(asked, Pipeline(extraction=ExtractionSettings(extractor=RULES)))
    assert "2 articles, 2 gold attributions" in capsys.readouterr().out


def test_training_tags_their_contents(labels: Path) -> None:
    for article in articles(labels):
        example = example_of(article, tokenizer())
        assert len(example.rows) == 1
        tagged = np.flatnonzero((example.tags == Tag.BEGIN).any(axis=1))
        covered = {example.tokens.covering(article.attributions[0].content[0]).start}
        assert covered <= set(tagged.tolist())


def test_training_tells_their_publishers_apart(labels: Path) -> None:
    assert {article.publisher for article in articles(labels)} == {"echo", "harbour-post"}
    split = split_articles(articles(labels))
    assert len(split.taught) + len(split.held_back) == len(OUTLETS)


def test_a_model_taught_on_them_is_not_shipped(labels: Path) -> None:
    taught = articles(labels)
    assert not may_ship([taught_on(corpus_of("labels", taught), taught)])
