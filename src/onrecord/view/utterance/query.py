"""What is asked for where utterances are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

from onrecord.store.links.records import UtteranceFilter
from onrecord.view.search.parameters import Parameters


@dataclass(frozen=True, slots=True)
class UtteranceQuery:
    """The utterances wanted, and the cursor of a page that is not the first."""

    wanted: UtteranceFilter
    after: str | None = None

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """What is asked for, in a search's names; others are passed over. Raises QueryError."""
        asked = Parameters(pairs)
        wanted = UtteranceFilter(
            words=asked.text("q"),
            speaker=asked.text("by"),
            outlet=asked.text("outlet"),
            said_from=asked.day("said_from"),
            said_to=asked.day("said_to"),
            speakers=asked.texts("speaker"),
            at_least=asked.number("at_least") or 1,
        )
        return cls(wanted, asked.text("after"))

    def page_after(self, cursor: str) -> Self:
        """The page that a cursor begins."""
        return replace(self, after=cursor)

    def url(self, path: str) -> str:
        """The one address of this list; `path` is where it can be asked for."""
        wanted = self.wanted
        single = (
            ("q", wanted.words),
            ("by", wanted.speaker),
            ("outlet", wanted.outlet),
            ("said_from", wanted.said_from),
            ("said_to", wanted.said_to),
            ("at_least", str(wanted.at_least) if wanted.at_least > 1 else None),
            ("after", self.after),
        )
        speakers = [("speaker", each) for each in wanted.speakers]
        asked = [*speakers, *((name, value) for name, value in single if value)]
        return path + (f"?{urlencode(asked)}" if asked else "")
