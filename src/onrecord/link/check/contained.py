"""Where a quotation stands in a longer text, word for word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from onrecord.contract import Span
from onrecord.link.check.words import PlacedWord, pieces_in, words_in
from onrecord.linked import Difference, DifferenceKind


@dataclass(frozen=True, slots=True)
class Contained:
    """A quotation found in a text.

    place
        From its first to its last word in the text.
    is_part
        True where the text has words before or behind.
    differences
        Words that are printed in another case, the first one of the quotation aside; what the
        quotation leaves out, and says so.
    """

    place: Span
    is_part: bool
    differences: tuple[Difference, ...]

    @property
    def is_exact(self) -> bool:
        """True where nothing is printed otherwise."""
        return all(each.kind is DifferenceKind.CUT for each in self.differences)


def contained(quotation: str, text: str) -> Contained | None:
    """Where the words of the quotation stand in the text in their order; None where they do not.

    Its stretches between "…" stand one behind the other, each of them whole. In time linear in
    both.
    """
    pieces, words = pieces_in(quotation), words_in(text)
    places = _places(pieces, words)
    if not places:
        return None
    first, last = places[0].start, places[-1].end
    return Contained(
        place=Span(words[first].span.start, words[last - 1].span.end),
        is_part=first > 0 or last < len(words),
        differences=tuple(_differences(pieces, words, places)),
    )


def _places(
    pieces: Sequence[Sequence[PlacedWord]], words: Sequence[PlacedWord]
) -> list[Span] | None:
    """The first place of each piece behind the one before, in numbers of words."""
    joined = f" {' '.join(word.folded for word in words)} "
    starts = [0, *accumulate(len(word.folded) + 1 for word in words)]
    places: list[Span] = []
    at = 0
    for piece in pieces:
        found = joined.find(f" {' '.join(word.folded for word in piece)} ", at)
        if found < 0:
            return None
        first = bisect_right(starts, found) - 1
        places.append(Span(first, first + len(piece)))
        at = starts[first + len(piece)]
    return places


def _differences(
    pieces: Sequence[Sequence[PlacedWord]],
    words: Sequence[PlacedWord],
    places: Sequence[Span],
) -> Iterator[Difference]:
    behind = places[0].start
    for piece, place in zip(pieces, places, strict=True):
        if behind < place.start:
            gap = Span(words[behind].span.start, words[place.start - 1].span.end)
            yield Difference(DifferenceKind.CUT, None, gap)
        for word, other in zip(piece, words[place.start : place.end], strict=True):
            if word.text != other.text and not (word is pieces[0][0] and _begin_alike(word, other)):
                yield Difference(DifferenceKind.FORM, word.span, other.span)
        behind = place.end


def _begin_alike(word: PlacedWord, other: PlacedWord) -> bool:
    """True where only the first letter is in another case."""
    return word.text[1:] == other.text[1:]
