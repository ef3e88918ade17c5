"""A stretch of text as words and marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.contract import Span

_TOKEN = re.compile(r"[^\W_](?:[\w’'&./-]*[^\W_])?|[^\w\s]|_+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and marks in order: where they stand, as printed, in small letters."""

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]

    @classmethod
    def of(cls, text: str, stretch: Span) -> Tokens:
        """Those of a stretch of the text. "Mr", "Q&A" and "U.S" are one, their stop another."""
        found = list(_TOKEN.finditer(text, *stretch))
        return cls(
            tuple(Span(*each.span()) for each in found),
            tuple(each[0] for each in found),
            tuple(each[0].lower() for each in found),
        )

    def __len__(self) -> int:
        return len(self.spans)

    def first_from(self, index: int, place: int) -> int:
        """The number of the first token from `index` on that begins at the place or behind it."""
        while index < len(self.spans) and self.spans[index].start < place:
            index += 1
        return index
