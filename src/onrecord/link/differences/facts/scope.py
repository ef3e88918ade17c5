"""Whether two numbers are told of the same thing: nobody else, nothing else, no other time."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.same_names import may_be_same
from onrecord.link.differences.words import Word

# Within so many words of a number stands what it is told of.
_REACH = 6
# Shorter words are seldom what a number is told of.
_SHORTEST = 4
_ARTICLES = frozenset("the a an our his her their its this that these those".split())


def is_beside(place: Place, other: Place) -> bool:
    """True where one place is near the other."""
    return (
        place.a.start - _REACH <= other.a.stop
        and other.a.start <= place.a.stop + _REACH
        and place.b.start - _REACH <= other.b.stop
        and other.b.start <= place.b.stop + _REACH
    )


def is_other_scope(alignment: Alignment, place: Place, *, is_same_thing: bool) -> bool:
    """True where near two numbers other words stand in each other's place.

    Of the same counted thing only names and who counts make another scope, else every word that
    may be a noun.
    """
    for gap in _near(alignment, place):
        words_a = list(_words(alignment.a, gap.a, place.a))
        words_b = list(_words(alignment.b, gap.b, place.b))
        if is_same_thing and not _is_subject(alignment.a, gap.a, place.a):
            words_a = [word for word in words_a if word.is_capital]
            words_b = [word for word in words_b if word.is_capital]
        if words_a and words_b and not _may_be_same(words_a, words_b):
            return True
    return False


def _is_subject(side: Side, run: Run, number: Run) -> bool:
    """True for words behind an article, before a number."""
    before = side.words[run.start - 1].plain if run.start else ""
    return run.stop <= number.start and before in _ARTICLES


def _near(alignment: Alignment, place: Place) -> Iterator[Place]:
    for gap in alignment.gaps:
        if gap.a.start > place.a.stop + _REACH:
            return
        if gap.a.stop >= place.a.start - _REACH and gap.a and gap.b:
            yield gap


def _words(side: Side, run: Run, number: Run) -> Iterator[Word]:
    for index in run:
        word = side.words[index]
        is_near = number.start - _REACH <= index < number.stop + _REACH
        is_noun = len(word.plain) >= _SHORTEST and not word.is_inserted and not word.is_number
        if is_near and index not in number and is_noun:
            yield word


def _may_be_same(one: list[Word], other: list[Word]) -> bool:
    return may_be_same([word.keys[0] for word in one], [word.keys[0] for word in other])
