"""`NARA cited Ann Reed as saying …`: NARA passes on what Reed says, whoever is marked as source."""

from __future__ import annotations

import re

from onrecord.contract import Span, Statement

_CITING = frozenset("cited cites citing quoted quotes quoting".split())
_CITED = re.compile(
    r"\s+(?P<who>[^,;:.\"“”\n]{2,80}?)\s+as\s+(?:saying|telling|calling|having said)\b"
)
_LONGEST = 120


def cited_speaker(text: str, statement: Statement) -> Span | None:
    """The words between "cited" and "as saying"; None for any other cue."""
    for cue in statement.cue:
        words = cue.of(text).split()
        if words and words[-1].lower() in _CITING:
            match = _CITED.match(text, cue.end, cue.end + _LONGEST)
            return Span(*match.span("who")) if match else None
    return None
