"""A difference while it is being put together: places of words instead of characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.link.differences.alignment import Alignment, Place, Run
from onrecord.link.differences.words import Word
from onrecord.linked import Difference, DifferenceKind


@dataclass(frozen=True, slots=True)
class Found:
    """A kind of difference and where it stands."""

    kind: DifferenceKind
    place: Place

    def told(self, alignment: Alignment) -> Difference:
        """As others see it, with spans of characters."""
        return Difference(
            self.kind,
            span_of(alignment.a.words, self.place.a),
            span_of(alignment.b.words, self.place.b),
        )


def span_of(words: Sequence[Word], run: Run) -> Span | None:
    """From the first to the last character of a run; null where it is empty."""
    return Span(words[run.start].span.start, words[run.stop - 1].span.end) if run else None
