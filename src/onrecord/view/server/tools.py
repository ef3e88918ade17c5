"""What the room is handed by whoever opens it: it knows neither the pipeline nor the formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.contract import TextExtractor
from onrecord.store import ListColumns, StoredStatement


@dataclass(frozen=True, slots=True)
class Tools:
    """`table` makes a CSV file of statements, with the columns of the user's list behind their own;
    without `extract` no texts are read."""

    table: Callable[[Iterable[StoredStatement], ListColumns], str]
    extract: TextExtractor | None = None
