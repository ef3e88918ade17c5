"""Which characters stand between double quotation marks, for the subsets of the measure.

Simpler than `onrecord.quotations` on purpose: the measure must not move when extraction
learns about marks. Two apostrophes count as one double mark. Quotations close within their
paragraph; one left open runs to its end only if the next paragraph opens with a mark.
"""

from __future__ import annotations

import re

_OPENING = frozenset('“„«"')
_CLOSING = frozenset('”»"')
_SECOND_APOSTROPHE = "\ue000"
_PARAGRAPH = re.compile(r"[^\n\r]+")


def double_quoted(text: str) -> bytearray:
    """One byte per code point: 1 inside double marks, the marks included, else 0."""
    text = text.replace("''", f'"{_SECOND_APOSTROPHE}')
    inside = bytearray(len(text))
    paragraphs = [m.span() for m in _PARAGRAPH.finditer(text) if m.group().strip()]
    for number, (start, end) in enumerate(paragraphs):
        left_open = _mark_closed(text, start, end, inside)
        if left_open is None or number + 1 == len(paragraphs):
            continue
        following = text[slice(*paragraphs[number + 1])].lstrip()
        if following[0] in _OPENING:
            inside[left_open:end] = b"\1" * (end - left_open)
    return inside


def _mark_closed(text: str, start: int, end: int, inside: bytearray) -> int | None:
    """Marks the quotations that close; gives where one begins that does not."""
    opened: int | None = None
    for index in range(start, end):
        if opened is None:
            if text[index] in _OPENING:
                opened = index
        elif text[index] in _CLOSING:
            after = index + 1 + (text[index + 1 : index + 2] == _SECOND_APOSTROPHE)
            inside[opened:after] = b"\1" * (after - opened)
            opened = None
    return opened
