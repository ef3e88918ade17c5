"""Words in, a wording out: with the numbers and times in them, ready to be compared."""

from __future__ import annotations

from onrecord.contract import Span
from onrecord.identify.dates import DateExpression, find_dates
from onrecord.identify.quantities import find_quantities
from onrecord.linked import TimeWords, Wording


def wording_of(text: str, speaker: str | None = None, *, day: str | None = None) -> Wording:
    """The wording of a statement's content. `day`: when it was published, which places "Tuesday".

    Never raises because of the text.
    """
    expressions = find_dates(text, day)
    quantities = find_quantities(text, [each.span for each in expressions])
    return Wording(text, speaker, quantities, tuple(map(_time_words, expressions)))


def _time_words(found: DateExpression) -> TimeWords:
    return TimeWords(Span(*found.span), found.start, found.end)
