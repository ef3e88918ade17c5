"""What a text tells in its first and last lines: headline, byline, header line, dateline.

Only where the text says so: a line that could be anything tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.collect.byline import byline_of, credit_of
from onrecord.collect.dateline import dateline_of
from onrecord.collect.furniture import looks_like_furniture
from onrecord.collect.header_line import header_of
from onrecord.collect.headline import is_headline, is_kicker
from onrecord.collect.told import Told
from onrecord.contract import ArticleBasis, Span

# Labels, headline, standfirst, byline, header line and dateline were all within eight lines.
FIRST_LINES = 10
LAST_LINES = 10


def told_by_text(text: str, lines: tuple[Span, ...]) -> Iterator[Told]:
    """What the text tells about itself, from its first line to its last."""
    yield from _told_by_opening(text, lines[:FIRST_LINES])
    for line in lines[-LAST_LINES:]:
        if told := credit_of(line.of(text)):
            yield told


def _told_by_opening(text: str, lines: tuple[Span, ...]) -> Iterator[Told]:
    """The headline comes before any line of the body, the other lines may follow a standfirst."""
    headline_may_come = True
    for line in lines:
        words = line.of(text)
        if is_kicker(words) or (looks_like_furniture(words) and not byline_of(words)):
            continue
        told = byline_of(words) or header_of(words) or dateline_of(words)
        if told:
            yield told
        elif headline_may_come and is_headline(text, line):
            # Archives join headline and standfirst by a semicolon.
            yield Told(ArticleBasis.FIRST_LINE, title=words.rstrip("; "))
        if told is None or told.basis is ArticleBasis.DATELINE:
            headline_may_come = False
