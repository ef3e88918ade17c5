"""A long article in parts, each a page of its own that a browser can still show.

A part ends where a paragraph does; only a paragraph that is too long itself is cut, at a blank
where there is one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.contract import Article, Span, Spans, Statement
from onrecord.paragraphs import find_paragraphs

LONGEST_PART = 1_000_000
MOST_STATEMENTS = 5_000
# How far from the end of a part a blank is looked for.
_BLANK_WITHIN = 1_000


def parts_of(article: Article, statements: Sequence[Statement]) -> Spans:
    """The parts in order, all of the text together; one for all but the longest articles.

    At most a million characters and 5,000 statements each, unless more begin in one place.
    """
    length = len(article.text)
    if length <= LONGEST_PART and len(statements) <= MOST_STATEMENTS:
        return (Span(0, length),)
    return tuple(_parts(article.text, sorted(one.outer.start for one in statements)))


def part_of(parts: Spans, statement: Statement) -> int:
    """The number of the part in which a statement begins; the first one is 1."""
    return part_at(parts, statement.outer.start)


def part_at(parts: Spans, offset: int) -> int:
    """The number of the part that holds a character of the text."""
    starts = [part.start for part in parts]
    return max(bisect_right(starts, offset), 1)


def _parts(text: str, begin: Sequence[int]) -> Iterator[Span]:
    borders = [span.start for span in find_paragraphs(text)]
    at = 0
    while at < len(text):
        end = _end(text, at, _limit(at, begin), borders)
        yield Span(at, end)
        at = end


def _limit(at: int, begin: Sequence[int]) -> int:
    limit = at + LONGEST_PART
    too_many = bisect_left(begin, at) + MOST_STATEMENTS
    if too_many < len(begin) and begin[too_many] > at:
        limit = min(limit, begin[too_many])
    return limit


def _end(text: str, at: int, limit: int, borders: Sequence[int]) -> int:
    if limit >= len(text):
        return len(text)
    border = borders[bisect_right(borders, limit) - 1]
    if border > at:
        return border
    blank = text.rfind(" ", max(at, limit - _BLANK_WITHIN), limit)
    return blank + 1 if blank > at else limit
