"""Above the reports: who said it, to whom, where, when, and which reports tell it otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Said
from onrecord.days import days_of
from onrecord.identity import speaker_id_of
from onrecord.store.links.records import Utterance
from onrecord.view.in_words import counted, reason_in_words, said_in_words
from onrecord.view.utterance.lettered import Lettered
from onrecord.view.utterance_in_words import letters_in_words

# What everybody tells otherwise would make a head longer than its page.
MOST_TELLINGS = 6


@dataclass(frozen=True, slots=True)
class Telling:
    """What one or more reports tell; `who` names them, empty for what the first tells.

    is_printed
        True where these are words of the article, False where they are ours.
    """

    words: str
    who: str = ""
    is_printed: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """The facts above the reports.

    named
        In how many reports the speaker is named.
    confidence
        In the name, of the report that is surest of it.
    otherwise
        Reports that name somebody else, or nobody.
    when
        The day or days; None where no report tells.
    other_days
        Reports that tell others.
    """

    named: str
    confidence: float | None
    otherwise: tuple[Telling, ...]
    addressee: tuple[Telling, ...]
    venue: tuple[Telling, ...]
    when: str | None
    other_days: tuple[Telling, ...]


def head_of(utterance: Utterance, reports: Sequence[Lettered]) -> Head:
    """The facts that these reports tell of the utterance."""
    who = utterance.speaker_id
    naming = [each for each in reports if who and _speaker_of(each) == who]
    sure = [each.stored.statement.speaker.confidence for each in naming]
    statements = [(each, each.stored.statement) for each in reports]
    return Head(
        named=_named(len(naming), len(reports)),
        confidence=max((each for each in sure if each is not None), default=None),
        otherwise=_tellings((each, _who(each)) for each in reports if _speaker_of(each) != who),
        addressee=_tellings(
            (each, one.addressee.name or one.addressee.text)
            for each, one in statements
            if one.addressee
        ),
        venue=_tellings((each, one.venue.text) for each, one in statements if one.venue),
        when=days_in_words(utterance.said_first, utterance.said_last),
        other_days=tuple(_other_days(utterance, reports)),
    )


def days_in_words(first: str | None, last: str | None, *, short: bool = False) -> str | None:
    """ "Tuesday 14 March 2023", "… to …"; None where neither is told."""
    return said_in_words(Said(first, last, "", (), None), short=short)


def contradicts(said: Said, first: str | None, last: str | None) -> bool:
    """True where a report's days are all before or all after these."""
    start, end = days_of(said.start or said.end), days_of(said.end or said.start)
    since, until = days_of(first or last), days_of(last or first)
    if start is None or end is None or since is None or until is None:
        return False
    is_before = said.end is not None and first is not None and end.last < since.first
    is_after = said.start is not None and last is not None and start.first > until.last
    return is_before or is_after


def _named(naming: int, all_: int) -> str:
    if not naming:
        return "named in no report"
    if naming == all_:
        every = {1: "the only report", 2: "both reports"}.get(all_, f"all {all_:,} reports")
        return f"named in {every}"
    return f"named in {naming:,} of {counted(all_, 'report')}"


def _speaker_of(one: Lettered) -> str | None:
    return speaker_id_of(one.stored.statement.speaker)


def _who(one: Lettered) -> str:
    speaker = one.stored.statement.speaker
    return speaker.name or reason_in_words(speaker)


def _tellings(told: Iterable[tuple[Lettered, str]]) -> tuple[Telling, ...]:
    """Every different one once, with the letters of those that tell it."""
    words: dict[str, str] = {}
    letters: dict[str, list[str]] = {}
    for one, value in told:
        key = " ".join(value.casefold().split())
        words.setdefault(key, value)
        letters.setdefault(key, []).append(one.letter)
    return tuple(
        Telling(words[key], letters_in_words(letters[key])) for key in [*words][:MOST_TELLINGS]
    )


def _other_days(utterance: Utterance, reports: Sequence[Lettered]) -> Iterator[Telling]:
    found: dict[str, Telling] = {}
    letters: dict[str, list[str]] = {}
    for each in reports:
        said = each.stored.statement.said
        if said is None or not contradicts(said, utterance.said_first, utterance.said_last):
            continue
        words = said.text or said_in_words(said) or ""
        found.setdefault(words, Telling(words, is_printed=bool(said.text)))
        letters.setdefault(words, []).append(each.letter)
    for words, telling in [*found.items()][:MOST_TELLINGS]:
        yield Telling(telling.words, letters_in_words(letters[words]), telling.is_printed)
