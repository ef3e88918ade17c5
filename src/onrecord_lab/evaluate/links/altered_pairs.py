"""Translations beside copies of them in which one fact was changed: still one act of saying.

Somebody who reports another figure reports the same utterance, and disagrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from onrecord_lab.evaluate.links.copies import altered_copies
from onrecord_lab.evaluate.links.differences_figures import read_translations
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, PairSide

# Of the copies of a segment, which differ little, few are enough.
_EVERY = 5


def altered_pairs(folder: Path, *, is_held_back: bool) -> Iterator[LabelledPair]:
    """Every fifth altered copy of a part beside its translation; all of them are the same.

    `folder` holds `wmt-two-references`; raises OnrecordError where it does not.
    """
    part = read_translations(folder, is_held_back=is_held_back)
    copies = altered_copies(part.segments, part.pool)
    for number, each in enumerate(islice(copies, 0, None, _EVERY)):
        a, b = PairSide(each.text), PairSide(each.copy)
        yield LabelledPair(f"altered {number}", a, b, True, each.kind, is_held_back)
