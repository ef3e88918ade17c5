"""What the address of the page of differences asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

from onrecord.errors import QueryError
from onrecord.linked import DISAGREEMENTS, DifferenceKind
from onrecord.view.search.parameters import Parameters


@dataclass(frozen=True, slots=True)
class CompareQuery:
    """`speaker` is an id or a name, `utterance` the id of any of its statements, `after` the
    cursor of a later page."""

    kind: DifferenceKind | None = None
    speaker: str | None = None
    utterance: str | None = None
    after: str | None = None

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """What is asked for; other parameters are passed over. Raises QueryError."""
        asked = Parameters(pairs)
        kind = asked.text("kind")
        if kind is not None and kind not in DISAGREEMENTS:
            listed = ", ".join(DISAGREEMENTS)
            raise QueryError(f"kind is {kind!r}; it may be one of {listed}")
        return cls(
            DifferenceKind(kind) if kind else None,
            asked.text("speaker"),
            asked.text("utterance"),
            asked.text("after"),
        )

    @property
    def is_narrowed(self) -> bool:
        """True where not all speakers and utterances are asked for."""
        return self.speaker is not None or self.utterance is not None

    def of_kind(self, kind: DifferenceKind | None) -> Self:
        """The first page with this kind alone, or with all."""
        return replace(self, kind=kind, after=None)

    def page_after(self, cursor: str | None) -> Self:
        """The page that a cursor begins; the first one without."""
        return replace(self, after=cursor)

    def url(self, path: str = "/compare") -> str:
        """Its address; `path` is another one where the same can be asked."""
        named = (
            ("kind", self.kind),
            ("speaker", self.speaker),
            ("utterance", self.utterance),
            ("after", self.after),
        )
        asked = [(name, value) for name, value in named if value]
        return path + (f"?{urlencode(asked)}" if asked else "")
