"""What the results can be narrowed by: groups of boxes to tick, with counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import SAID, Kind, Mode
from onrecord.store.page_records import FacetCount, SearchPage
from onrecord.view.search.query import SearchQuery

# More boxes than this are no help; what is rarer is found by its name or by words.
MOST_OPTIONS = 8
KINDS = (Kind.DIRECT, Kind.MIXED, Kind.INDIRECT)
# Nobody in the record has the id that the address asks for.
SPEAKER_NOT_FOUND = "the one chosen"


@dataclass(frozen=True, slots=True)
class Option:
    """A box: the parameter and value that it adds, what a reader sees, and how many results have
    it; None where that is not counted."""

    name: str
    value: str
    label: str
    count: int | None
    is_chosen: bool

    @property
    def shown(self) -> bool:
        """False for what nothing has and nobody chose."""
        return self.is_chosen or bool(self.count)


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A further column of the user's list, with a box for each of its values."""

    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class FacetGroups:
    """The boxes of each group in the order in which they are shown."""

    speakers: tuple[Option, ...]
    kinds: tuple[Option, ...]
    outlets: tuple[Option, ...]
    modes: tuple[Option, ...]
    relays: tuple[Option, ...]
    addressees: tuple[Option, ...]
    venues: tuple[Option, ...]
    columns: tuple[ListColumn, ...]
    reviewed: Option


def facet_groups(query: SearchQuery, found: SearchPage) -> FacetGroups:
    """Every group; what was chosen is there even where no result has it."""
    facets = found.facets
    unknown = Option("unknown", "1", "unknown speaker", facets.unknown, query.unknown)
    speakers = _options("speaker", facets.speakers, _named(query, found))
    return FacetGroups(
        speakers=(*speakers, *((unknown,) if unknown.shown else ())),
        kinds=_all_of("kind", KINDS, facets.kinds, query.kinds),
        outlets=_options("outlet", facets.outlets, _themselves(query.outlets)),
        modes=_all_of("mode", tuple(Mode), facets.modes, query.modes),
        relays=_options("relay", facets.relays, _themselves(query.relays)),
        addressees=_options("addressee", facets.addressees, _themselves(query.addressees)),
        venues=_options("venue", facets.venues, _themselves(query.venues)),
        columns=tuple(_columns(query, facets.listed)),
        reviewed=Option("reviewed", "1", "reviewed only", facets.reviewed, query.reviewed),
    )


def speaker_name(speaker_id: str, found: SearchPage) -> str:
    """The name of a speaker that a search asks for, as its results tell it."""
    names = (one.label for one in found.facets.speakers if one.value == speaker_id)
    return next(names, SPEAKER_NOT_FOUND)


def modes_in_words(query: SearchQuery) -> str:
    """The modes that a search looks through."""
    if query.any_mode:
        return "every mode"
    return ", ".join(query.modes or SAID)


def _named(query: SearchQuery, found: SearchPage) -> dict[str, str]:
    return {one: speaker_name(one, found) for one in query.speakers}


def _columns(query: SearchQuery, counts: Sequence[FacetCount]) -> Iterator[ListColumn]:
    """Each column with the values that are most frequent in it."""
    names = dict.fromkeys(_column(each) for each in (*(c.value for c in counts), *query.listed))
    for name in names:
        mine = [each for each in counts if _column(each.value) == name]
        chosen = {each: each.partition("=")[2] for each in query.listed if _column(each) == name}
        yield ListColumn(name, _options("list", mine, chosen))


def _column(listed: str) -> str:
    return listed.partition("=")[0]


def _themselves(names: Iterable[str]) -> dict[str, str]:
    return {name: name for name in names}


def _options(name: str, counts: Sequence[FacetCount], chosen: dict[str, str]) -> tuple[Option, ...]:
    """The most frequent, and whatever was chosen beside them."""
    listed = [
        one for place, one in enumerate(counts) if place < MOST_OPTIONS or one.value in chosen
    ]
    known = {one.value for one in listed}
    return (
        *(Option(name, one.value, one.label, one.count, one.value in chosen) for one in listed),
        *(Option(name, one, chosen[one], None, True) for one in chosen if one not in known),
    )


def _all_of(
    name: str,
    values: Sequence[Kind] | Sequence[Mode],
    counts: Sequence[FacetCount],
    chosen: Sequence[Kind] | Sequence[Mode],
) -> tuple[Option, ...]:
    counted = {one.value: one.count for one in counts}
    rest = 0 if counted else None
    return tuple(Option(name, one, one, counted.get(one, rest), one in chosen) for one in values)
