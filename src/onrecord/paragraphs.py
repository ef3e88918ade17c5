"""Paragraphs of an article's text.

A line is a paragraph, since press texts set one paragraph a line, with or without a blank line
between. Two exceptions: a block that is wrapped at a column (mail, agency copy, PDF) is one
paragraph, and a line that goes on with a small letter belongs to the one before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.contract import Span
from onrecord.text_lines import BREAK, lines_in

# A wrapped block: at least three lines, all but the last about equally long.
_WRAPPED_LINES = 3
_WRAPPED_SHORTEST = 45
_WRAPPED_LONGEST = 100
_WRAPPED_SPREAD = 25


def find_paragraphs(text: str, apart: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The paragraphs in order, without the white space around them.

    `apart`: furniture, in order. Its lines belong to no paragraph, and what stands before and
    behind it is never one.
    """
    return tuple(
        paragraph
        for block in _blocks(text, apart)
        for paragraph in _paragraphs_of_block(text, block)
    )


def _blocks(text: str, apart: Sequence[Span]) -> Iterator[list[Span]]:
    """Lines with neither a blank line nor furniture between them."""
    block: list[Span] = []
    ends = [span.end for span in apart]
    for line in lines_in(text):
        following = bisect_right(ends, line.start)
        is_apart = following < len(apart) and apart[following].overlaps(line)
        if block and (is_apart or len(BREAK.findall(text, block[-1].end, line.start)) > 1):
            yield block
            block = []
        if not is_apart:
            block.append(line)
    if block:
        yield block


def _paragraphs_of_block(text: str, lines: list[Span]) -> Iterator[Span]:
    if _is_wrapped(lines):
        yield Span(lines[0].start, lines[-1].end)
        return
    start, end = lines[0]
    for line in lines[1:]:
        if not text[line.start].islower():
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
