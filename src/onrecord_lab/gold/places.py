"""Strings of a sheet to the place in the article that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.contract import Span, Spans

_MARKED = re.compile(r"@(?P<before>.*?)\[(?P<words>.*)\](?P<after>.*)", re.S)


class NotPlaced(Exception):
    """A string of a sheet does not stand in its article, or in several places at once."""


def place_contents(text: str, strings: Sequence[str]) -> Spans:
    """The pieces of a content, each behind the one before; raises `NotPlaced`."""
    spans: list[Span] = []
    for string in strings:
        marked = _marked(text, string)
        if marked:
            spans.append(marked)
            continue
        floor = spans[-1].end if spans else 0
        found = list(_occurrences(text, string, floor))
        if not found or (len(found) > 1 and not spans):
            raise NotPlaced(f"content found {len(found)} times: {string!r}")
        spans.append(found[0])
    return tuple(spans)


def place_near(text: str, string: str, content: Spans, *, inside: bool = False) -> Span:
    """Where the string stands nearest to the content; inside it only if that is wanted."""
    marked = _marked(text, string)
    if marked:
        return marked
    found = list(_occurrences(text, string, 0))
    wanted = [span for span in found if any(c.holds(span) for c in content) == inside] or found
    if not wanted:
        raise NotPlaced(f"not in the article: {string!r}")
    return min(wanted, key=lambda span: min(_distance(span, piece) for piece in content))


def place_once(text: str, string: str) -> Span:
    """The first place of a string; raises `NotPlaced` where there is none."""
    marked = _marked(text, string)
    first = marked or next(_occurrences(text, string, 0), None)
    if first is None:
        raise NotPlaced(f"not in the article: {string!r}")
    return first


def _marked(text: str, string: str) -> Span | None:
    match = _MARKED.fullmatch(string)
    if not match:
        return None
    around = match["before"] + match["words"] + match["after"]
    if text.count(around) != 1:
        raise NotPlaced(f"found {text.count(around)} times: {around!r}")
    start = text.index(around) + len(match["before"])
    return Span(start, start + len(match["words"]))


def _occurrences(text: str, string: str, floor: int) -> Iterator[Span]:
    left = r"(?<!\w)" if string[:1].isalnum() else ""
    right = r"(?!\w)" if string[-1:].isalnum() else ""
    pattern = re.compile(left + re.escape(string) + right)
    for match in pattern.finditer(text, floor):
        yield Span(*match.span())


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
