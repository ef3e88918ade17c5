"""The three roles of one attribution, and who found it: the tagger or one of the rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.contract import Mode, Polarity, Span, Spans, outer_span


class Rule(StrEnum):
    """Which rule found an attribution; each has its own measured precision (`confidence`)."""

    TAGGER = "tagger"
    QUOTED_BEFORE_CUE = "quoted before cue"
    QUOTED_AFTER_CUE = "quoted after cue"
    MIXED_AFTER_CUE = "mixed after cue"
    CLAUSE_AFTER_CUE = "clause after cue"
    CLAUSE_BEFORE_CUE = "clause before cue"
    ACCORDING_TO = "according to"
    COLON = "colon"
    LABEL = "label"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content, cue and source of one statement, in code points of the article's text.

    `confidence` is the tagger's own; a rule has its measured precision.
    """

    content: Spans
    cue: Spans
    source: Spans
    mode: Mode
    polarity: Polarity
    rule: Rule
    confidence: float | None = None

    @property
    def outer(self) -> Span:
        """From the first to the last character of the content."""
        return outer_span(self.content)

    @property
    def last(self) -> int:
        """Where the last of its content or cue ends."""
        return max(span.end for span in (*self.content, *self.cue))

    def with_more(self, content: Span) -> Attribution:
        """The same with one more piece of content behind the others."""
        return replace(self, content=(*self.content, content))
