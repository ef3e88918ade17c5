"""Spans of characters as runs of words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.contract import Span
from onrecord.link.differences.alignment import Run
from onrecord.link.differences.words import Word


def run_of(words: Sequence[Word], span: Span) -> Run:
    """The words that share a character with the span."""
    start = bisect_right(words, span.start, key=lambda word: word.span.end)
    stop = bisect_left(words, span.end, key=lambda word: word.span.start)
    return Run(start, max(start, stop))
