"""What was missed and what was found wrongly, with its words and the likely cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import Spans
from onrecord_lab.attribution import Attribution
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import Item, item_of
from onrecord_lab.evaluate.matching import LEAST_OVERLAP, intersection_over_union, match_items


class Cause(StrEnum):
    """Why an attribution of the gold has no right answer, or an answer no gold."""

    NOT_FOUND = "not found"
    CUE_ONLY = "cue found, content not"
    CONTENT_SHORT = "content too short"
    CONTENT_LONG = "content too long"
    NO_SOURCE = "source missing"
    WRONG_SOURCE = "wrong source"
    NOT_IN_GOLD = "not in the gold"


@dataclass(frozen=True, slots=True)
class Miss:
    """One miss; `source`, `cue` and `content` are the gold's words, or the answer's own."""

    article: str
    cause: Cause
    source: str
    cue: str
    content: str
    found: str


def misses_of(
    article: str, text: str, gold: Sequence[Attribution], found: Sequence[Attribution]
) -> Iterator[Miss]:
    """The misses of one article: first what the gold has, then what only was found."""
    inside = double_quoted(text)
    gold_items = [item_of(a, text, inside) for a in gold]
    found_items = [item_of(a, text, inside) for a in found]
    matched = match_items(gold_items, found_items, with_source=True)
    near: set[int] = set()
    for index, item in enumerate(gold_items):
        if index in matched or not item.content:
            continue
        best = _nearest(item, found_items)
        if best is not None:
            near.add(best)
        answer = found[best] if best is not None else None
        yield Miss(
            article,
            _cause(item, found_items[best] if best is not None else None, found_items),
            *_words(text, gold[index]),
            found=" | ".join(_words(text, answer)) if answer else "",
        )
    for index, answer in enumerate(found):
        if index not in near and index not in set(matched.values()):
            yield Miss(article, Cause.NOT_IN_GOLD, *_words(text, answer), found="")


def _nearest(item: Item, found: Sequence[Item]) -> int | None:
    overlaps = [(intersection_over_union(item.content, f.content), -i) for i, f in enumerate(found)]
    overlap, index = max(overlaps, default=(0.0, 0))
    return -index if overlap else None


def _cause(item: Item, nearest: Item | None, found: Sequence[Item]) -> Cause:
    if nearest is None:
        known_cue = any(item.cue & other.cue for other in found)
        return Cause.CUE_ONLY if known_cue else Cause.NOT_FOUND
    if intersection_over_union(item.content, nearest.content) >= LEAST_OVERLAP:
        return Cause.WRONG_SOURCE if nearest.source else Cause.NO_SOURCE
    longer = len(nearest.content) > len(item.content)
    return Cause.CONTENT_LONG if longer else Cause.CONTENT_SHORT


def _words(text: str, attribution: Attribution) -> tuple[str, str, str]:
    return (
        _joined(text, attribution.source),
        _joined(text, attribution.cue),
        _joined(text, attribution.content),
    )


def _joined(text: str, spans: Spans) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans)
