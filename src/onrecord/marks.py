"""Which characters are quotation marks, and whether they open or close.

Styles known: straight "…", curly “…”, low-opening „…“, guillemets «…» and »…«, single '…' and
‘…’, two apostrophes ''…'' and two grave accents ``…''. An apostrophe is never a mark; since it
looks like a closing single mark, a single mark counts only where an opening one before it finds a
believable end (see `quotations`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from onrecord.contract import Span

_MARK = re.compile(r"''|``|[\"“”„‟«»‹›'‘’‚]")
_DOUBLE = frozenset(("“", "”", "„", "‟", '"', "''", "``"))
_GUILLEMETS = frozenset("«»‹›")
_OPENS_ONLY = frozenset(("„", "``", "‚"))
_OPENING_SHAPE = frozenset("“‘‟")

_BEFORE_AN_OPENING = frozenset("([{<—–-/:;,…*>|_=")
_AFTER_A_CLOSING = frozenset(")]}>—–-/:;,.!?…*<|_=")

# Words whose apostrophe stands first: never the start of a quotation.
_ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|cos|bout|round|n|cept)\b", re.I)
# "the workers' pay", "goin' home": the letters after which an apostrophe is no surprise.
_PLURAL_END = frozenset("sSnNzx")


class Family(IntEnum):
    """Marks of one family pair with each other, never with another's."""

    DOUBLE = 0
    SINGLE = 1
    GUILLEMETS = 2


class Certainty(IntEnum):
    """How far a character looks like an opening or a closing mark.

    `WEAK`: the apostrophe of a plural ("the workers' pay") or of an elision ("'90s").
    """

    NO = 0
    WEAK = 1
    STRONG = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A character (or pair) that may be a quotation mark, and what its neighbours allow."""

    span: Span
    family: Family
    opens: Certainty
    closes: Certainty


def find_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """Every possible quotation mark of `text[start:end]`, left to right.

    The neighbours of a mark decide what it may be: an opening one has space before it and a word
    after it, a closing one the reverse.
    """
    for match in _MARK.finditer(text, start, end):
        span = Span(*match.span())
        before = text[span.start - 1] if span.start > start else " "
        after = text[span.end] if span.end < end else " "
        sign = match.group()
        if sign in _GUILLEMETS:
            yield _guillemet(span, sign, before, after)
        elif sign in _DOUBLE:
            yield _double(span, sign, before, after)
        else:
            yield _single(text, span, sign, before, after)


def _guillemet(span: Span, sign: str, before: str, after: str) -> Mark:
    # French sets a space inside «…»; Danish and German books turn them round: »…«.
    inward = sign in "«‹"
    opens = inward or (_is_edge(before) and not after.isspace())
    closes = not inward or (not before.isspace() and not after.isalnum())
    return Mark(span, Family.GUILLEMETS, _strong_if(opens), _strong_if(closes))


def _double(span: Span, sign: str, before: str, after: str) -> Mark:
    if sign in _OPENS_ONLY:
        return Mark(span, Family.DOUBLE, Certainty.STRONG, Certainty.NO)
    opens = not after.isspace() if sign in _OPENING_SHAPE else _may_open(before, after)
    # “ closes „…“, and the “…“ of careless typists, only where no word follows.
    # A space before it may stand between two marks: ‘a flight,’ ”.
    closes = sign == "”" or _may_close(before, after) or after.isspace()
    return Mark(span, Family.DOUBLE, _strong_if(opens), _strong_if(closes))


def _single(text: str, span: Span, sign: str, before: str, after: str) -> Mark:
    opens = Certainty.NO
    if sign != "’" and _may_open(before, after):
        opens = Certainty.WEAK if _ELISION.match(text, span.end) else Certainty.STRONG
    closes = Certainty.NO
    if sign not in "‘‚" and _may_close(before, after):
        plural = before in _PLURAL_END and after not in _AFTER_A_CLOSING
        closes = Certainty.WEAK if plural else Certainty.STRONG
    return Mark(span, Family.SINGLE, opens, closes)


def _may_open(before: str, after: str) -> bool:
    return _is_edge(before) and not after.isspace()


def _may_close(before: str, after: str) -> bool:
    return not before.isspace() and not after.isalnum()


def _is_edge(before: str) -> bool:
    return before.isspace() or before in _BEFORE_AN_OPENING or _MARK.match(before) is not None


def _strong_if(true: bool) -> Certainty:
    return Certainty.STRONG if true else Certainty.NO
