"""`NARA cited Ann Reed as saying …`: NARA passes on what Reed says, whoever is marked as source."""

from __future__ import annotations

import re

from onrecord.contract import Span, Statement

_CITING = frozenset("cited cites citing quoted quotes quoting".split())
# "Ann Reed", "Mr. Reed", and behind either ", the mayor of Orr,".
_CITED = re.compile(
    r"\s+(?P<who>(?!as\s)(?:[^,;:.\"“”\n]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\bMrs)\.){2,80}?)"
    r"(?:,\s[^,;:.\"“”\n]{2,80},)?\s+as\s+(?:saying|telling|calling|having said)\b"
)
_LONGEST = 200


def cited_speaker(text: str, statement: Statement) -> Span | None:
    """The words between "cited" and "as saying"; None for any other cue."""
    for cue in statement.cue:
        words = cue.of(text).split()
        if words and words[-1].lower() in _CITING:
            match = _CITED.match(text, cue.end, cue.end + _LONGEST)
            return Span(*match.span("who")) if match else None
    return None
