"""Negations that only one wording has, where the other says the same without."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.found import Found
from onrecord.link.differences.surroundings import surroundings
from onrecord.link.differences.words import Word
from onrecord.linked import DifferenceKind
from onrecord.word_lists import listed_words

# How far the surroundings must agree, chosen on the development part of the translations: of both
# sides, of both where a negation is easily worded without, and of what is behind, which is denied.
_LEAST = 0.45
_LEAST_OF_FEW = 0.8
_LEAST_BEHIND = 0.375
# So many words may differ beside the negation.
_MOST_OTHERS = 2
# Within so many words another word takes the place of a negation, within more another negation.
_NEAR = 6
_FAR = 30
# "Unlit" is the shortest word whose beginning may be a prefix, and words with five letters in
# common are forms of one: "protect", "protects".
_SHORTEST = 5
_STEM = 5
# A negation that the other wording has in brackets.
_INSERTED = ("[not", "[no", "[never")


def negations(alignment: Alignment) -> Iterator[Found]:
    """A difference for each clause that is denied in one wording and told in the other."""
    yield from _opposites(alignment)
    yield from _lost(alignment)
    for found in _lost(alignment.turned):
        yield Found(found.kind, found.place.turned)


def _opposites(alignment: Alignment) -> Iterator[Found]:
    """Words of which one is the other with a prefix: "acceptable", "unacceptable"."""
    prefixes = listed_words("link", "negations", "prefixes")
    for gap in alignment.gaps:
        if len(gap.a) == len(gap.b) == 1:
            words = alignment.a.words[gap.a.start].plain, alignment.b.words[gap.b.start].plain
            short, long = sorted(words, key=len)
            is_opposite = len(short) >= _SHORTEST and long.removesuffix(short) in prefixes
            if is_opposite and surroundings(alignment, gap).both >= _LEAST_OF_FEW:
                yield Found(DifferenceKind.NEGATION, gap)


def _lost(alignment: Alignment) -> Iterator[Found]:
    """Negations of `a` that are not in `b`."""
    for gap in alignment.gaps:
        for index in gap.a:
            if not is_negator(alignment.a.words[index]):
                continue
            place = _place(alignment, gap, index)
            if _is_replaced(alignment, gap, place) or not _is_told(alignment, gap, place):
                continue
            if _is_made_up_for(alignment, gap):
                continue
            around = surroundings(alignment, place)
            least = _LEAST if _denies(alignment.a, index) else _LEAST_OF_FEW
            if around.both >= least and around.behind >= _LEAST_BEHIND:
                yield Found(DifferenceKind.NEGATION, place)


def _denies(side: Side, index: int) -> bool:
    """False for "not only" and "no more", which are easily worded without."""
    after = side.words[index + 1].plain if index + 1 < len(side.words) else ""
    return after not in listed_words("link", "negations", "no denial")


def is_negator(word: Word) -> bool:
    """True for "not", and for "don't"."""
    return not listed_words("link", "negations", "negators").isdisjoint(word.keys)


def _is_replaced(alignment: Alignment, gap: Place, place: Place) -> bool:
    """True where more than the negation is worded otherwise: what is denied is not told at all."""
    others = set(gap.a) - set(place.a)
    words_a = sum(not alignment.a.words[index].is_inserted for index in others)
    words_b = sum(not alignment.b.words[index].is_inserted for index in gap.b)
    return words_a > _MOST_OTHERS or words_b > len(place.a) + _MOST_OTHERS


def _is_told(alignment: Alignment, gap: Place, place: Place) -> bool:
    """True where the other wording has what is denied: the word behind the negation."""
    side = alignment.a
    at = place.a.stop
    while at < len(side.words) and side.words[at].is_inserted:
        at += 1
    return (
        at >= len(side.words)
        or side.partners[at] is not None
        or any(
            alignment.b.words[index].plain.startswith(side.words[at].plain[:_STEM])
            for index in gap.b
        )
    )


def _is_made_up_for(alignment: Alignment, gap: Place) -> bool:
    """True where the other wording denies there in other words, or not far from there."""
    instead = listed_words("link", "negations", "instead")
    side = alignment.b
    for index in _around(side, gap.b, _FAR):
        word = side.words[index]
        if side.partners[index] is not None:
            continue
        is_near = gap.b.start - _NEAR <= index < gap.b.stop + _NEAR
        is_near = is_near and not _is_denied(alignment, gap, word)
        if (
            is_negator(word)
            or word.keys[-1] in _INSERTED
            or (is_near and (word.keys[0] in instead or _is_negative(word)))
        ):
            return True
    return False


def _is_denied(alignment: Alignment, gap: Place, word: Word) -> bool:
    """True for the "failed" that "did not fail" denies: it takes the place of no negation."""
    words = (alignment.a.words[index].plain for index in gap.a)
    return any(word.plain.startswith(plain[:_STEM]) for plain in words if len(plain) >= _STEM - 1)


def _around(side: Side, run: Run, reach: int) -> range:
    return range(max(0, run.start - reach), min(len(side.words), run.stop + reach))


def _is_negative(word: Word) -> bool:
    """True for "impossible" and "useless"."""
    plain = word.plain
    prefixes = tuple(listed_words("link", "negations", "prefixes"))
    return plain.endswith("less") or (len(plain) >= _SHORTEST and plain.startswith(prefixes))


def _place(alignment: Alignment, gap: Place, index: int) -> Place:
    """The negation with its auxiliary, and what stands in its place."""
    helpers = listed_words("link", "negations", "helpers")
    start, stop = index, index + 1
    while start > gap.a.start and alignment.a.words[start - 1].plain in helpers:
        start -= 1
    while stop < gap.a.stop and alignment.a.words[stop].plain in helpers:
        stop += 1
    return Place(Run(start, stop), gap.b)
