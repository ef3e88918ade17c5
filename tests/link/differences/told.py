"""Differences of two texts, as a test writes them down."""

from __future__ import annotations

from onrecord.contract import Span
from onrecord.identify.dates import find_dates
from onrecord.identify.quantities import find_quantities
from onrecord.link.differences import differences
from onrecord.linked import TimeWords, Wording

Told = tuple[str, str | None, str | None]


def wording(text: str, speaker: str | None = None, day: str | None = None) -> Wording:
    """The wording with the numbers and times that are in it."""
    found = find_dates(text, day)
    times = tuple(TimeWords(Span(*each.span), each.start, each.end) for each in found)
    return Wording(text, speaker, find_quantities(text, [each.span for each in found]), times)


def told(a: str, b: str, day: str | None = None) -> list[Told]:
    """Kind, words of `a` and words of `b` of each difference."""
    return [
        (
            each.kind.value,
            None if each.a is None else each.a.of(a),
            None if each.b is None else each.b.of(b),
        )
        for each in differences(wording(a, day=day), wording(b, day=day))
    ]


def kinds(a: str, b: str, day: str | None = None) -> set[str]:
    """The kinds of difference there are."""
    return {kind for kind, _, _ in told(a, b, day)}
