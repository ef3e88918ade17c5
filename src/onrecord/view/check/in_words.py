"""What was found of a quotation, as a reader would say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from onrecord.checked import Finding, OnRecord, Outcome, Quotation, When, Whose
from onrecord.days import days_of
from onrecord.linked import Difference, DifferenceKind
from onrecord.view.in_words import date_in_words
from onrecord.view.utterance_in_words import joined

_MOST_NAMED = 5
_SPELLINGS = (DifferenceKind.FORM, DifferenceKind.BRACKET)
_DISPUTED = {
    DifferenceKind.NUMBER: "a figure",
    DifferenceKind.DATE: "a date",
    DifferenceKind.NEGATION: "what they deny",
    DifferenceKind.NAME: "a name",
    DifferenceKind.SPEAKER: "who said it",
}
# What a draft must not have otherwise, the weightiest first.
_FACTS = {
    DifferenceKind.NEGATION: "On record, but for a “not”",
    DifferenceKind.NUMBER: "On record with another figure",
    DifferenceKind.DATE: "On record with another date",
    DifferenceKind.NAME: "On record with another name",
}


class Sort(StrEnum):
    """What findings are counted by."""

    SAME = "word for word"
    DIFFERS = "on record, but differ"
    PERHAPS = "perhaps on record"
    SHORT = "too short to tell"
    NONE = "not on record"


_SORTS = {
    Outcome.WORD_FOR_WORD: Sort.DIFFERS,
    Outcome.CHANGED: Sort.DIFFERS,
    Outcome.PERHAPS: Sort.PERHAPS,
    Outcome.TOO_SHORT: Sort.SHORT,
    Outcome.NOT_ON_RECORD: Sort.NONE,
}


def sort_of(finding: Finding) -> Sort:
    """What the finding counts as: the same where words, speaker and day are."""
    return Sort.SAME if finding.is_confirmed else _SORTS[finding.outcome]


def is_of_other(finding: Finding) -> bool:
    """True where the record does not have it from the speaker."""
    return finding.whose in (Whose.OTHER, Whose.UNKNOWN)


def counts_in_words(findings: Iterable[Finding]) -> tuple[tuple[Sort, str], ...]:
    """ "1 word for word", "3 on record, but differ": of every sort that there is."""
    counts = Counter(map(sort_of, findings))
    return tuple((sort, _counted(sort, counts[sort])) for sort in Sort if counts[sort])


def title_of(finding: Finding) -> str:
    """The finding in a few words."""
    if finding.outcome not in (Outcome.WORD_FOR_WORD, Outcome.CHANGED):
        return _TITLES[finding.outcome]
    words = _how_worded(finding)
    besides = _BESIDES.get(finding.whose)
    if besides is None and finding.when is When.ANOTHER:
        besides = "on another date"
    if finding.outcome is Outcome.WORD_FOR_WORD:
        return f"On record, {besides}" if besides else words
    return f"{words}, {besides}" if besides else words


_TITLES = {
    Outcome.PERHAPS: "Perhaps on record",
    Outcome.TOO_SHORT: "Too short to tell",
    Outcome.NOT_ON_RECORD: "Not on record",
}
_BESIDES = {Whose.OTHER: "from somebody else", Whose.UNKNOWN: "of an unknown speaker"}


def missing_in_words(finding: Finding, articles: int) -> str:
    """What it means that nothing is told; empty where something is."""
    speaker = finding.quotation.speaker
    if finding.outcome is Outcome.NOT_ON_RECORD:
        if not articles:
            return "The record holds no article yet."
        here = "this article" if articles == 1 else f"these {articles:,} articles"
        return f"No statement in {here} comes near. That does not mean it was not said."
    if finding.outcome is not Outcome.TOO_SHORT:
        return ""
    few = "One to three words are anybody’s: they are looked up in what their speaker said"
    if speaker is None:
        return f"{few}, and none is told here."
    return f"{few}. {speaker} is not on record with them; they may have been said all the same."


def whose_in_words(finding: Finding) -> str:
    """Of whom else it is reported; empty where that is no news."""
    found, asked = finding.found, finding.quotation.speaker
    if found is None or not is_of_other(finding):
        return ""
    names = [f"of {each.name}" for each in found.speakers[:_MOST_NAMED]]
    if len(found.speakers) > _MOST_NAMED:
        names.append("of others")
    if found.is_of_unknown or not names:
        names.append("of an unknown speaker")
    return f"Reported {joined(names)}; never of {asked}."


def when_in_words(finding: Finding) -> str:
    """Which day the record has in place of that of the draft; empty where they agree."""
    found, asked = finding.found, finding.quotation
    if found is None or finding.when in (When.NOT_ASKED, When.SAME):
        return ""
    if finding.when is When.NOT_TOLD:
        return "The record does not tell the day."
    told = days_in_words(found.said_first, found.said_last)
    drafted = days_in_words(asked.said_first, asked.said_last)
    if told is None and found.first.published:
        told = f"it already on {date_in_words(found.first.published, weekday=False)}"
    return f"The record has {told or 'another day'}, not {drafted}."


def how_in_words(found: OnRecord) -> str:
    """What else is to be told of the words; empty where nothing is."""
    told = []
    if found.is_part:
        told.append("Part of a longer statement.")
    if not found.is_quoted and found.score < 1:
        told.append("The record has it in indirect speech only.")
    if found.disputed:
        told.append(
            f"Its reports differ in {joined([_DISPUTED[each] for each in found.disputed])}."
        )
    return " ".join(told)


def occasion_in_words(found: OnRecord) -> str:
    """When and where it was said, as far as the record tells; empty where it does not."""
    told = (days_in_words(found.said_first, found.said_last), found.venue)
    return ", ".join(each for each in told if each)


def days_in_words(first: str | None, last: str | None) -> str | None:
    """The day, or the first and the last one; None where neither is told."""
    begins, ends = (each and _day_in_words(each) for each in (first, last))
    if first and last and (whole := _month_or_year(first, last)):
        return _day_in_words(whole)
    if begins and ends:
        return begins if begins == ends else f"{begins} to {ends}"
    if begins:
        return f"{begins} or later"
    return f"{ends} or before" if ends else None


def _month_or_year(first: str, last: str) -> str | None:
    """What begins and ends with these two days; None for any others."""
    for length in (len(first) - len("-10-13"), len(first) - len("-13")):
        days = days_of(first[:length].replace("--", "2001-", 1))
        if days and first[:length] == last[:length]:
            ends = (days.first[-len(first) + length :], days.last[-len(first) + length :])
            if ends == (first[length:], last[length:]):
                return first[:length]
    return None


def _day_in_words(day: str) -> str:
    return date_in_words(day, weekday=False).removesuffix(", year not known")


def asked_in_words(quotation: Quotation) -> str:
    """By whom and when it was said, as the draft tells it; empty where it does not."""
    told = (quotation.speaker, days_in_words(quotation.said_first, quotation.said_last))
    return ", ".join(each for each in told if each)


def _how_worded(finding: Finding) -> str:
    found = finding.found
    if finding.outcome is Outcome.WORD_FOR_WORD or found is None:
        return "Word for word"
    if found.score == 1 and not found.is_quoted:
        return "On record in indirect speech"
    kinds = {each.kind for each in found.differences}
    facts = (told for kind, told in _FACTS.items() if kind in kinds)
    return next(facts, None) or _how_quoted(found.differences)


def _how_quoted(differences: Sequence[Difference]) -> str:
    if differences and all(each.b is None for each in differences):
        return "On record in part"
    if differences and all(each.a is None for each in differences):
        return "On record with words left out"
    if differences and all(each.kind in _SPELLINGS for each in differences):
        return "On record in another spelling"
    return "On record in other words"


def _counted(sort: Sort, count: int) -> str:
    return f"{count:,} {sort}s" if sort is Sort.DIFFERS and count == 1 else f"{count:,} {sort}"
