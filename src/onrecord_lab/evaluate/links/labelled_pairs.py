"""Pairs of contents of which somebody knows whether they report one act of saying.

Three sets: two human translations of a segment beside other segments; pairs from news articles that
readers judged (`eval/links/pairs.jsonl`: places and labels, the words lie with the corpora); pairs
written for the project (`eval/links/own_pairs.jsonl`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from onrecord.contract import Span, Spans, words_of
from onrecord_lab.corpora.fnc1 import read_all_fnc1
from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.gold.files import EVAL

LINKS = EVAL / "links"
OWN_PAIRS = "own_pairs.jsonl"
# The sort of pairs of which an earlier judge was unsure.
UNSURE = "unsure"
Line = TypeVar("Line")
# Of three clusters of articles that share a pair one is held back.
_HELD_BACK = 3


@dataclass(frozen=True, slots=True)
class PairSide:
    """One content. `speaker`: a name, a pronoun, other words for somebody, or null."""

    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two contents, and whether they report one act of saying. `sort`: what sort of pair it is."""

    id: str
    a: PairSide
    b: PairSide
    same: bool
    sort: str
    is_held_back: bool


@dataclass(frozen=True, slots=True)
class ContentPlace:
    """Where a content stands, and the words for who says it."""

    article: str
    content: Spans
    source: Spans


@dataclass(frozen=True, slots=True)
class PlacedDifference:
    """A disagreement that a reader found, by its places in the two articles."""

    kind: str
    a: Span | None
    b: Span | None


@dataclass(frozen=True, slots=True)
class PlacedPair:
    """A line of `pairs.jsonl`.

    differences
        Null where nobody looked for any.
    unsure
        True where it was drawn because an earlier judge was unsure of it.
    """

    id: str
    same: bool
    a: ContentPlace
    b: ContentPlace
    differences: tuple[PlacedDifference, ...] | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class _OwnPair:
    id: str
    a: str
    b: str
    speaker_a: str | None
    speaker_b: str | None
    same: bool
    sort: str


def own_pairs() -> Iterator[LabelledPair]:
    """The pairs that were written for the project; every third is held back."""
    for number, each in enumerate(_lines(LINKS / OWN_PAIRS, _OwnPair)):
        a, b = PairSide(each.a, each.speaker_a), PairSide(each.b, each.speaker_b)
        held_back = number % _HELD_BACK == 0
        yield LabelledPair(each.id, a, b, each.same, each.sort, held_back)


def article_pairs(folder: Path) -> Iterator[LabelledPair]:
    """The pairs from articles, each with the words for its speakers.

    `folder` holds `fnc1` and `polnear`; raises OnrecordError where it does not.
    """
    placed = list(placed_pairs())
    texts = texts_of(folder)
    clusters = _clusters(placed)
    for each in placed:
        yield LabelledPair(
            id=each.id,
            a=_side(each.a, texts),
            b=_side(each.b, texts),
            same=each.same,
            sort=UNSURE if each.unsure else "article",
            is_held_back=clusters[each.a.article] % _HELD_BACK == 0,
        )


def placed_pairs() -> Iterator[PlacedPair]:
    """The judged pairs of articles, as they are kept: places and labels."""
    return _lines(LINKS / "pairs.jsonl", PlacedPair)


def texts_of(folder: Path) -> dict[str, str]:
    """The texts of FNC-1 and of PolNeAR's train split, by their names."""
    texts = {each.name: each.text for each in read_all_fnc1(corpus_folder(folder, "fnc1"))}
    polnear = read_polnear(corpus_folder(folder, "polnear"), "train")
    return texts | {each.name: each.text for each in polnear}


def _side(place: ContentPlace, texts: dict[str, str]) -> PairSide:
    text = texts[place.article]
    return PairSide(
        words_of(place.content, text), " ".join(span.of(text) for span in place.source) or None
    )


def _clusters(placed: Iterable[PlacedPair]) -> dict[str, int]:
    """By article the number of its cluster: articles that share a pair are in one."""
    leads: dict[str, str] = {}

    def lead(article: str) -> str:
        while leads.setdefault(article, article) != article:
            article = leads[article]
        return article

    for each in placed:
        leads[lead(each.a.article)] = lead(each.b.article)
    numbers: dict[str, int] = {}
    return {article: numbers.setdefault(lead(article), len(numbers)) for article in list(leads)}


def _lines(path: Path, type_: type[Line]) -> Iterator[Line]:
    with path.open("rb") as lines:
        for line in lines:
            yield msgspec.json.decode(line, type=type_)
