"""The second pass: what stands before an expression and belongs to it, "the early", "mid-"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.contract import Span
from onrecord.identify.dates.calendar import Unit
from onrecord.identify.dates.core import Core
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.meanings.combined import FromTo, PortionOf, Since, UpToNow
from onrecord.identify.dates.meanings.portions import Portion
from onrecord.identify.dates.meanings.relative import Around
from onrecord.identify.dates.names import GAP, UNITS
from onrecord.identify.dates.pieces import piece_before

# The longest that can stand before.
_WITHIN = 40
_MODIFIER = re.compile(
    rf"(?<![\w-])(?:the{GAP})?(?:very{GAP})?"
    rf"(?:(?P<from>early|mid)(?:{GAP}|-)(?:to|or)(?:{GAP}|-))?"
    rf"(?:(?P<portion>early|late|mid|earlier|later)(?:-|{GAP}(?:(?:in|on){GAP})?)"
    rf"|(?P<part>early|later|late|middle|beginning|start|dawn|end|close){GAP}"
    rf"(?:(?:part|days|weeks|months|years|decades){GAP})?of{GAP}"
    rf"|(?P<border>first|opening|last|latter|closing|final){GAP}"
    rf"(?:part|days|weeks|months|years|decades){GAP}of{GAP})(?:the{GAP})?\Z"
)
_ARTICLE = re.compile(
    rf"(?<!\w)the{GAP}(?:year{GAP}|(?:year|month|morning|afternoon|evening|night|day"
    rf"|(?:early|small){GAP}hours){GAP}of{GAP})?"
    rf"(?:the{GAP})?\Z|(?<!\w)year{GAP}\Z"
)
_AROUND = re.compile(rf"(?<!\w)(?:the{GAP})?(?P<unit>week|weekend){GAP}of{GAP}\Z")
_APOSTROPHES = ("'", "’", "‘")
_PORTIONS = {
    "early": Portion.EARLY,
    "beginning": Portion.EARLY,
    "start": Portion.EARLY,
    "mid": Portion.MIDDLE,
    "middle": Portion.MIDDLE,
    "late": Portion.LATE,
    "end": Portion.LATE,
    "dawn": Portion.EARLY,
    "close": Portion.LATE,
    "first": Portion.EARLY,
    "opening": Portion.EARLY,
    "last": Portion.LATE,
    "latter": Portion.LATE,
    "closing": Portion.LATE,
    "final": Portion.LATE,
}
# "By the end of June" is its last day, "the end of June" its second half.
_POINTS = {"beginning": Portion.FIRST, "start": Portion.FIRST, "end": Portion.LAST}
_LIMITS = re.compile(r"\b(?:by|until|till|before|through|to)\s+\Z")


def modified(core: Core, lowered: str, after: int) -> Core:
    """The expression with its modifier and article, which begin at `after` or behind it."""
    core = _with_apostrophe(core, lowered)
    start = max(after, core.span.start - _WITHIN)
    if taken := piece_before(core.meaning, lowered, start, core.span.start):
        return Core(Span(taken.start, core.span.end), taken.meaning, parts=(core,))
    if found := _MODIFIER.search(lowered, start, core.span.start):
        meaning = _meaning(found, core.meaning, lowered)
        return Core(Span(found.start(), core.span.end), meaning, core.alone, (core,))
    around = _AROUND.search(lowered, start, core.span.start)
    if around and core.meaning.unit is Unit.DAY:
        meaning = Around(core.meaning, UNITS[around["unit"]])
        return Core(Span(around.start(), core.span.end), meaning)
    if found := _ARTICLE.search(lowered, start, core.span.start):
        return replace(core, span=Span(found.start(), core.span.end))
    return core


def _with_apostrophe(core: Core, lowered: str) -> Core:
    """That of "'98" and "the '60s" belongs to it."""
    start = core.span.start
    if lowered[start - 1 : start] in _APOSTROPHES and lowered[start].isdigit():
        return replace(core, span=Span(start - 1, core.span.end))
    return core


def _meaning(found: re.Match[str], meaning: Meaning, lowered: str) -> Meaning:
    portion = found["portion"] or found["part"] or found["border"]
    if portion == "earlier":
        return UpToNow(Since.EARLIER, meaning)
    if portion == "later":
        if meaning.unit in (Unit.DECADE, Unit.CENTURY):
            return PortionOf(Portion.LATE, meaning)
        return UpToNow(Since.LATER, meaning)
    limited = _LIMITS.search(lowered, max(0, found.start() - 12), found.start())
    if limited and portion in _POINTS and meaning.unit not in (Unit.DECADE, Unit.CENTURY):
        return PortionOf(_POINTS[portion], meaning)
    if portion in _POINTS and isinstance(meaning, Fixed) and meaning.unit is None:
        return PortionOf(_POINTS[portion], meaning)
    late = PortionOf(_PORTIONS[portion], meaning)
    return FromTo(PortionOf(_PORTIONS[found["from"]], meaning), late) if found["from"] else late
