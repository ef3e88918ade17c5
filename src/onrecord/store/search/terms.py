"""Filters as terms of the full-text index: each row carries its own, a filter asks for some.

A term is a name and a value run together into one word that the tokeniser leaves alone. What was
said between two days is found by years and months; the days at the ends are looked at one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from onrecord.contract import SAID, Article, Statement
from onrecord.days import Days
from onrecord.identity import sha256_of
from onrecord.store.said_days import SaidDays

# 56 bits: that any two of a million names share a term is one chance in 140,000.
_LENGTH = 14
# A period that is longer is found by its first and last hundred years.
_MOST_YEARS = 100

# Statements that somebody said, asked or wrote: nearly every search asks for these.
SPOKEN = "xspoken"
NAMED, UNKNOWN = "xnamed", "xunknown"
REVIEWED = "xreviewed"
# No row carries it.
NOTHING = "xnothing"
# Articles dated to a month or a year only: their first possible day says too little.
VAGUE = "xvague"


class Field(StrEnum):
    """What a term is about."""

    ADDRESSEE = "xaddressee"
    ARTICLE = "xarticle"
    CANDIDATE = "xcandidate"
    KIND = "xkind"
    MODE = "xmode"
    OUTLET = "xoutlet"
    RELAY = "xrelay"
    SPEAKER = "xspeaker"
    SAID_MONTH = "xmonth"
    SAID_YEAR = "xyear"
    # The year of the one day that is known: said then or later, said then or before.
    SAID_SINCE = "xsaidsince"
    SAID_UNTIL = "xsaiduntil"
    VENUE = "xvenue"
    # Of speaking, else of publication: by these a speaker's statements are plotted.
    MONTH = "xwhenmonth"
    YEAR = "xwhenyear"


def term(field: Field, value: str) -> str:
    """The term of a value, whatever characters it has."""
    return field + sha256_of(value)[:_LENGTH]


def terms_of(
    article: Article,
    statement: Statement,
    *,
    speaker_id: str | None,
    candidates: Iterable[str],
    said: SaidDays,
    month: str | None,
    is_reviewed: bool,
) -> str:
    """Every term of a statement, blanks between them."""
    terms = [
        term(Field.ARTICLE, article.id),
        term(Field.KIND, statement.kind),
        term(Field.MODE, statement.mode),
        term(Field.SPEAKER, speaker_id) if speaker_id else "",
        NAMED if speaker_id else UNKNOWN,
        *(term(Field.CANDIDATE, name) for name in candidates),
        SPOKEN if statement.mode in SAID else "",
        REVIEWED if is_reviewed else "",
        *_terms_of_article(article),
        *(term(Field.RELAY, relay.name) for relay in statement.relays),
        *_terms_of_occasion(statement),
        *_terms_of_days(said),
        *((term(Field.MONTH, month), term(Field.YEAR, month[:4])) if month else ()),
    ]
    return " ".join(dict.fromkeys(filter(None, terms)))


def addressee_of(statement: Statement) -> str | None:
    """Whom the statement was said to: the name, else the words that the article has."""
    addressee = statement.addressee
    return (addressee.name or addressee.text) if addressee else None


def any_of(terms: Iterable[str]) -> str:
    """The FTS5 expression for rows that carry one of the terms at least; of none for no row."""
    return f"{{terms}} : ({' OR '.join(terms) or NOTHING})"


def terms_between(first: str, last: str) -> Iterator[str]:
    """Everything that was said between two days carries one of these, and little else does."""
    for year, months in _months_by_year(Days(first, last)):
        if len(months) == len(_WHOLE_YEAR):
            yield term(Field.SAID_YEAR, f"{year:04d}")
        else:
            yield from (term(Field.SAID_MONTH, f"{year:04d}-{month:02d}") for month in months)


_WHOLE_YEAR = range(1, 13)


def _terms_of_article(article: Article) -> Iterator[str]:
    if publisher := article.outlet or article.wire:
        yield term(Field.OUTLET, publisher)
    if article.published and len(article.published) < len("2015-10-13"):
        yield VAGUE


def _terms_of_occasion(statement: Statement) -> Iterator[str]:
    if addressee := addressee_of(statement):
        yield term(Field.ADDRESSEE, addressee)
    if statement.venue:
        yield term(Field.VENUE, statement.venue.text)


def _terms_of_days(said: SaidDays) -> Iterator[str]:
    if said.closed:
        yield from _terms_of_period(said.closed)
    elif said.first:
        yield term(Field.SAID_SINCE, said.first[:4])
    elif said.last:
        yield term(Field.SAID_UNTIL, said.last[:4])


def _terms_of_period(said: Days) -> Iterator[str]:
    first, last = int(said.first[:4]), int(said.last[:4])
    for year, months in _months_by_year(said):
        if min(year - first, last - year) < _MOST_YEARS:
            yield term(Field.SAID_YEAR, f"{year:04d}")
            yield from (term(Field.SAID_MONTH, f"{year:04d}-{month:02d}") for month in months)


def _months_by_year(days: Days) -> Iterator[tuple[int, range]]:
    first, last = int(days.first[:4]), int(days.last[:4])
    for year in range(first, last + 1):
        begins = int(days.first[5:7]) if year == first else 1
        ends = int(days.last[5:7]) if year == last else 12
        yield year, range(begins, ends + 1)
