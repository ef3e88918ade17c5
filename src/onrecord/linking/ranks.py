"""Which disagreements come first: facts before words, what is quoted before what is retold."""

from __future__ import annotations

from onrecord.linked import DifferenceKind
from onrecord.store.links.bundles import Told

# Whoever retells chooses the words, and their order most freely; a figure is to be kept.
_OF_WORDS = {DifferenceKind.WORDS: 2, DifferenceKind.REORDER: 4}


def rank(kind: DifferenceKind, probability: float, *reports: Told) -> float:
    """The smaller, the stronger; of disagreements that weigh the same the more probable first.

    `probability`: that the reports tell of the same act of saying.
    """
    is_retold = not all(each.is_direct for each in reports)
    return _OF_WORDS.get(kind, 0) + is_retold + (1 - probability)
