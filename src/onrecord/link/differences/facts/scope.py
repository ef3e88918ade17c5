"""Whether two numbers are told of the same thing: of nobody else, nothing else, no other time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.same_names import may_be_same
from onrecord.link.differences.found import Found
from onrecord.link.differences.words import Word

# Within so many words of a number stands what it is told of.
_REACH = 6
# Shorter words are seldom what a number is told of.
_SHORTEST = 4
_ARTICLES = frozenset("the a an our his her their its this that these those".split())


def is_of_one_scope(
    alignment: Alignment, place: Place, dates: Sequence[Found], *, is_counted: bool
) -> bool:
    """False where near two numbers other words stand in each other's place, or other days.

    Where both tell what they count (`is_counted`), only names and who counts make another scope,
    else every word that may be a noun.
    """
    if any(_is_beside(place, date.place) for date in dates):
        return False
    return not any(
        _is_other(alignment, gap, place, is_counted=is_counted) for gap in _near(alignment, place)
    )


def _is_other(alignment: Alignment, gap: Place, place: Place, *, is_counted: bool) -> bool:
    words_a = list(_words(alignment.a, gap.a, place.a))
    words_b = list(_words(alignment.b, gap.b, place.b))
    if is_counted and not _is_subject(alignment.a, gap.a, place.a):
        words_a = [word for word in words_a if word.is_capital]
        words_b = [word for word in words_b if word.is_capital]
    if not words_a or not words_b:
        return False
    keys_a, keys_b = ([word.keys[0] for word in words] for words in (words_a, words_b))
    return not may_be_same(keys_a, keys_b)


def _is_subject(side: Side, run: Run, number: Run) -> bool:
    """True for words behind an article, before a number."""
    before = side.words[run.start - 1].plain if run.start else ""
    return run.stop <= number.start and before in _ARTICLES


def _near(alignment: Alignment, place: Place) -> Iterator[Place]:
    """The gaps near a place that have words on both sides."""
    gaps = alignment.gaps
    at = bisect_left(gaps, place.a.start - _REACH, key=lambda gap: gap.a.stop)
    while at < len(gaps) and gaps[at].a.start <= place.a.stop + _REACH:
        if gaps[at].a and gaps[at].b:
            yield gaps[at]
        at += 1


def _words(side: Side, run: Run, number: Run) -> Iterator[Word]:
    near = range(max(run.start, number.start - _REACH), min(run.stop, number.stop + _REACH))
    for index in near:
        word = side.words[index]
        is_noun = len(word.plain) >= _SHORTEST and not word.is_inserted and not word.is_number
        if index not in number and is_noun:
            yield word


def _is_beside(place: Place, other: Place) -> bool:
    return _are_near(place.a, other.a) and _are_near(place.b, other.b)


def _are_near(run: Run, other: Run) -> bool:
    return run.start - _REACH <= other.stop and other.start <= run.stop + _REACH
