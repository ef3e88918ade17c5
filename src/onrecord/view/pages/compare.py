"""The page of where reports differ, and the part of it that changes with the kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.store.links.records import DifferencePage, KindCount, LinkCounts
from onrecord.view.compare.difference import shown_difference
from onrecord.view.compare.query import CompareQuery
from onrecord.view.render import render
from onrecord.view.server.frame import Frame
from onrecord.view.utterance_in_words import KINDS


@dataclass(frozen=True, slots=True)
class Toggle:
    """A kind that can be chosen; `count` is None where nobody counted them."""

    words: str
    count: int | None
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """What the page tells: a page of differences, how many there are by kind.

    unlinked
        How many articles were changed since the record was linked.
    linked
        What linking came to; None where there are differences, and it need not be counted.
    """

    page: DifferencePage
    counts: tuple[KindCount, ...]
    unlinked: int
    linked: LinkCounts | None = None


def compare_page(frame: Frame, query: CompareQuery, compared: Compared) -> str:
    """The complete page."""
    return render("compare.html", frame=frame, **_shown(query, compared))


def compare_fragment(frame: Frame, query: CompareQuery, compared: Compared) -> str:
    """What changes with the kind and with the page: the inside of `#differences`."""
    return render("compare_found.html", frame=frame, **_shown(query, compared))


def _shown(query: CompareQuery, compared: Compared) -> dict[str, object]:
    page = compared.page
    return {
        "query": query,
        "differences": tuple(map(shown_difference, page.differences)),
        "toggles": _toggles(query, compared.counts),
        "count": None if query.is_narrowed else _count(query, compared.counts),
        "linked": compared.linked,
        "unlinked": compared.unlinked,
        "is_linked": compared.linked is None or compared.linked.statements > 0,
        "all_url": CompareQuery(kind=query.kind).url(),
        "every_kind_url": query.of_kind(None).url(),
        "first_url": replace(query, after=None).url() if query.after else None,
        "next_url": query.page_after(page.after).url() if page.after else None,
    }


def _toggles(query: CompareQuery, counts: Sequence[KindCount]) -> tuple[Toggle, ...]:
    """All, and every kind of which there is one; the numbers are of the whole record."""
    there = [each for each in counts if each.count or each.kind is query.kind]
    every = sum(each.count for each in counts)
    return (
        Toggle("all", _told(every, query), query.of_kind(None).url(), query.kind is None),
        *(
            Toggle(
                KINDS[each.kind],
                _told(each.count, query),
                query.of_kind(each.kind).url(),
                each.kind is query.kind,
            )
            for each in there
        ),
    )


def _told(count: int, query: CompareQuery) -> int | None:
    return None if query.is_narrowed else count


def _count(query: CompareQuery, counts: Sequence[KindCount]) -> int:
    return sum(each.count for each in counts if query.kind in (None, each.kind))
