"""What sort of thing a phrase is: an event, something written, people, a name, a day."""

from __future__ import annotations

from onrecord.identify.dates import DateExpression
from onrecord.identify.occasions.phrase import Phrase
from onrecord.identify.occasions.words import words_of

PEOPLE = "people"
# The first section that lists the main word counts.
_SECTIONS = ("events", "written", "broadcast", "places", PEOPLE)
_YEAR, _DAY = len("2015"), len("2015-10-13")
# All that `sort_of` gives.
SORTS = (
    *(f"{each}{named}" for each in (*_SECTIONS, "other") for named in ("", " named")),
    *("pronoun", "day", "days", "month", "year", "day to come", "unplaced day"),
)


def sort_of(phrase: Phrase, published: str | None) -> str:
    """The sort as a word or two: "events", "people named", "day to come"."""
    if not phrase.head and phrase.date is not None:
        return _sort_of_day(phrase.date, published)
    if is_pronoun(phrase):
        return "pronoun"
    named = " named" if is_named(phrase) else ""
    return f"{section_of(phrase) or 'other'}{named}"


def section_of(phrase: Phrase) -> str:
    """What its main word is: "events" of "rally"; empty for any other word."""
    head = phrase.head.removesuffix("’s").removesuffix("'s").rstrip(".")
    return next((section for section in _SECTIONS if head in words_of(section)), "")


def is_named(phrase: Phrase) -> bool:
    """True where a word of it has a capital."""
    return any(word.lstrip("“\"‘'(")[:1].isupper() for word in phrase.words.split())


def is_pronoun(phrase: Phrase) -> bool:
    """True for "me", "them"."""
    return phrase.words.lower() in words_of("objects")


def is_shared(phrase: Phrase) -> bool:
    """True for a debate, a hearing: an occasion on which several people speak."""
    return not words_of("shared").isdisjoint(phrase.words.lower().split())


def _sort_of_day(date: DateExpression, published: str | None) -> str:
    if date.start is None:
        return "unplaced day"
    if published and date.start > published:
        return "day to come"
    if len(date.start) < _DAY:
        return "month" if len(date.start) > _YEAR else "year"
    return "day" if date.start == date.end else "days"
