"""What the address of a search asks for, and the addresses of searches beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

from onrecord.contract import SAID, Kind, Mode
from onrecord.store.page_records import Sort
from onrecord.store.records import StatementFilter
from onrecord.view.search.parameters import Parameters

ANY = "any"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as its address tells it; what is not asked for is None, empty or False.

    q
        Words of the content.
    by
        Free words of the speaker's name.
    addressee_words, venue_words
        Free words of whom it was said to, and of where.
    speakers, outlets, relays, addressees, venues
        Ids of speakers, exact names of the others; one of each must fit.
    listed
        Values of columns of the user's list, as `column=value`.
    modes, any_mode
        Without both: what somebody said, asked or wrote. Never both.
    order
        None for the natural one: best match where words are asked for, else published last.
    after
        The cursor of a page that is not the first.
    """

    q: str | None = None
    by: str | None = None
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    modes: tuple[Mode, ...] = ()
    any_mode: bool = False
    relays: tuple[str, ...] = ()
    addressee_words: str | None = None
    addressees: tuple[str, ...] = ()
    venue_words: str | None = None
    venues: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    unknown: bool = False
    reviewed: bool = False
    said_from: str | None = None
    said_to: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    article: str | None = None
    order: Sort | None = None
    after: str | None = None

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """The search that the parameters of an address ask for; others are passed over.

        Raises QueryError, naming the parameter and what it may be.
        """
        asked = Parameters(pairs)
        # Where single modes are ticked as well, the narrower wish is the later one.
        modes = asked.choices("mode", Mode, also=ANY)
        query = cls(
            q=asked.text("q"),
            by=asked.text("by"),
            speakers=asked.texts("speaker"),
            outlets=asked.texts("outlet"),
            kinds=asked.choices("kind", Kind),
            modes=modes,
            any_mode=not modes and ANY in asked.texts("mode"),
            relays=asked.texts("relay"),
            addressee_words=asked.text("addressee_words"),
            addressees=asked.texts("addressee"),
            venue_words=asked.text("venue_words"),
            venues=asked.texts("venue"),
            listed=asked.texts("list"),
            unknown=asked.flag("unknown"),
            reviewed=asked.flag("reviewed"),
            said_from=asked.day("said_from"),
            said_to=asked.day("said_to"),
            published_from=asked.day("published_from"),
            published_to=asked.day("published_to"),
            article=asked.text("article"),
            order=asked.choice("sort", Sort),
            after=asked.text("after"),
        )
        return query.sorted_by(query.sort, after=query.after)

    @property
    def natural(self) -> Sort:
        """The order where none is asked for."""
        return Sort.BEST if self.q else Sort.NEWEST

    @property
    def sort(self) -> Sort:
        """The order of the results; without words none matches best."""
        best_of_none = self.order is Sort.BEST and not self.q
        return self.natural if self.order is None or best_of_none else self.order

    def to_filter(self) -> StatementFilter:
        """The same as the record understands it."""
        return StatementFilter(
            words=self.q,
            speaker=self.by,
            speakers=self.speakers,
            outlets=self.outlets,
            kinds=self.kinds,
            modes=None if self.any_mode else self.modes or SAID,
            relays=self.relays,
            addressee=self.addressee_words,
            addressees=self.addressees,
            venue=self.venue_words,
            venues=self.venues,
            listed=self.listed,
            named=False if self.unknown else None,
            reviewed=True if self.reviewed else None,
            said_from=self.said_from,
            said_to=self.said_to,
            published_from=self.published_from,
            published_to=self.published_to,
            article=self.article,
        )

    def adding(self, name: str, value: str) -> SearchQuery:
        """The first page with one more value of a parameter."""
        return self._of((*self._asked(), (name, value)))

    def without(self, name: str, value: str | None = None) -> SearchQuery:
        """The first page without one value of a parameter, or without any."""
        return self._of(
            (n, v) for n, v in self._asked() if n != name or (value is not None and v != value)
        )

    def sorted_by(self, sort: Sort, *, after: str | None = None) -> Self:
        """The same results in another order."""
        return replace(self, order=None if sort is self.natural else sort, after=after)

    def page_after(self, cursor: str) -> Self:
        """The page that a cursor begins."""
        return replace(self, after=cursor)

    def url(self, path: str = "/search") -> str:
        """The one address of this search; `path` is another one where the same can be asked."""
        asked = [*self._asked()]
        if self.after:
            asked.append(("after", self.after))
        return path + (f"?{urlencode(asked)}" if asked else "")

    def _of(self, asked: Iterable[tuple[str, str]]) -> SearchQuery:
        return SearchQuery.parse(asked)

    def _asked(self) -> Iterable[tuple[str, str]]:
        """Every parameter but the cursor, in the order of the canonical address."""
        single = {
            "said_from": self.said_from,
            "said_to": self.said_to,
            "published_from": self.published_from,
            "published_to": self.published_to,
            "article": self.article,
            "sort": None if self.sort is self.natural else self.sort,
        }
        return (
            *_given("q", self.q),
            *_given("by", self.by),
            *_each("speaker", self.speakers),
            *_each("outlet", self.outlets),
            *_each("kind", self.kinds),
            *_each("mode", self.modes or ((ANY,) if self.any_mode else ())),
            *_each("relay", self.relays),
            *_given("addressee_words", self.addressee_words),
            *_each("addressee", self.addressees),
            *_given("venue_words", self.venue_words),
            *_each("venue", self.venues),
            *_each("list", self.listed),
            *_each("unknown", ("1",) if self.unknown else ()),
            *_each("reviewed", ("1",) if self.reviewed else ()),
            *((name, value) for name, value in single.items() if value),
        )


def _given(name: str, value: str | None) -> Iterable[tuple[str, str]]:
    return ((name, value),) if value else ()


def _each(name: str, values: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((name, value) for value in values)
