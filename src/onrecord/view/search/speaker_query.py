"""What the address of a speaker's page asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from onrecord.view.search.parameters import Parameters


@dataclass(frozen=True, slots=True)
class SpeakerQuery:
    """`month` is `2019-03`, or a year; None for all. `after` is the cursor of a later page."""

    month: str | None = None
    after: str | None = None

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """What is asked for; other parameters are passed over. Raises QueryError."""
        asked = Parameters(pairs)
        return cls(asked.period("month"), asked.text("after"))
