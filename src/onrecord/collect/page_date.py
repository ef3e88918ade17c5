"""When a page says that it was published: only where it says so by name.

htmldate would also take dates of links, of copyright lines and of the text, which is guessing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAMES = (
    "article:published_time", "og:published_time", "datepublished", "publishdate", "publish-date",
    "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.created", "date",
)  # fmt: skip
META = "//meta[@content]"
MARKED_TIME = "//time[@datetime][@pubdate or @itemprop='datePublished']/@datetime"
LINKED_DATA = "//script[@type='application/ld+json']/text()"
DATE_PUBLISHED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"\\]{4,40})"')


def page_date(tree: HtmlElement) -> str | None:
    """The date as the page writes it: meta elements first, linked data, then time elements."""
    return _from_meta(tree) or _from_linked_data(tree) or _from_time(tree)


def _from_meta(tree: HtmlElement) -> str | None:
    told: dict[str, str] = {}
    for meta in tree.xpath(META):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        told.setdefault(name.lower(), meta.get("content").strip())
    return next((told[name] for name in NAMES if told.get(name)), None)


def _from_linked_data(tree: HtmlElement) -> str | None:
    found = (DATE_PUBLISHED.search(script) for script in tree.xpath(LINKED_DATA))
    return next((match[1] for match in found if match), None)


def _from_time(tree: HtmlElement) -> str | None:
    """A marked time element, or the only time that the page holds."""
    marked = tree.xpath(MARKED_TIME)
    every = set(tree.xpath("//time/@datetime"))
    if marked:
        return str(marked[0])
    return str(every.pop()) if len(every) == 1 else None
