"""Rows to spans: what one cue attributes, in characters, with the signals of how sure it is.

The passes over a row:
1. each piece has its likeliest role;
2. small holes in the content, where no other role stands, are filled;
3. runs of pieces become spans; an edge beside a quotation mark takes the mark in;
4. what was seen on the way is kept as signals, from which `calibration` makes the confidence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import Span, Spans
from onrecord.encoder.tokens import NO_SURFACE, QUOTED, Tokens
from onrecord.extract.roles import Role
from onrecord.extract.tagger import Row

Mask = NDArray[np.bool_]

# Pieces between two runs of content that are filled; tuned on the held-back articles, 0 to 5.
_FILLED = 2
# Characters between a content's edge and a quotation's edge that are taken in.
_SLACK = 2
_LONGEST_WORD = 40
_EDGES = " ,;:\n\t\u00a0"


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells how sure an attribution is. All between about -10 and 10."""

    cue: float
    content: float
    weakest: float
    elsewhere: float
    source: float
    sourceless: float
    length: float
    pieces: float
    quoted: float


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a row attributes. `content` is never empty; `cue` and `source` may be."""

    anchor: int
    cue: Spans
    source: Spans
    content: Spans
    signals: Signals


class Decoder:
    """Decodes the rows of one text. `quotations`: the outermost ones, in order."""

    def __init__(self, text: str, tokens: Tokens, quotations: Sequence[Span]) -> None:
        self._text = text
        self._tokens = tokens
        self._quotations = quotations
        self._starts = [quotation.start for quotation in quotations]

    def decode(self, row: Row) -> Decoded | None:
        """None where the row has no content with a letter or digit in it."""
        # 1.
        likeliest = row.roles.argmax(1)
        of_source = likeliest == Role.SOURCE
        # 2.
        inside = _fill(likeliest == Role.CONTENT, likeliest == Role.NONE)
        # 3.
        content = tuple(self._snap(span) for span in self._spans(row, inside))
        if not content:
            return None
        return Decoded(
            anchor=row.anchor,
            cue=tuple(self._spans(row, likeliest == Role.CUE)),
            source=tuple(self._trim(span) for span in self._spans(row, of_source)),
            content=_joined(self._text, content),
            # 4.
            signals=self._signals(row, inside, of_source, len(content)),
        )

    def _spans(self, row: Row, inside: Mask) -> Iterator[Span]:
        """The runs of a mask as spans that hold a letter or digit.

        They end with their paragraph: furniture may stand before the next one.
        """
        for first, last in _runs(inside & ~self._is_separator(row)):
            start = int(self._tokens.starts[row.start + first])
            end = int(self._tokens.ends[row.start + last - 1])
            start, end = self._whole_words(start, end)
            if any(character.isalnum() for character in self._text[start:end]):
                yield Span(start, end)

    def _whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Pieces of a word that were told apart from it are given the rest of it."""
        text = self._text
        for _ in range(_LONGEST_WORD):
            if not (start > 0 and text[start - 1].isalnum() and text[start].isalnum()):
                break
            start -= 1
        for _ in range(_LONGEST_WORD):
            if not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum()):
                break
            end += 1
        return start, end

    def _trim(self, span: Span) -> Span:
        words = span.of(self._text)
        left = len(words) - len(words.lstrip(_EDGES))
        return Span(span.start + left, span.start + len(words.rstrip(_EDGES)))

    def _snap(self, span: Span) -> Span:
        """Takes in the quotation marks that stand at the edges, within the slack."""
        start, end = span
        opening = self._quotation_at(start + _SLACK)
        if opening and opening.start < start <= opening.start + _SLACK:
            start = opening.start
        closing = self._quotation_at(end - 1)
        if closing and end < closing.end <= end + _SLACK:
            end = closing.end
        return Span(start, end)

    def _quotation_at(self, place: int) -> Span | None:
        index = bisect_right(self._starts, place) - 1
        return self._quotations[index] if index >= 0 else None

    def _signals(self, row: Row, inside: Mask, of_source: Mask, pieces: int) -> Signals:
        content = row.roles[:, Role.CONTENT]
        told = content[inside]
        sources = row.roles[of_source, Role.SOURCE]
        return Signals(
            cue=float(np.log(row.chance + 1e-6) - np.log(1 - row.chance + 1e-6)),
            content=float(np.log(told + 1e-6).mean()),
            weakest=float(told.min()),
            elsewhere=float(content[~inside].sum() / len(told)),
            source=float(sources.mean()) if len(sources) else 0.0,
            sourceless=float(not len(sources)),
            length=float(np.log(len(told))),
            pieces=float(pieces > 1),
            quoted=float(self._is_quoted(row)[inside].mean()),
        )

    def _is_separator(self, row: Row) -> Mask:
        places = slice(row.start, row.start + len(row.roles))
        separators: Mask = self._tokens.starts[places] == self._tokens.ends[places]
        return separators

    def _is_quoted(self, row: Row) -> Mask:
        surfaces = self._tokens.surfaces[row.start : row.start + len(row.roles)]
        quoted: Mask = (surfaces != NO_SURFACE) & (surfaces & QUOTED > 0)
        return quoted


def _runs(inside: Mask) -> Iterator[tuple[int, int]]:
    """Where each run begins, and where it has ended."""
    edges = _edges(inside)
    yield from zip(edges[::2], edges[1::2], strict=True)


def _edges(inside: Mask) -> list[int]:
    edges: list[int] = np.flatnonzero(np.diff(inside, prepend=False, append=False)).tolist()
    return edges


def _fill(content: Mask, free: Mask) -> Mask:
    filled = content.copy()
    edges = _edges(content)
    for end, start in zip(edges[1:-1:2], edges[2:-1:2], strict=True):
        if start - end <= _FILLED and free[end:start].all():
            filled[end:start] = True
    return filled


def _joined(text: str, spans: Spans) -> Spans:
    """The same with those made one that only white space parts."""
    joined: list[Span] = []
    for span in spans:
        if joined and (
            span.start <= joined[-1].end or not text[joined[-1].end : span.start].strip()
        ):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
