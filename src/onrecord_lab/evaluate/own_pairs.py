"""The project's own articles: their gold, and what the program finds in the same texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.contract import Extraction
from onrecord.pipeline import Pipeline
from onrecord_lab.gold.files import articles_of, gold_files, gold_location, read_gold


@dataclass(frozen=True, slots=True)
class Pair:
    """An article's gold and what the program found in the same text."""

    gold: Extraction
    found: Extraction


def read_pairs(pipeline: Pipeline) -> Iterator[Pair]:
    """Every article that has gold, read by the pipeline now."""
    for path in gold_files():
        gold = read_gold(path)
        for expected, article in zip(gold, articles_of(path), strict=True):
            located = gold_location(article, expected.article.location)
            yield Pair(expected, pipeline.extract(located))
