"""What readers ask for: when, of which kind, and under which address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

import numpy as np

from onrecord.contract import Kind
from onrecord_lab.bench_view.press import Press

SHARE_OF_TWO_WORDS = 0.4


class PageKind(StrEnum):
    """Pages that are told apart in the table."""

    SEARCH = "search"
    FILTERED = "search with filters"
    NEXT = "next page of results"
    ARTICLE = "article"
    SPEAKER = "speaker"
    COMPLETION = "completion of a name"


# What share of the pages is of which kind, in the order of `PageKind`.
SHARES = (0.3, 0.2, 0.1, 0.2, 0.1, 0.1)


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that a reader asks for, `due` seconds after the beginning."""

    due: float
    kind: PageKind
    path: str


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses that only the pages themselves tell."""

    next_pages: Sequence[str]
    speakers: Sequence[str]


def plan_visits(
    press: Press, links: Links, chance: np.random.Generator, *, readers: int, seconds: int
) -> list[Visit]:
    """A page a second for every reader, one reader after the other, settled before it begins."""
    dues = [second + reader / readers for second in range(seconds) for reader in range(readers)]
    kinds = chance.choice(len(SHARES), size=len(dues), p=SHARES)
    ways = tuple(PageKind)
    return [
        Visit(due, ways[kind], path_of(ways[kind], press, links, chance))
        for due, kind in zip(dues, kinds, strict=True)
    ]


def path_of(kind: PageKind, press: Press, links: Links, chance: np.random.Generator) -> str:
    """An address of that kind."""
    match kind:
        case PageKind.SEARCH:
            return search_path(words(press, chance))
        case PageKind.FILTERED:
            return search_path(words(press, chance), **_filters(press, chance))
        case PageKind.NEXT:
            return str(chance.choice(links.next_pages))
        case PageKind.ARTICLE:
            return f"/articles/{press.id_of(int(chance.integers(len(press.sizes))))}"
        case PageKind.SPEAKER:
            return str(chance.choice(links.speakers))
        case PageKind.COMPLETION:
            begun = press.speakers.one(chance)[: int(chance.integers(1, 6))]
            return f"/speakers.json?{urlencode({'begun': begun})}"


def words(press: Press, chance: np.random.Generator) -> str:
    """What is typed into the search: mostly frequent words, since people use those."""
    count = 1 + (chance.random() < SHARE_OF_TWO_WORDS)
    return " ".join(press.words.draw(chance, count))


def search_path(typed: str, **filters: str) -> str:
    """The address of a search."""
    return f"/search?{urlencode({'q': typed, **filters})}"


def _filters(press: Press, chance: np.random.Generator) -> dict[str, str]:
    """One or two of them, as somebody who narrows down sets them."""
    year = str(press.day_of(int(chance.integers(len(press.sizes)))).year)
    choices = (
        {"kind": str(chance.choice(list(Kind)))},
        {"outlet": press.outlets.one(chance)},
        {"by": press.speakers.one(chance).split()[-1]},
        {"published_from": f"{year}-01-01", "published_to": f"{year}-06-30"},
        {"said_from": f"{year}-01-01", "sort": "oldest"},
        {"unknown": "1", "mode": "any"},
    )
    first, second = chance.choice(len(choices), size=2, replace=False).tolist()
    return choices[first] | (choices[second] if chance.random() < 0.5 else {})
