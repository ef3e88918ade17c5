"""Paragraphs of an article's text.

A line is a paragraph, since press texts set one paragraph a line, with or without a blank line
between. Two exceptions: a block that is wrapped at a column (mail, agency copy, PDF) is one
paragraph, and a line that goes on with a small letter belongs to the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.contract import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BLANK_LINE = re.compile(r"(?:\r\n?|\n|\u2028)[ \t]*(?:\r\n?|\n|\u2028)|\u2029")

# Byte order mark (kept in the text), zero-width space, word joiner.
_WITHOUT_WIDTH = "\ufeff\u200b\u2060"

# A wrapped block: at least three lines, all but the last about equally long.
_WRAPPED_LINES = 3
_WRAPPED_SHORTEST = 45
_WRAPPED_LONGEST = 100
_WRAPPED_SPREAD = 25


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, without the white space around them. Blank lines belong to none."""
    return tuple(
        paragraph for block in _blocks(text) for paragraph in _paragraphs_of_block(text, block)
    )


def _blocks(text: str) -> Iterator[list[Span]]:
    block: list[Span] = []
    for match in _LINE.finditer(text):
        line = _stripped(text, *match.span())
        if line.start == line.end:
            continue
        if block and _BLANK_LINE.search(text, block[-1].end, line.start):
            yield block
            block = []
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


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return Span(start, end)


def _is_blank(character: str) -> bool:
    """White space, and the signs without width that a file or a page may begin with."""
    return character.isspace() or character in _WITHOUT_WIDTH
