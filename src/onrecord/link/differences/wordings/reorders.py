"""Words that stand elsewhere in the other wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from onrecord.link.differences.alignment import Alignment, Place, Run
from onrecord.link.differences.found import Found
from onrecord.linked import DifferenceKind

# Shorter words stand anywhere: by themselves they show no move.
_SHORTEST = 4


def reorders(alignment: Alignment, free_a: Set[int], free_b: Set[int]) -> Iterator[Found]:
    """Runs of free words that both wordings have, each found by a word that stands there once."""
    words_a, words_b = alignment.a.words, alignment.b.words
    once_a = Counter(words_a[index].keys for index in free_a)
    once_b = Counter(words_b[index].keys for index in free_b)
    place_in_b = {words_b[index].keys: index for index in free_b}
    left_a, left_b = set(free_a), set(free_b)
    for index in sorted(free_a):
        word = words_a[index]
        is_once = once_a[word.keys] == once_b[word.keys] == 1
        if is_once and index in left_a and place_in_b[word.keys] in left_b:
            place = _grown(alignment, index, place_in_b[word.keys], left_a, left_b)
            if len(place.a) == 1 and len(word.plain) < _SHORTEST:
                continue
            left_a.difference_update(place.a)
            left_b.difference_update(place.b)
            yield Found(DifferenceKind.REORDER, place)


def _grown(alignment: Alignment, at_a: int, at_b: int, free_a: Set[int], free_b: Set[int]) -> Place:
    """As far as the words around both places are the same and free."""

    def agree(step: int) -> bool:
        one, other = at_a + step, at_b + step
        if one not in free_a or other not in free_b:
            return False
        return alignment.a.words[one].keys == alignment.b.words[other].keys

    back = forth = 0
    while agree(back - 1):
        back -= 1
    while agree(forth + 1):
        forth += 1
    return Place(Run(at_a + back, at_a + forth + 1), Run(at_b + back, at_b + forth + 1))
