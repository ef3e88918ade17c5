"""The figures of a wording: its quantities, and numbers that count nothing that is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from onrecord.contract import Modifier, Quantity
from onrecord.link.differences.alignment import Run
from onrecord.link.differences.words import Word, run_of
from onrecord.linked import Wording

ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, where its words stand; `unit` is "ordinal" for "third"."""

    run: Run
    low: float | None
    high: float | None
    unit: str | None = None
    counted: str | None = None
    of: float | None = None
    modifier: Modifier | None = None


def figures_of(wording: Wording, words: Sequence[Word], days: Set[int]) -> list[Figure]:
    """All figures but those in `days`, the places that name a day, in the order of the text."""
    taken = set(days)
    found = list(_quantities(wording.quantities, words))
    taken.update(index for figure in found for index in figure.run)
    found.extend(
        Figure(
            Run(index, index + 1),
            word.value,
            word.value,
            ORDINAL if word.keys[0].endswith("th") else None,
        )
        for index, word in enumerate(words)
        if word.value is not None and index not in taken and word.plain != "one"
    )
    return sorted(found, key=lambda figure: (figure.run.start, figure.run.stop))


def _quantities(quantities: Sequence[Quantity], words: Sequence[Word]) -> Iterator[Figure]:
    for each in quantities:
        run = run_of(words, each.span)
        if (
            run
            and not words[run.start].is_inserted
            and (each.low is not None or each.high is not None)
        ):
            yield Figure(run, each.low, each.high, each.unit, each.counted, each.of, each.modifier)
