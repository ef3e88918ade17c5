"""Several who speak together: `Ann Reed (Coast), Bob Holt and Cy Bray`."""

from __future__ import annotations

import re

from onrecord.contract import Span
from onrecord.identify.naming.mentions import ArticleNames
from onrecord.identify.naming.names import Name
from onrecord.identify.source.head_name import DETERMINERS, find_head_name

_DIVIDER = re.compile(r",\s*and\s+|\s+and\s+|,\s*|$")
_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_PARTY_AND_PLACE = re.compile(r"[RDI](?:em|ep)?\.?-[\w.\-]+")
_APPOSING = DETERMINERS | {"who", "both", "two", "three", "all", "which"}
# Longer sources name nobody together; looking at each part stays linear.
_LONGEST = 600


def joint_names(span: Span, names: ArticleNames) -> tuple[Name, ...]:
    """Their names, two at least; empty for any other source.

    What stands in parentheses, and what says who somebody is ("Ann Reed, the mayor, and Bob Holt"),
    is left out.
    """
    text = names.text
    if span.end - span.start > _LONGEST or " and " not in span.of(text):
        return ()
    found: list[Name] = []
    start, after_and, joined = span.start, False, False
    for match in _DIVIDER.finditer(text, *span):
        part = Span(start, match.start())
        start = match.end()
        words = _PARENTHESES.sub("", part.of(text)).strip()
        if words and not _PARTY_AND_PLACE.fullmatch(words):
            name = _name_of(part, names)
            if _apposes(words) and found:
                if joined:
                    break
                if "and" in match[0] and "," not in match[0]:
                    return ()
            elif name is None:
                return ()
            else:
                joined = joined or after_and
                found.append(name)
        after_and = "and" in match[0]
    return tuple(found) if joined else ()


def _name_of(part: Span, names: ArticleNames) -> Name | None:
    opening = names.text.find("(", *part)
    end = part.end if opening < 0 else opening
    while end > part.start and names.text[end - 1].isspace():
        end -= 1
    return find_head_name(Span(part.start, end), names)[0]


def _apposes(words: str) -> bool:
    """True for "a lawyer for the board", "two of the three", "who", "67": no name of the row."""
    return words.split()[0].lower() in _APPOSING or words[0].isdigit()
