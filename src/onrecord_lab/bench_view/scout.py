"""Finds the addresses that are written in pages: speakers, and the next page of results."""

from __future__ import annotations

import html
import re
from collections.abc import Awaitable, Callable, Iterator

import numpy as np

from onrecord.errors import OnrecordError
from onrecord_lab.bench_view.press import Press
from onrecord_lab.bench_view.visits import Links, search_path, words

# Gives the text of the page at a path.
Fetch = Callable[[str], Awaitable[str]]

_SEARCHES = 40
_DEPTH = 3
_NEXT_PAGE = re.compile(r'"(/search\?[^"#]*?\bafter=[^"#]+)')
_SPEAKER = re.compile(r'"(/speakers/[^"?#]+)"')


async def find_links(press: Press, fetch: Fetch, chance: np.random.Generator) -> Links:
    """Follows searches for some pages, and opens the list of speakers.

    Raises OnrecordError where the pages have no such links.
    """
    pages: dict[str, None] = {}
    speakers = dict.fromkeys(_links(_SPEAKER, await fetch("/speakers")))
    for _ in range(_SEARCHES):
        path: str | None = search_path(words(press, chance))
        for _ in range(_DEPTH):
            if path is None:
                break
            page = await fetch(path)
            speakers |= dict.fromkeys(_links(_SPEAKER, page))
            path = next(_links(_NEXT_PAGE, page), None)
            if path is not None:
                pages[path] = None
    for what, found in (("next pages", pages), ("speakers", speakers)):
        if not found:
            raise OnrecordError(f"no links to {what} in the pages of {_SEARCHES} searches")
    return Links(tuple(pages), tuple(speakers))


def _links(pattern: re.Pattern[str], page: str) -> Iterator[str]:
    return (html.unescape(link) for link in pattern.findall(page))
