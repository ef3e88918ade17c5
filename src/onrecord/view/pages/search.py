"""The page of a search, and the part of it that changes when the search does."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.store.page_records import MOST_COUNTED, SearchPage, Sort
from onrecord.view.in_words import counted
from onrecord.view.render import render
from onrecord.view.reported import NOT_LINKED, Reported
from onrecord.view.search.chips import chips_of, narrowed_by_nothing
from onrecord.view.search.facet_groups import facet_groups, modes_in_words
from onrecord.view.search.query import ANY, SearchQuery
from onrecord.view.server.frame import Frame

ORDERS = {
    Sort.BEST: "best match",
    Sort.NEWEST: "published, newest first",
    Sort.OLDEST: "published, oldest first",
    Sort.SAID_NEWEST: "said, newest first",
    Sort.SAID_OLDEST: "said, oldest first",
}
# Orders that hold for any number of results; the others are of the newest MOST_COUNTED.
_OF_ALL = (Sort.NEWEST, Sort.OLDEST)
# Words that are each offered alone where nothing has all of them.
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another search to try, in words."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class OrderOption:
    """A line of the choice of orders; `value` is empty for the natural one."""

    value: str
    words: str
    is_chosen: bool


def search_page(
    frame: Frame, query: SearchQuery, found: SearchPage, reported: Reported = NOT_LINKED
) -> str:
    """The complete page."""
    return render("search.html", frame=frame, reported=reported, **_shown(frame, query, found))


def search_fragment(
    frame: Frame, query: SearchQuery, found: SearchPage, reported: Reported = NOT_LINKED
) -> str:
    """What changes in the page when the search does: the inside of `#found`, and the title."""
    shown = _shown(frame, query, found)
    return render("search_fragment.html", frame=frame, reported=reported, **shown)


def heading_of(query: SearchQuery, found: SearchPage) -> str:
    """How many there are, or that nothing is; "10,000+" where counting stops."""
    if not found.found:
        return f"No statement has “{query.q}”" if query.q else "No such statement"
    if found.is_more:
        return f"{MOST_COUNTED:,}+ statements"
    return counted(found.found, "statement")


def _shown(frame: Frame, query: SearchQuery, found: SearchPage) -> dict[str, object]:
    heading = heading_of(query, found)
    return {
        "query": query,
        "found": found,
        "title": f"{query.q}: {heading if found.found else 'nothing found'}"
        if query.q
        else heading,
        "heading": heading,
        "groups": facet_groups(query, found),
        "chips": chips_of(query, found),
        "cleared": narrowed_by_nothing(query).url(),
        "modes": modes_in_words(query),
        "every_mode": query.without("mode").adding("mode", ANY).url(),
        "said_modes": query.without("mode").url(),
        "orders": _orders(query),
        "sorted_among": _sorted_among(query, found),
        "next_url": query.page_after(found.after).url() if found.after else None,
        "first_url": replace(query, after=None).url() if query.after else None,
        "suggestions": () if found.found else _suggestions(query, found),
        "is_empty_record": not frame.counts.statements and not found.found,
    }


def _orders(query: SearchQuery) -> tuple[OrderOption, ...]:
    offered = [order for order in Sort if query.q or order is not Sort.BEST]
    return tuple(
        OrderOption("" if order is query.natural else order, ORDERS[order], order is query.sort)
        for order in offered
    )


def _sorted_among(query: SearchQuery, found: SearchPage) -> str | None:
    if not found.is_more or query.sort in _OF_ALL:
        return None
    return f"Sorted among the {MOST_COUNTED:,} published last."


def _suggestions(query: SearchQuery, found: SearchPage) -> tuple[Suggestion, ...]:
    """Searches that ask for less, the nearest first."""
    chips = chips_of(query, found)
    tried = [Suggestion(f"Without “{chip.what} {chip.value}”", chip.url) for chip in chips]
    if len(chips) > 1:
        tried.append(Suggestion("Without any of these", narrowed_by_nothing(query).url()))
    if not query.modes and not query.any_mode:
        url = query.adding("mode", ANY).url()
        tried.append(Suggestion("Also beliefs and attitudes, which nobody said", url))
    words = list(dict.fromkeys((query.q or "").replace('"', " ").split()))
    if 1 < len(words) <= MOST_WORDS:
        alone = [replace(query, q=word, after=None) for word in words]
        tried += [Suggestion(f"Only “{one.q}”", one.url()) for one in alone]
    return tuple(tried)
