"""What a search is narrowed by, in words, each with the search without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.store.page_records import SearchPage
from onrecord.view.in_words import date_in_words
from onrecord.view.search.facet_groups import speaker_name
from onrecord.view.search.query import ANY, SearchQuery


@dataclass(frozen=True, slots=True)
class Chip:
    """One condition: the words before the value, the value, and the address without it."""

    what: str
    value: str
    url: str


def chips_of(query: SearchQuery, found: SearchPage) -> tuple[Chip, ...]:
    """Every condition of the search but its words."""
    return tuple(_chips(query, found))


def narrowed_by_nothing(query: SearchQuery) -> SearchQuery:
    """The words alone."""
    return SearchQuery(q=query.q, order=query.order)


def _chips(query: SearchQuery, found: SearchPage) -> Iterator[Chip]:
    if query.by:
        yield Chip("speaker like", f"“{query.by}”", query.without("by").url())
    for speaker in query.speakers:
        url = query.without("speaker", speaker).url()
        yield Chip("speaker:", speaker_name(speaker, found), url)
    if query.unknown:
        yield Chip("speaker:", "unknown", query.without("unknown").url())
    yield from _each(query, "kind", "kind:", query.kinds)
    yield from _each(query, "outlet", "outlet:", query.outlets)
    yield from _each(query, "mode", "mode:", query.modes)
    if query.any_mode:
        yield Chip("mode:", "every one", query.without("mode", ANY).url())
    yield from _each(query, "relay", "through:", query.relays)
    yield from _occasion(query)
    for listed in query.listed:
        column, _, value = listed.partition("=")
        yield Chip(f"{column}:", value, query.without("list", listed).url())
    yield from _days(query)
    if query.article:
        yield Chip("article:", query.article, query.without("article").url())
    if query.reviewed:
        yield Chip("only", "reviewed", query.without("reviewed").url())


def _occasion(query: SearchQuery) -> Iterator[Chip]:
    if query.addressee_words:
        url = query.without("addressee_words").url()
        yield Chip("to somebody like", f"“{query.addressee_words}”", url)
    yield from _each(query, "addressee", "to:", query.addressees)
    if query.venue_words:
        yield Chip("at a place like", f"“{query.venue_words}”", query.without("venue_words").url())
    yield from _each(query, "venue", "at:", query.venues)


def _each(query: SearchQuery, name: str, what: str, values: tuple[str, ...]) -> Iterator[Chip]:
    for value in values:
        yield Chip(what, str(value), query.without(name, value).url())


def _days(query: SearchQuery) -> Iterator[Chip]:
    for name, what, value in (
        ("said_from", "said since", query.said_from),
        ("said_to", "said until", query.said_to),
        ("published_from", "published since", query.published_from),
        ("published_to", "published until", query.published_to),
    ):
        if value:
            yield Chip(what, date_in_words(value, short=True), query.without(name).url())
