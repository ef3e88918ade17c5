"""Mode and polarity of an attribution, where source or content tells more than the cue."""

from __future__ import annotations

from onrecord.contract import Mode, Polarity
from onrecord.extract.attribution import Attribution, Rule
from onrecord.word_lists import listed_words

# The head of a noun phrase stands among its first words: "A poll by the institute", "The report".
_HEAD_WITHIN = 4
_ENDS_PHRASE = frozenset(("of", "by", "for", "from", "in", "on", "at", "to"))
_NOBODY = ("nobody", "no one", "no-one", "none of", "neither of")
_CLOSING = "\"'”’» "


def mode_of(text: str, attribution: Attribution) -> Mode:
    """The cue's mode; document for what a report says; question where a turn ends in one."""
    if attribution.mode == Mode.SPEECH and _is_document(text, attribution):
        return Mode.DOCUMENT
    if attribution.rule in (Rule.LABEL, Rule.COLON) and _is_question(text, attribution):
        return Mode.QUESTION
    return attribution.mode


def polarity_of(text: str, attribution: Attribution) -> Polarity:
    """The cue's polarity; negated where nobody is the source: "No one at the bank said"."""
    source = attribution.source[0].of(text).lower() if attribution.source else ""
    nobody = source.startswith(_NOBODY) and attribution.polarity == Polarity.AFFIRMED
    return Polarity.NEGATED if nobody else attribution.polarity


def _is_document(text: str, attribution: Attribution) -> bool:
    if not attribution.source:
        return False
    words = attribution.source[0].of(text).lower().split()[:_HEAD_WITHIN]
    for word in words:
        if word in _ENDS_PHRASE:
            return False
        if word.strip(",.") in listed_words("extract", "documents"):
            return True
    return False


def _is_question(text: str, attribution: Attribution) -> bool:
    return attribution.content[-1].of(text).rstrip(_CLOSING).endswith("?")
