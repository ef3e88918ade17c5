"""Contents that may report somebody else's words, as pieces to be read by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.contract import SAID, Span
from onrecord.extract.attribution import Attribution
from onrecord.extract.cue_words import cue_words
from onrecord.quotations import Quotation

# Shorter pieces hold no source, cue and content.
_FEWEST_CHARACTERS = 16
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Reported:
    """Pieces in order, none in another, and the quotations inside them, as if they stood alone."""

    pieces: tuple[Span, ...]
    quotations: tuple[Quotation, ...]


def reported_inside(
    text: str, found: Sequence[Attribution], quotations: Sequence[Quotation]
) -> Reported:
    """The pieces of content with a word that reports, without the quotation marks around them."""
    around = {quotation.span: quotation for quotation in quotations}
    spans = sorted({span for attribution in found for span in attribution.content})
    pieces: list[Span] = []
    for span in spans:
        inside = around[span].inside if span in around else span
        apart = not pieces or inside.start >= pieces[-1].end
        if apart and inside.end - inside.start >= _FEWEST_CHARACTERS and _reports(text, inside):
            pieces.append(inside)
    return Reported(tuple(pieces), tuple(_inside(pieces, quotations)))


def _reports(text: str, piece: Span) -> bool:
    forms = _reporting_forms()
    return any(match[0].lower() in forms for match in _WORD.finditer(text, *piece))


@cache
def _reporting_forms() -> frozenset[str]:
    return frozenset(
        form for form, words in cue_words().items() if any(word.mode in SAID for word in words)
    )


def _inside(pieces: Sequence[Span], quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """The quotations of each piece; the outermost of them has depth 0."""
    following = iter(quotations)
    quotation = next(following, None)
    for piece in pieces:
        shallowest: int | None = None
        while quotation and quotation.span.start < piece.end:
            if piece.holds(quotation.span):
                shallowest = quotation.depth if shallowest is None else shallowest
                yield replace(quotation, depth=max(0, quotation.depth - shallowest))
            quotation = next(following, None)
