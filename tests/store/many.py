"""Small records of every sort for property tests of search, and the slow way to search them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from onrecord.contract import (
    SAID,
    Addressee,
    Extraction,
    Kind,
    Mode,
    Polarity,
    Reason,
    Relay,
    Said,
    SaidBasis,
    Speaker,
    Statement,
    Venue,
)
from onrecord.days import Days, days_of
from onrecord.store import StatementFilter, Store, StoredStatement
from tests.store.made import a_statement, an_article, an_extraction

WORDS = ("ferry", "harbour", "rain", "Émile", "toll")
NAMES = (None, "Ana Ruiz", "Tom Bell", "Émile Škoda")
OUTLETS = (None, "The Quay", "Shore Courier")
DATES = (None, "--10-13", "2015", "2015-10", "2015-10-13", "2016-02-29", "2016-03")
PERIODS = (None, "2014", "2015-10", "2015-10-13", "2016-01-31", "--10-13")
ADDRESSEES = (None, Addressee(None, "the press", ()), Addressee("NARA", "a NARA host", ()))
VENUES = (None, "a rally in Orr", "the harbour")
RELAYS = ((), ("NARA",), ("NARA", "Ana’s aide"))
BOUNDS = (None, "2014", "2015", "2015-10", "2015-10-13", "2015-10-14", "2016-02", "2017")


@st.composite
def articles(draw: st.DrawFn, number: int) -> Extraction:
    """An article with one to three statements, one after the other."""
    told = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3), max_size=3))
    lines = [f"{place} {' '.join(words)}" for place, words in enumerate(told)]
    article = replace(
        an_article(f"news/{number}.txt", "said " + ". ".join(lines)),
        published=draw(st.sampled_from(DATES)),
        outlet=draw(st.sampled_from(OUTLETS)),
        wire=draw(st.sampled_from((None, "NARA"))),
    )
    made = [draw(_varied(a_statement(article, line))) for line in lines]
    return an_extraction(article, *made)


@st.composite
def _varied(draw: st.DrawFn, plain: Statement) -> Statement:
    name = draw(st.sampled_from(NAMES))
    start, end = draw(st.tuples(*[st.sampled_from(PERIODS)] * 2))
    venue = draw(st.sampled_from(VENUES))
    return replace(
        plain,
        kind=draw(st.sampled_from(list(Kind))),
        mode=draw(st.sampled_from(list(Mode))),
        polarity=draw(st.sampled_from(list(Polarity))),
        headline=draw(st.booleans()),
        speaker=Speaker(name=name) if name else Speaker(reason=Reason.UNNAMED),
        said=Said(start, end, "then", (), SaidBasis.WORDS) if start or end else None,
        addressee=draw(st.sampled_from(ADDRESSEES)),
        venue=Venue(venue, ()) if venue else None,
        relays=tuple(Relay(relay, ()) for relay in draw(st.sampled_from(RELAYS))),
    )


records = st.integers(1, 5).flatmap(lambda size: st.tuples(*(articles(n) for n in range(size))))
filters = st.builds(
    StatementFilter,
    words=st.sampled_from((None, "ferry", "emile", "ferry rain", "bell toll")),
    outlet=st.sampled_from((None, "quay", "nara", "nowhere")),
    outlets=st.sampled_from(((), ("NARA",), ("The Quay", "Shore Courier"))),
    relays=st.sampled_from(((), ("Ana’s aide",), ("NARA", "nobody"))),
    published_from=st.sampled_from(BOUNDS),
    published_to=st.sampled_from(BOUNDS),
    said_from=st.sampled_from(BOUNDS),
    said_to=st.sampled_from(BOUNDS),
    addressee=st.sampled_from((None, "press", "nara", "nara host", "us")),
    addressees=st.sampled_from(((), ("NARA",), ("the press", "nobody"))),
    venue=st.sampled_from((None, "harbour", "in orr", "harb*")),
    venues=st.sampled_from(((), ("the harbour",))),
    kinds=st.sampled_from(((), (Kind.DIRECT,), (Kind.MIXED, Kind.INDIRECT))),
    modes=st.sampled_from((None, SAID, (Mode.BELIEF,), ())),
    polarity=st.sampled_from((None, Polarity.NEGATED)),
    named=st.sampled_from((None, True, False)),
    headline=st.sampled_from((None, True)),
    reviewed=st.sampled_from((None, True, False)),
)


def answers(store: Store, wanted: StatementFilter) -> set[tuple[str, str]]:
    """Location and id of everything that a filter asks for, looked at one by one."""
    return {
        (stored.location, stored.statement.id)
        for stored in store.statements(StatementFilter(modes=None))
        if all(_conditions(stored, wanted))
    }


def _conditions(stored: StoredStatement, wanted: StatementFilter) -> Iterator[bool]:
    statement, publisher = stored.statement, stored.outlet or stored.wire
    yield wanted.words is None or _has_words(stored, wanted.words)
    yield wanted.outlet is None or wanted.outlet in (publisher or "").casefold()
    yield not wanted.outlets or publisher in wanted.outlets
    yield not wanted.relays or any(relay.name in wanted.relays for relay in statement.relays)
    yield _overlap(stored.published, wanted.published_from, wanted.published_to)
    yield _said_between(statement.said, wanted.said_from, wanted.said_to)
    addressee = statement.addressee
    called = (addressee.name, addressee.text) if addressee else ()
    yield wanted.addressee is None or any(_holds(each, wanted.addressee) for each in called)
    yield not wanted.addressees or (called and (called[0] or called[1])) in wanted.addressees
    venue = statement.venue.text if statement.venue else None
    yield wanted.venue is None or _holds(venue, wanted.venue)
    yield not wanted.venues or venue in wanted.venues
    yield not wanted.kinds or statement.kind in wanted.kinds
    yield wanted.modes is None or statement.mode in wanted.modes
    yield wanted.polarity in (None, statement.polarity)
    yield wanted.named in (None, statement.speaker.name is not None)
    yield wanted.headline in (None, statement.headline)
    yield wanted.reviewed in (None, stored.reviewed is not None)


def _holds(told: str | None, wanted: str) -> bool:
    """True where these words stand in it in this order; of the last one its beginning with a *."""
    end = "" if wanted.endswith("*") else " "
    return f" {wanted.rstrip('*')}{end}" in f" {(told or '').casefold()} "


def _said_between(said: Said | None, first: str | None, last: str | None) -> bool:
    """An end that is not told, or has no year, is open; without both nobody knows when."""
    if first is None and last is None:
        return True
    start, end = (days_of(said.start), days_of(said.end)) if said else (None, None)
    if start is None and end is None:
        return False
    begins_in_time = start is None or last is None or start.first <= _days(last).last
    return begins_in_time and (end is None or first is None or end.last >= _days(first).first)


def _days(date: str) -> Days:
    days = days_of(date)
    assert days is not None
    return days


def _has_words(stored: StoredStatement, words: str) -> bool:
    said = f"{stored.statement.text} {stored.statement.speaker.name} {stored.title}"
    plain = said.casefold().replace("é", "e")
    return all(word in plain.split() for word in words.split())


def _overlap(date: str | None, first: str | None, last: str | None) -> bool:
    if first is None and last is None:
        return True
    days = days_of(date)
    bounds = (days_of(first) or Days("0001", "")).first, (days_of(last) or Days("", "9999")).last
    return days is not None and days.first <= bounds[1] and days.last >= bounds[0]
