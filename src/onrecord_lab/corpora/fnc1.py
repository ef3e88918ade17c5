"""FNC-1 (Fake News Challenge, stage 1): bodies of news articles, in a table."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fnc1Body:
    """A body under the name that the labels use; its text is unchanged, line ends too."""

    name: str
    text: str


def read_fnc1(folder: Path) -> Iterator[Fnc1Body]:
    """The bodies of `train_bodies.csv` in the folder."""
    yield from _bodies(folder / "train_bodies.csv")


def read_all_fnc1(folder: Path) -> Iterator[Fnc1Body]:
    """The same, and those of `competition_test_bodies.csv`; no name is used twice."""
    yield from read_fnc1(folder)
    yield from _bodies(folder / "competition_test_bodies.csv")


def _bodies(path: Path) -> Iterator[Fnc1Body]:
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            yield Fnc1Body(f"fnc1_{row['Body ID']}", row["articleBody"])
