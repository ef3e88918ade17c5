"""Whether two answers about an occasion are the same: by place, by words, by days."""

from __future__ import annotations

import re

from onrecord.contract import Spans
from onrecord_lab.evaluate.first_and_last import first_and_last

_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady president minister senator".split())
_SMALL = frozenset("a an the his her its their of in at on for with to and s".split())


def overlap(one: Spans, other: Spans) -> bool:
    """True where they share a character."""
    return any(a.overlaps(b) for a in one for b in other)


def same_words(one: Spans, other: Spans, text: str) -> bool:
    """True where all telling words of the shorter one are among those of the other.

    An article tells of one debate as "Sunday's debate in Orr" and as "the debate".
    """
    words, others = (_words(spans, text) for spans in (one, other))
    fewer, more = sorted((words, others), key=len)
    return bool(fewer) and fewer <= more


def holds_name(spans: Spans, name: str, text: str) -> bool:
    """True where the words hold all words of the name, or its last one alone: "Mr Reed"."""
    words = _words(spans, text)
    named = [word for word in _WORD.findall(name.lower()) if word not in _SMALL]
    if not named or not words:
        return False
    return set(named) <= words or (named[-1] in words and words - _TITLES <= set(named))


def same_days(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """True where first and last day are the same, and one of them is known."""
    return one != (None, None) and first_and_last(*one) == first_and_last(*other)


def _words(spans: Spans, text: str) -> frozenset[str]:
    told = " ".join(span.of(text) for span in spans).lower()
    return frozenset(_WORD.findall(told)) - _SMALL
