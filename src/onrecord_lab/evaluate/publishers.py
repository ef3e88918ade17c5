"""Is any publisher served worse than the others, beyond what chance explains?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from onrecord_lab.evaluate.rows import Row, rows_by_publisher
from onrecord_lab.evaluate.score import Scores
from onrecord_lab.train.held_back import split_articles

# The most that the upper bound of a publisher's F1 may lie under the mean of all publishers.
ALLOWED_LOSS = 0.04


@dataclass(frozen=True, slots=True)
class Publisher:
    """Attribution in one publisher's articles; `behind` where even its upper bound is too low."""

    row: Row
    behind: bool


@dataclass(frozen=True, slots=True)
class Publishers:
    """Every publisher by name, and the mean of their F1, each weighing the same."""

    mean: float
    publishers: tuple[Publisher, ...]


def compare_publishers(scores: Mapping[str, Scores], publisher: Callable[[str], str]) -> Publishers:
    """The publishers of these articles beside their mean; `scores` by article name."""
    rows = rows_by_publisher(scores, publisher)
    mean = fmean(row.counts.f1 for row in rows)
    judged = (Publisher(row, row.interval.high < mean - ALLOWED_LOSS) for row in rows)
    return Publishers(mean, tuple(judged))


def unseen_articles(polnear: Path) -> Iterator[PolnearArticle]:
    """Every annotated article that training does not see: the held back ones and split dev.

    `polnear` holds `train` and `dev`. Dev alone has too few of each publisher to tell.
    """
    yield from split_articles(list(read_polnear(polnear, "train"))).held_back
    yield from read_polnear(polnear, "dev")
