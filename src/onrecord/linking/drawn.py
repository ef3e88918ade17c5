"""A quotation against the statement that comes nearest: the words to show, and what differs."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.link.check.fits import Fit
from onrecord.link.check.window import differences_within, window_of
from onrecord.link.check.words import inside, words_in
from onrecord.link.parts import Judge
from onrecord.linked import Difference
from onrecord.linking.likely import Likely, Sought
from onrecord.linking.wording import wording_of


@dataclass(frozen=True, slots=True)
class Drawn:
    """As in `onrecord.checked.OnRecord`."""

    words: str
    differences: tuple[Difference, ...]
    is_part: bool


def drawn(judge: Judge, wanted: Sought, text: str, fit: Fit, of: Likely) -> Drawn:
    """The part of a statement's text that is about the quotation, set against it."""
    if fit.contained is not None:
        window, differences = fit.contained.place, fit.contained.differences
        return _shown(text, window, differences_within(differences, window))
    if fit.place is not None:
        return _shown(text, fit.place, _compared(judge, wanted, fit.place.of(text), None))
    differences = _compared(judge, wanted, text, of.imprint)
    window = inside(window_of(text, differences), text)
    return _shown(text, window, differences_within(differences, window))


def _shown(text: str, window: Span, differences: tuple[Difference, ...]) -> Drawn:
    is_part = len(words_in(text, *window)) < len(words_in(text))
    return Drawn(window.of(text), differences, is_part)


def _compared(
    judge: Judge, wanted: Sought, text: str, imprint: bytes | None
) -> tuple[Difference, ...]:
    wording = wording_of(text)
    if imprint is None:
        (imprint,) = judge.imprints((wording,))
    return judge.compare(wanted.side, judge.side(wording, imprint)).differences
