"""A text as the encoder sees it: word pieces with their places and their surface.

The encoder reads small letters only and knows few quotation marks well, so each piece carries what
it lost (`surface`), and marks of every style stand as one opening and one closing piece. Between
two paragraphs stands one separator, a piece without characters.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer as WordPieces

from onrecord.contract import Span
from onrecord.errors import ModelDamaged
from onrecord.marks import Family
from onrecord.quotations import Quotation

Integers = NDArray[np.int32]

# A piece's surface: letter case (0 small, 4 capitalised, 8 all capitals), 2 inside quotation
# marks, 1 a piece that goes on in the middle of a word; or no characters at all.
CAPITALISED, CAPITALS, QUOTED, CONTINUED = 4, 8, 2, 1
NO_SURFACE = 12
SURFACES = 13

# Characters cut at once: what the library keeps for each piece costs a hundred times its own size.
_LONGEST_STRETCH = 20_000
# JSON can smuggle halves of a character into a text; the library takes none.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_OPENING = {Family.DOUBLE: "“", Family.GUILLEMETS: "“", Family.SINGLE: "‘"}
_CLOSING = {Family.DOUBLE: "”", Family.GUILLEMETS: "”", Family.SINGLE: "’"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The pieces of a text, [n] each: vocabulary ids, surfaces, and places in code points.

    A separator's place is empty: it starts and ends where the next paragraph starts.
    """

    ids: Integers
    surfaces: Integers
    starts: Integers
    ends: Integers

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def breaks(self) -> Integers:
        """The separators' indices."""
        return np.flatnonzero(self.starts == self.ends).astype(np.int32)

    def covering(self, span: Span) -> slice:
        """The pieces that share a character with the span; a separator among them if it is long."""
        # A plain int would have numpy copy the whole array into wider numbers, for every span.
        first = int(self.ends.searchsorted(np.int32(span.start), side="right"))
        last = int(self.starts.searchsorted(np.int32(span.end), side="left"))
        while first < last and self.starts[first] == self.ends[first]:
            first += 1
        return slice(first, max(first, last))


class Tokenizer:
    """Cuts texts into pieces. Safe in threads: nothing in it changes."""

    def __init__(self, pieces: WordPieces) -> None:
        self._pieces = pieces
        self._pieces.no_padding()
        self._pieces.no_truncation()

    @cached_property
    def separator(self) -> int:
        """The id that stands between paragraphs and ends a window."""
        return self._id("[SEP]")

    @cached_property
    def start(self) -> int:
        """The id that begins a window."""
        return self._id("[CLS]")

    @cached_property
    def mask(self) -> int:
        """The id of a piece that is hidden in training."""
        return self._id("[MASK]")

    @cached_property
    def _unknown(self) -> int:
        found = self._pieces.token_to_id("[UNK]")
        return 0 if found is None else found

    @cached_property
    def _apostrophes(self) -> tuple[int, int]:
        return self._id("’"), self._id("'")

    def ids_of(self, words: Iterable[str]) -> list[int]:
        """The ids of words that are one piece each."""
        return [self._id(word) for word in words]

    def plain_ids(self, text: str) -> list[int]:
        """The ids of a short text's pieces, marks as they are; nothing frames them."""
        words = _LONE_SURROGATE.sub("\ufffd", text[:_LONGEST_STRETCH])
        found: list[int] = self._pieces.encode(words, add_special_tokens=False).ids
        return found

    def _id(self, piece: str) -> int:
        found = self._pieces.token_to_id(piece)
        return self._unknown if found is None else found

    def cut(self, text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]) -> Tokens:
        """The pieces of the paragraphs, in order; what stands in none of them is left out."""
        # Plain lists would take nine times the memory of a long text's arrays.
        ids, starts, ends = array("i"), array("i"), array("i")
        for paragraph in paragraphs:
            if ids:
                ids.append(self.separator)
                starts.append(paragraph.start)
                ends.append(paragraph.start)
            for stretch in _stretches(text, paragraph):
                words = _LONE_SURROGATE.sub("\ufffd", stretch.of(text))
                pieces = self._pieces.encode(words, add_special_tokens=False)
                ids.extend(pieces.ids)
                for start, end in pieces.offsets:
                    starts.append(stretch.start + start)
                    ends.append(stretch.start + end)
        tokens = Tokens(
            ids=np.array(ids, dtype=np.int32),
            surfaces=np.fromiter(_surfaces(text, starts, ends), np.int32, len(ids)),
            starts=np.array(starts, dtype=np.int32),
            ends=np.array(ends, dtype=np.int32),
        )
        self._make_marks_alike(tokens, quotations)
        return tokens

    def _make_marks_alike(self, tokens: Tokens, quotations: Sequence[Quotation]) -> None:
        curly, straight = self._apostrophes
        tokens.ids[tokens.ids == curly] = straight
        for quotation in quotations:
            span, inside = quotation.span, quotation.inside
            opening = tokens.covering(Span(span.start, inside.start))
            closing = tokens.covering(Span(inside.end, span.end))
            tokens.ids[opening] = self._id(_OPENING[quotation.family])
            tokens.ids[closing] = self._id(_CLOSING[quotation.family])
            if quotation.depth == 0:
                whole = tokens.covering(span)
                told = tokens.surfaces[whole]
                tokens.surfaces[whole] = np.where(told == NO_SURFACE, told, told | QUOTED)


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a `tokenizer.json`. Raises `ModelDamaged` where the file is none."""
    try:
        return Tokenizer(WordPieces.from_file(str(path)))
    except Exception as error:  # the library raises bare exceptions
        raise ModelDamaged(f"{path} holds no tokenizer: {error}") from error


def _stretches(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph in parts that cost little memory each, cut at spaces where there are any."""
    start = paragraph.start
    while paragraph.end - start > _LONGEST_STRETCH:
        end = text.rfind(" ", start + 1, start + _LONGEST_STRETCH)
        end = end if end > 0 else start + _LONGEST_STRETCH
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)


def _surfaces(text: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[int]:
    before = -1
    for start, end in zip(starts, ends, strict=True):
        if start == end:
            yield NO_SURFACE
            continue
        first = text[start]
        surface = 0
        if first.isupper():
            surface = CAPITALS if end - start > 1 and text[start:end].isupper() else CAPITALISED
        if before == start and first.isalnum() and text[start - 1].isalnum():
            surface += CONTINUED
        yield surface
        before = end
