"""Where words of one text stand in another, when an article changed while somebody reviewed it."""

from __future__ import annotations

from onrecord.contract import Span, Spans


def moved(spans: Spans, old: str, new: str) -> Spans | None:
    """The same words in the new text, nearest to where they stood; None where one is not there."""
    found = [_nearest(span.of(old), span.start, new) for span in spans]
    if None in found:
        return None
    return tuple(
        Span(start, start + span.end - span.start)
        for span, start in zip(spans, found, strict=True)
        if start is not None
    )


def _nearest(words: str, at: int, text: str) -> int | None:
    if not words:
        return None
    behind = text.find(words, at)
    before = text.rfind(words, 0, at + len(words))
    known = [place for place in (before, behind) if place >= 0]
    return min(known, key=lambda place: abs(place - at), default=None)
