"""Names with a word of time in them: "USA TODAY", "Saturday Night Live", "April Jones"."""

from __future__ import annotations

import re

from onrecord.contract import Span

_WITHIN = 48
# "Of Yucatan Today": capitals that a word in small letters leads, so that it is no headline.
_TITLE_BEFORE = re.compile(r"\b[a-z]+,? (?:[A-Z][\w&’'-]* ){1,2}\Z|\bUSA \Z")
_DAY_OF_A_TITLE = re.compile(r"Today|Tonight|Tomorrow|Yesterday|TODAY|TONIGHT")
_TIME_OF_A_TITLE = re.compile(r"(?:[Tt]he )?[A-Z][a-z]+day (?:Night|Morning|Afternoon|Evening)")
_CAPITAL_AFTER = re.compile(r" [A-Z]")
_FIRST_NAME = re.compile(r"April|May|June|August")
_SURNAME = re.compile(r" (?!Mon|Tues|Wednes|Thurs|Fri|Sat|Sun)[A-Z][a-z]+")
_BESIDE_A_NAME = re.compile(r"(?:\band|\bor|[a-z],) \Z")


def is_name(text: str, span: Span) -> bool:
    """True where the words at `span` are a name, or belong to one."""
    words = span.of(text)
    before = text[max(0, span.start - _WITHIN) : span.start]
    if _DAY_OF_A_TITLE.fullmatch(words):
        return _TITLE_BEFORE.search(before) is not None
    if _TIME_OF_A_TITLE.fullmatch(words):
        return _CAPITAL_AFTER.match(text, span.end) is not None
    if _FIRST_NAME.fullmatch(words) and _SURNAME.match(text, span.end):
        return _BESIDE_A_NAME.search(before) is not None
    return False
