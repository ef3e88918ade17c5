"""Datelines such as `PORT ALVA, March 3. /NARA/.`: no part of what is reported."""

from __future__ import annotations

import re

from onrecord.contract import Span

# A place in capitals, anything short, and the sign that ends a dateline.
_DATELINE = re.compile(
    r"[A-Z][A-Z’'.\- ]{2,30}(?:,[^\n\"“]{1,30})?(?:\s?\([^)\n]{2,40}\))?"
    r"(?:\s?[—–]\s?|\s-{1,2}\s|-{1,2}\s|\.?\s/[^/\n]{2,20}/\.?\s)"
)


def behind_dateline(text: str, paragraph: Span) -> Span:
    """The paragraph without the dateline that opens it, if one does."""
    match = _DATELINE.match(text, *paragraph)
    if not match or match.end() >= paragraph.end:
        return paragraph
    return Span(match.end(), paragraph.end)
