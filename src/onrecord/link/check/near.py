"""Where a longer text has nearly the words of a quotation."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio_alignment

from onrecord.contract import Span
from onrecord.link.check.words import words_in

# So many words, nearly the same in the same order, are nobody's by chance; fewer may be.
_LONG = 8
_OF_FEWER = 0.79
_LEAST_WORDS = 5
# Aligning takes time with the square of the length.
_MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class NearPart:
    """A part of a text: from its first to its last word, and how much of both is the same.

    `likeness` is 1 for the same words in the same order; of few words it is at most 0.79.
    """

    place: Span
    likeness: float


def near_part(quotation: str, text: str) -> NearPart | None:
    """The part of a text that is most like the quotation.

    None where the text is not longer, and for a quotation of hardly any words or of very many.
    """
    own, words = words_in(quotation), words_in(text)
    if not _LEAST_WORDS <= len(own) <= _MOST_WORDS or len(words) <= len(own):
        return None
    found = partial_ratio_alignment(
        [each.folded for each in own], [each.folded for each in words[: _MOST_WORDS * 10]]
    )
    if found is None or found.dest_start == found.dest_end:
        return None
    likeness = found.score / 100
    if len(own) < _LONG:
        likeness = min(likeness, _OF_FEWER)
    first, last = words[found.dest_start], words[found.dest_end - 1]
    return NearPart(Span(first.span.start, last.span.end), likeness)
