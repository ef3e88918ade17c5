"""An article's expressions of time, looked up by where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.contract import Span
from onrecord.identify.dates import DateExpression

_POSSESSIVE = re.compile(r"[’']s?(?=\s)")


class Days:
    """The expressions of time of one article."""

    def __init__(self, text: str, dates: Sequence[DateExpression]) -> None:
        self._text = text
        self._dates = {date.span.start: date for date in dates}
        self._starts = sorted(self._dates)

    def at(self, token: Span) -> DateExpression | None:
        """The expression that begins with the token."""
        return self._dates.get(token.start)

    def overlap(self, token: Span) -> bool:
        """True for a word of an expression: "Thursday" of "late Thursday"."""
        number = bisect_right(self._starts, token.start) - 1
        return number >= 0 and self._dates[self._starts[number]].span.overlaps(token)

    def is_possessive(self, date: DateExpression) -> bool:
        """True for "Monday" of "Monday’s debate"."""
        return _POSSESSIVE.match(self._text, date.span.end) is not None
