"""Names that stand in each other's place and are not one person's, body's or place's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.link.differences.alignment import Alignment, Place, Run, Side
from onrecord.link.differences.facts.pairing import best_pairs
from onrecord.link.differences.facts.same_names import may_be_same
from onrecord.link.differences.found import Found
from onrecord.link.differences.surroundings import surroundings
from onrecord.linked import DifferenceKind
from onrecord.word_lists import listed_words

# How far the surroundings must agree, chosen on the development part of the translations: of names,
# of two words that both open a sentence, and of a common noun that faces a name.
_LEAST = 0.65
_LEAST_UNSURE = 0.85
_LEAST_COMMON = 0.85
_NEVER = 2.0
# Endings of common words, which only a sentence's beginning capitalises.
_NOUN = re.compile(r"(?<=\w{4})(?:[ts]ion|ment|ness|ity|ism|ance|ence|ship|ful|ible|less)s?$")
_OPENERS = '.?!:;"“”„«»()[]…–—•*\n'


@dataclass(frozen=True, slots=True)
class Name:
    """Words with capitals that have no partner.

    `is_sure`: false where they begin a sentence and a capital tells nothing. `is_common`: they are
    such as many names have, "Ministry".
    """

    run: Run
    words: tuple[str, ...]
    is_sure: bool
    is_common: bool


def names(a: str, b: str, alignment: Alignment) -> Iterator[Found]:
    """A difference for each two names that cannot be the same. `a` and `b`: the texts."""
    names_a = _names_of(a, alignment.a)
    names_b = _names_of(b, alignment.b)
    told_a, told_b = _free(alignment.a), _free(alignment.b)

    def rated(one: Name, other: Name) -> float:
        around = surroundings(alignment, Place(one.run, other.run)).both
        if around < _least(one, other) or may_be_same(one.words, other.words):
            return 0
        return around

    names_a = [name for name in names_a if not _is_told(name, told_b)]
    names_b = [name for name in names_b if not _is_told(name, told_a)]
    for one, other in best_pairs(names_a, names_b, alignment, rated):
        yield Found(DifferenceKind.NAME, Place(one.run, other.run))


def _least(one: Name, other: Name) -> float:
    """How far the surroundings of two names must agree."""
    if one.is_common or other.is_common:
        is_told = one.is_common != other.is_common and one.is_sure and other.is_sure
        return _LEAST_COMMON if is_told else _NEVER
    return _LEAST if one.is_sure or other.is_sure else _LEAST_UNSURE


def _free(side: Side) -> frozenset[str]:
    """The words that have no partner: what may have moved."""
    pairs = zip(side.words, side.partners, strict=True)
    return frozenset(word.keys[0] for word, partner in pairs if partner is None)


def _is_told(name: Name, others: frozenset[str]) -> bool:
    """True where the other wording has the name somewhere else."""
    return any(word in others for word in name.words)


def _names_of(text: str, side: Side) -> list[Name]:
    """Runs of words with capitals that have no partner."""
    found = []
    start = None
    for index in range(len(side.words) + 1):
        is_name = index < len(side.words) and _is_name(side, index)
        is_apart = start is not None and index > start and _is_parted(text, side, index)
        if start is not None and (not is_name or is_apart):
            run = Run(start, index)
            found.append(_name(text, side, run))
            start = None
        if is_name and start is None:
            start = index
    return found


def _name(text: str, side: Side, run: Run) -> Name:
    words = tuple(side.words[index].keys[0] for index in run)
    is_sure = len(run) > 1 or side.words[run.start].text[1:2].isupper()
    is_sure = is_sure or not _opens(text, side, run.start)
    is_common = not is_sure and _NOUN.search(words[0]) is not None
    is_common = is_common or listed_words("link", "no_names", "common nouns").issuperset(words)
    return Name(run, words, is_sure, is_common)


def _is_parted(text: str, side: Side, index: int) -> bool:
    """True where more than a blank stands before the word."""
    if index >= len(side.words):
        return True
    between = text[side.words[index - 1].span.end : side.words[index].span.start]
    return bool(between.strip(" .-"))


def _is_name(side: Side, index: int) -> bool:
    word = side.words[index]
    if side.partners[index] is not None or word.is_inserted or word.is_number:
        return False
    return word.is_capital and word.keys[0] not in listed_words("link", "no_names")


def _opens(text: str, side: Side, index: int) -> bool:
    """True where a sentence begins: a capital tells nothing there."""
    start = side.words[index - 1].span.end if index else 0
    between = text[start : side.words[index].span.start]
    return index == 0 or any(mark in between for mark in _OPENERS)
