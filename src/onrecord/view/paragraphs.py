"""Where the paragraphs of a text lie, so that each gets its notes beside it.

The text itself is not touched: what lies between two paragraphs is white space, nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.contract import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")

# Agency copy and mail are broken at a column: lines of about one length, all but the last.
_WRAPPED_LINES = 3
_WRAPPED_SHORTEST = 45
_WRAPPED_LONGEST = 100
_WRAPPED_SPREAD = 25


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, without the white space around them.

    A line is a paragraph; lines broken at a column, and lines that go on with a small letter,
    are one. Together they hold every character of the text that is not white space.
    """
    return tuple(paragraph for block in _blocks(text) for paragraph in _joined(text, block))


def _blocks(text: str) -> Iterator[list[Span]]:
    """Lines with no blank line between them."""
    block: list[Span] = []
    for line in _lines(text):
        if block and len(_BREAK.findall(text, block[-1].end, line.start)) > 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        line = match[0]
        words = line.strip()
        if words:
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(words))


def _joined(text: str, lines: list[Span]) -> Iterator[Span]:
    wrapped = _is_wrapped(lines)
    start, end = lines[0]
    for line in lines[1:]:
        if not wrapped and not text[line.start].islower():
            yield Span(start, end)
            start = line.start
        end = line.end
    yield Span(start, end)


def _is_wrapped(lines: list[Span]) -> bool:
    lengths = [line.end - line.start for line in lines[:-1]]
    return (
        len(lines) >= _WRAPPED_LINES
        and min(lengths) >= _WRAPPED_SHORTEST
        and max(lengths) <= _WRAPPED_LONGEST
        and max(lengths) - min(lengths) <= _WRAPPED_SPREAD
    )
