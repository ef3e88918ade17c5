"""To whom, where and when: the articles that readers labelled, judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.collect import collect_text
from onrecord.contract import Statement
from onrecord.identity import sha256_of
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.evaluate.bootstrap import Interval, interval_of
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.occasions.judgement import (
    JudgedOccasion,
    Part,
    judge_occasions,
    label_of,
)
from onrecord_lab.evaluate.own_pairs import Pair
from onrecord_lab.gold.occasions import OccasionLabel

Judged = Sequence[Sequence[JudgedOccasion]]


@dataclass(frozen=True, slots=True)
class PartFigures:
    """Counts of one part, of the statements found and of all that are labelled.

    `precision` and `recall` are the intervals of the statements found, by article.
    """

    found: Counts
    everything: Counts
    precision: Interval
    recall: Interval


@dataclass(frozen=True, slots=True)
class DatedReading:
    """An article of PolNeAR and the statements found that lie in no other: it marks one layer."""

    name: str
    text: str
    outer: tuple[Statement, ...]


def found_counts(judged: Judged, part: Part) -> Counts:
    """Right, wrong and missed answers about one part of the labelled statements found."""
    return sum((_sum(article, part, only_found=True) for article in judged), Counts())


def part_figures(judged: Judged, part: Part) -> PartFigures:
    """The figures of one part over some articles."""
    found = [_sum(article, part, only_found=True) for article in judged]
    return PartFigures(
        found=sum(found, Counts()),
        everything=sum((_sum(each, part, only_found=False) for each in judged), Counts()),
        precision=interval_of(found, lambda counts: counts.precision),
        recall=interval_of(found, lambda counts: counts.recall),
    )


def read_dated(
    folder: Path, split: str, names: Collection[str], pipeline: Pipeline
) -> Iterator[DatedReading]:
    """The articles of these names, each read as published on the day in its name.

    `folder`: `polnear/data`.
    """
    for article in read_polnear(folder, split):
        if article.name in names:
            day = article.name.split("_")[1]
            read = pipeline.extract(replace(collect_text(article.text), published=day))
            outer = tuple(each for each in read.statements if each.within is None)
            yield DatedReading(article.name, article.text, outer)


def judge_dated(
    articles: Iterable[DatedReading], labels: Mapping[str, Sequence[OccasionLabel]]
) -> list[list[JudgedOccasion]]:
    """The articles that have labels, judged by them."""
    return [
        judge_occasions(each.text, labels[each.name], each.outer)
        for each in articles
        if each.name in labels
    ]


def judge_own(pairs: Sequence[Pair]) -> Iterator[list[JudgedOccasion]]:
    """The project's own articles, statements inside others included."""
    for pair in pairs:
        gold = pair.gold
        labels = [label_of(gold.article.location, each) for each in gold.statements]
        yield judge_occasions(gold.article.text, labels, pair.found.statements)


def digest_of(judged: Judged) -> str:
    """Changes with any text or label."""
    parts = (f"{each.label} {sha256_of(each.text)}" for article in judged for each in article)
    return sha256_of("\n".join(parts))[:16]


def _sum(article: Sequence[JudgedOccasion], part: Part, *, only_found: bool) -> Counts:
    judged = (each for each in article if each.found is not None or not only_found)
    return sum((each.counts(part) for each in judged), Counts())
