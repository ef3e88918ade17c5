"""How a reprint relates to the text that came first: which words are the same, which are not."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import Span, Spans
from onrecord.link.reprints.stretches import Stretch, shared_stretches
from onrecord.link.reprints.words import UNKNOWN, Words, words_in
from onrecord.paragraphs import find_paragraphs
from onrecord.reprinted import ComparedText, Relation, RelationKind, SharedPart

# A text is cut from the other where at most so much of it is new, and it lost so many times more.
NEW_IN_CUT = 0.25
TIMES_MORE = 2
# Below such a part of the words a shortened text is an excerpt.
EXCERPT = 0.25
# From such a part of the words on, a text that was neither cut nor extended is an update.
MOSTLY = 0.5


def relation_of(first: ComparedText, reprint: ComparedText) -> Relation:
    """How `reprint` relates to `first`; `a` of the spans is the first text."""
    a, b = words_in(first), words_in(reprint)
    stretches = shared_stretches(a, b)
    gone, new = (
        _rest(a, [(each.a, each.length) for each in stretches]),
        _rest(b, [(each.b, each.length) for each in stretches]),
    )
    words = (_known(a), _known(b))
    same = sum(each.length for each in stretches)
    is_whole = not first.gaps and not reprint.gaps
    return Relation(
        kind=_kind(words, (int(gone.sum()), int(new.sum()))) if is_whole else None,
        words=words,
        same=same,
        changed=(int(gone.sum()), int(new.sum())),
        paragraphs=(_paragraphs(first), _paragraphs(reprint)),
        shared=tuple(_parts(a, b, stretches)),
        gone=_spans(a, gone),
        new=_spans(b, new),
    )


def _kind(words: tuple[int, int], changed: tuple[int, int]) -> RelationKind:
    (ours, theirs), (gone, new) = words, changed
    if not gone and not new:
        return RelationKind.COPY
    if _is_cut(theirs, new, gone):
        return RelationKind.EXCERPT if theirs < EXCERPT * ours else RelationKind.SHORTENED
    if _is_cut(ours, gone, new):
        return RelationKind.EXTENDED
    is_mostly = theirs - new >= MOSTLY * max(ours, theirs)
    return RelationKind.UPDATED if is_mostly else RelationKind.PARTLY


def _is_cut(words: int, new: int, gone: int) -> bool:
    """True for a text of so many words where leaving out is what was done to the other."""
    return new <= NEW_IN_CUT * words and gone > TIMES_MORE * new


def _rest(words: Words, stretches: list[tuple[int, int]]) -> NDArray[np.bool_]:
    """Which of the words stand in none of these stretches."""
    rest: NDArray[np.bool_] = words.hashes != UNKNOWN
    for start, length in stretches:
        rest[start : start + length] = False
    return rest


def _known(words: Words) -> int:
    return int((words.hashes != UNKNOWN).sum())


def _spans(words: Words, wanted: NDArray[np.bool_]) -> Spans:
    """The runs of words that are wanted."""
    edges = np.flatnonzero(np.diff(wanted.astype(np.int8), prepend=0, append=0)).tolist()
    return tuple(words.span(*edge) for edge in zip(edges[::2], edges[1::2], strict=True))


def _parts(a: Words, b: Words, stretches: tuple[Stretch, ...]) -> Iterator[SharedPart]:
    for each in stretches:
        ours = a.span(each.a, each.a + each.length)
        yield SharedPart(ours, b.span(each.b, each.b + each.length), each.length)


def _paragraphs(compared: ComparedText) -> int:
    return len(find_paragraphs(compared.text, _joined(compared)))


def _joined(compared: ComparedText) -> list[Span]:
    return sorted((*compared.apart, *compared.gaps))
