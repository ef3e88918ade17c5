"""Negations that only one wording has, where the other says the same without."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.found import Found
from onrecord.link.differences.surroundings import surroundings
from onrecord.link.differences.words import Word
from onrecord.linked import DifferenceKind
from onrecord.word_lists import listed_words

_REACH = 4
_LEAST = 0.5
_NEAR = 6


def negations(alignment: Alignment) -> Iterator[Found]:
    """A difference for each clause that is denied in one wording and told in the other."""
    yield from _lost(alignment)
    for found in _lost(alignment.turned):
        yield Found(found.kind, found.place.turned)


def _lost(alignment: Alignment) -> Iterator[Found]:
    """Negations of `a` that are not in `b`."""
    for gap in alignment.gaps:
        for index in gap.a:
            if _denies(alignment.a, index) and not _is_made_up_for(alignment, gap):
                place = _place(alignment, gap, index)
                around = surroundings(alignment, place, _REACH)
                if around.both >= _LEAST and around.behind > 0:
                    yield Found(DifferenceKind.NEGATION, place)


def _denies(side: Side, index: int) -> bool:
    word = side.words[index]
    if not _is_negator(word):
        return False
    after = side.words[index + 1].plain if index + 1 < len(side.words) else ""
    return after not in listed_words("link", "negations", "no denial")


def _is_negator(word: Word) -> bool:
    return not listed_words("link", "negations", "negators").isdisjoint(word.keys)


def _is_made_up_for(alignment: Alignment, gap: Place) -> bool:
    """True where the other wording denies in other words, about there."""
    side = alignment.b
    near = range(max(0, gap.b.start - _NEAR), min(len(side.words), gap.b.stop + _NEAR))
    return any(side.partners[index] is None and _makes_up(side.words[index]) for index in near)


def _makes_up(word: Word) -> bool:
    instead = listed_words("link", "negations", "instead")
    return _is_negator(word) or any(key in instead for key in word.keys)


def _place(alignment: Alignment, gap: Place, index: int) -> Place:
    """The negation with its auxiliary, and what stands in its place."""
    helpers = listed_words("link", "negations", "helpers")
    start, stop = index, index + 1
    while start > gap.a.start and alignment.a.words[start - 1].plain in helpers:
        start -= 1
    while stop < gap.a.stop and alignment.a.words[stop].plain in helpers:
        stop += 1
    return Place(Run(start, stop), gap.b)
