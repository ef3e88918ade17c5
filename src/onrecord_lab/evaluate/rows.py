"""Attribution by publisher, kind and mode, each with its interval."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.extract.cue_modes import mode_and_polarity
from onrecord_lab.attribution import Attribution
from onrecord_lab.evaluate.bootstrap import Interval, interval_of
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import item_of
from onrecord_lab.evaluate.matching import match_items
from onrecord_lab.evaluate.score import Scores


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: precision, recall and F1 of a part of the data."""

    name: str
    counts: Counts
    interval: Interval
    articles: int


def row(name: str, articles: Sequence[Counts]) -> Row:
    """The row of articles with these counts."""
    return Row(name, sum(articles, Counts()), interval_of(articles), len(articles))


def rows_by_measure(scores: Sequence[Scores], measures: Iterable[str]) -> list[Row]:
    """A row per measure over all articles."""
    return [row(measure, [article[measure] for article in scores]) for measure in measures]


def rows_by_publisher(scores: Mapping[str, Scores], publisher: Callable[[str], str]) -> list[Row]:
    """Attribution per publisher; `scores` by article name."""
    parts: dict[str, list[Counts]] = {}
    for name, article in scores.items():
        parts.setdefault(publisher(name), []).append(article["attr"])
    return [row(name, counts) for name, counts in sorted(parts.items())]


def counts_by_mode(
    gold: Sequence[Attribution], found: Sequence[Attribution], text: str
) -> dict[str, Counts]:
    """One article's attribution per mode, as its words tell the mode of either side's cue.

    Recall counts gold of the mode; a false positive is an unmatched answer of the mode itself.
    """
    inside = double_quoted(text)
    sides = [
        [(item, _mode_of(a, text)) for a in side if (item := item_of(a, text, inside)).content]
        for side in (gold, found)
    ]
    gold_items, found_items = ([item for item, _ in side] for side in sides)
    matched = match_items(gold_items, found_items, with_source=True)
    counts: dict[str, Counts] = {}
    for index, (_, mode) in enumerate(sides[0]):
        hit = index in matched
        counts[mode] = counts.get(mode, Counts()) + Counts(right=hit, missed=not hit)
    taken = set(matched.values())
    for index, (_, mode) in enumerate(sides[1]):
        if index not in taken:
            counts[mode] = counts.get(mode, Counts()) + Counts(wrong=1)
    return counts


def rows_by_mode(articles: Sequence[Mapping[str, Counts]]) -> list[Row]:
    """A row per mode over all articles; an article without it counts as empty."""
    modes = sorted({mode for article in articles for mode in article})
    return [row(mode, [article.get(mode, Counts()) for article in articles]) for mode in modes]


def _mode_of(attribution: Attribution, text: str) -> str:
    return str(
        mode_and_polarity(text, attribution.cue, attribution.source, attribution.content).mode
    )
