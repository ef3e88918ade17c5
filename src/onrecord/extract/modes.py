"""Mode and polarity of an attribution, where source or content tells more than the cue."""

from __future__ import annotations

from functools import cache

from onrecord.contract import Mode, Polarity, Spans
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.small_words import small_words
from onrecord.word_lists import listed_words

_NOBODY = (
    *("nobody", "no one", "no-one", "none of", "neither ", "not every", "not all"),
    *("not one", "not a single", "there is no ", "there are no ", "there was no "),
)
_PARTICIPLES = frozenset(("seen", "shown", "known", "written", "sent", "made"))
_AROUND = "\"'“”‘’(),.;:"
_CLOSING = "\"'”’» "


def mode_of(text: str, attribution: Attribution) -> Mode:
    """The cue's mode; document for what a report says; question where a turn ends in one."""
    if attribution.mode == Mode.SPEECH and names_document(text, attribution.source):
        return Mode.DOCUMENT
    if attribution.rule in (Rule.LABEL, Rule.COLON) and asks(text, attribution.content):
        return Mode.QUESTION
    return attribution.mode


def polarity_of(text: str, attribution: Attribution) -> Polarity:
    """The cue's polarity; negated where nobody is the source: "No one at the bank said"."""
    affirmed = attribution.polarity == Polarity.AFFIRMED
    nobody = affirmed and names_nobody(text, attribution.source)
    return Polarity.NEGATED if nobody else attribution.polarity


def names_document(text: str, source: Spans) -> bool:
    """True where the head of the source is a poll, a report, a law, …: no law professor."""
    words = source[0].of(text).split() if source else []
    if words[:1] == ["Bill"]:
        return False  # a man's name
    amounts = listed_words("extract", "documents", "amounts")
    for number, word in enumerate(words):
        if word == "of" and number and words[number - 1].lower() in amounts:
            continue  # "a raft of new rules"
        if word.lower() in _behind_head():
            return False
        last = number + 1 == len(words) or word[-1] in ",;:." or _follows_head(words[number + 1])
        if last and _bare(word) in listed_words("extract", "documents"):
            return True
    return False


def _bare(word: str) -> str:
    return word.strip(_AROUND).lower().removesuffix("'s").removesuffix("’s")


def _follows_head(word: str) -> bool:
    """True for what may follow the head of a noun phrase: `polls [released] by`, `law [that]`."""
    participle = word.endswith(("ed", "ing")) or word in _PARTICIPLES
    return participle or not word.isalpha() or word in _behind_head()


@cache
def _behind_head() -> frozenset[str]:
    return small_words("prepositions") | small_words("breaks") | small_words("particles")


def names_nobody(text: str, source: Spans) -> bool:
    """True for `no one at the bank`, `no official`, `none of them`; not for `No 10`."""
    words = source[0].of(text) if source else ""
    no, _, following = words.partition(" ")
    return words.lower().startswith(_NOBODY) or (no.lower() == "no" and following[:1].islower())


def asks(text: str, content: Spans) -> bool:
    """True where the content ends in a question mark."""
    return bool(content) and content[-1].of(text).rstrip(_CLOSING).endswith("?")
