"""The general test sets of WMT 2022 and 2023: two human translations of each segment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WMT = "wmt-two-references"
_PAIRS = (
    ("generaltest2022.cs-en", "B", "C"),
    ("generaltest2022.de-en", "A", "B"),
    ("generaltest2022.zh-en", "A", "B"),
    ("generaltest2023.he-en", "refA", "refB"),
)
# Neighbouring lines are of one document, so whole runs of them are held back.
_RUN = 50
_FEWEST_WORDS = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Segment:
    """Two translations of one segment. `name`: the set and the line, counted from 0."""

    name: str
    a: str
    b: str
    is_held_back: bool


def read_wmt(folder: Path) -> Iterator[Segment]:
    """The segments of five words or more, of every second run of 50 lines held back."""
    for name, first, second in _PAIRS:
        lines = zip(
            _lines(folder / f"{name}.ref.{first}.en"),
            _lines(folder / f"{name}.ref.{second}.en"),
            strict=True,
        )
        for number, (a, b) in enumerate(lines):
            if min(len(_WORD.findall(a)), len(_WORD.findall(b))) >= _FEWEST_WORDS:
                yield Segment(f"{name} {number}", a, b, number // _RUN % 2 == 1)


def _lines(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read().split("\n")
