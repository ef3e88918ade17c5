"""The lines of a text that hold something, as spans without the white space around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.contract import Span

BREAK = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
# White space, and the marks without width that files begin and lines end with.
AROUND = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\ufeff\u200b\u200e\u200f"


def lines_in(text: str, end: int | None = None) -> Iterator[Span]:
    """Spans of the lines up to `end` that are not blank, in order."""
    for match in LINE.finditer(text, 0, len(text) if end is None else end):
        line = match[0]
        kept = line.strip(AROUND)
        if kept:
            start = match.start() + len(line) - len(line.lstrip(AROUND))
            yield Span(start, start + len(kept))
