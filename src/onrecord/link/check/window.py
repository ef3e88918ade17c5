"""The part of a longer statement that is about a quotation of it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contract import Span
from onrecord.link.check.words import words_in
from onrecord.linked import Difference


def window_of(text: str, differences: Sequence[Difference]) -> Span:
    """The text without the words at both ends that a quotation of it does not have.

    `b` of the differences lies in the text. All of it where nothing would be left.
    """
    words = [word.span for word in words_in(text)]
    lacking = sorted(each.b for each in differences if each.a is None and each.b)
    kept = _kept(words, lacking)
    if not kept or len(kept) == len(words):
        return Span(0, len(text))
    start = 0 if kept[0] == words[0] else kept[0].start
    end = len(text) if kept[-1] == words[-1] else kept[-1].end
    return Span(start, end)


def differences_within(differences: Sequence[Difference], window: Span) -> tuple[Difference, ...]:
    """The differences with `b` counted from the window; without those that lie outside of it."""
    return tuple(
        Difference(each.kind, each.a, _moved(each.b, window))
        for each in differences
        if each.a is not None or each.b is None or each.b.overlaps(window)
    )


def _moved(span: Span | None, window: Span) -> Span | None:
    if span is None or not span.overlaps(window):
        return None
    start, end = max(span.start, window.start), min(span.end, window.end)
    return Span(start - window.start, end - window.start)


def _kept(words: Sequence[Span], lacking: Sequence[Span]) -> list[Span]:
    """The words that no difference covers."""
    kept = []
    at = covered = 0
    for word in words:
        while at < len(lacking) and lacking[at].start < word.end:
            covered = max(covered, lacking[at].end)
            at += 1
        if covered <= word.start:
            kept.append(word)
    return kept
