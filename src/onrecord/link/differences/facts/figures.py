"""The figures of a wording: its quantities, and numbers that count nothing that is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from onrecord.contract import Modifier, Quantity
from onrecord.link.differences.alignment import Run
from onrecord.link.differences.words import Word, run_of
from onrecord.linked import Wording

ORDINAL = "ordinal"
_SHARES = ("share", "percent")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity and where its words stand; `unit` is "ordinal" for "third".

    `is_part`: it counts some of a whole, "two of the bridges".
    """

    run: Run
    low: float | None
    high: float | None
    unit: str | None = None
    counted: str | None = None
    of: float | None = None
    modifier: Modifier | None = None
    is_part: bool = False

    @property
    def is_share(self) -> bool:
        """True for halves and percentages, which are parts of something always."""
        return self.unit in _SHARES


def figures_of(wording: Wording, words: Sequence[Word], days: Set[int]) -> list[Figure]:
    """All figures but those in `days`, the places that name a day, in the order of the text."""
    found = list(_quantities(wording.quantities, words))
    taken = set(days).union(*(figure.run for figure in found))
    found.extend(
        _figure(word, index)
        for index, word in enumerate(words)
        if word.value is not None and index not in taken and word.plain != "one"
    )
    return sorted(found, key=lambda figure: (figure.run.start, figure.run.stop))


def _figure(word: Word, index: int) -> Figure:
    unit = ORDINAL if word.keys[0].endswith("th") else None
    return Figure(Run(index, index + 1), word.value, word.value, unit)


def _quantities(quantities: Sequence[Quantity], words: Sequence[Word]) -> Iterator[Figure]:
    for each in quantities:
        run = run_of(words, each.span)
        if not run or words[run.start].is_inserted or each.low is each.high is None:
            continue
        is_part = any(words[index].plain == "of" for index in run)
        yield Figure(
            *(run, each.low, each.high, each.unit, each.counted, each.of, each.modifier, is_part)
        )
