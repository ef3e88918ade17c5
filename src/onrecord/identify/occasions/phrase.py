"""A phrase of a frame: "at [a rally in Orr]", "told [reporters]", "on [Monday]"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.identify.dates import DateExpression

# Leads that are no prepositions: whom a cue addresses, and a day without a preposition;
BARE = ""
# a word for an occasion, wherever it stands: "sent [an email]";
NOUN = "noun"
# what a content begins with: "accused [the board] of"; whom a passive cue names: "[Reed] was
# asked".
CONTENT, SUBJECT = "content", "subject"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words that may tell of the occasion.

    lead
        The preposition before them, in small letters, or what stands for one.
    span, words
        Where they stand, without marks at the edges; of a day the expression.
    head
        The main word in small letters, empty for a day: "rally" of "a noisy rally of farmers".
    date
        The day that they are or that stands in them: "Monday’s debate".
    before
        The word before it all, in small letters: "speaking", "interview", "asked".
    behind
        True where nothing stands between them and the phrase before.
    """

    lead: str
    span: Span
    words: str
    head: str = ""
    date: DateExpression | None = None
    before: str = ""
    behind: bool = False
