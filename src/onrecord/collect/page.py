"""A web page to its text and what it says about itself.

trafilatura reads the text with all that might belong to it (`favor_recall`), since what it leaves
out is lost for good and furniture can still be marked; readers' comments stay out. It drops the
headline and the byline, so the description is read first, from the whole page, and the headline is
put back in front. Where it finds nothing, or runs a short page into one line, the page's own blocks
are taken instead.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from onrecord.collect.page_blocks import block_lines
from onrecord.collect.page_date import page_date
from onrecord.collect.told import Told
from onrecord.contract import ArticleBasis, ProblemKind
from onrecord.errors import InputError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The libraries log faults of pages as errors, which without this would appear on the terminal.
SILENCED = ("trafilatura", "htmldate", "courlan")
QUIET = logging.NullHandler()
NO_TEXT = "the page holds no text; save the page that shows the article, or give its text as .txt"
BEGINNING = 1000
# trafilatura's second opinion takes time by the square of the paragraphs: 7 s for 10,000, 28 s for
# 20,000. Larger pages go without it, in `fast` mode.
MOST_ELEMENTS = 10_000


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, how it was got, and what the page tells."""

    text: str
    text_by: str
    told: Told


@dataclass(frozen=True, slots=True)
class _Body:
    text: str
    text_by: str


def read_page(markup: str) -> Page:
    """Text and description of the page. Raises InputError (`markup`) where there is no text."""
    for name in SILENCED:
        logging.getLogger(name).addHandler(QUIET)
    try:
        tree = _tree(markup)
        body = _body(tree)
        told = _told(tree, body.text)
    except InputError:
        raise
    except Exception as error:  # markup is hostile, and three libraries of others read it
        message = f"the page cannot be taken apart ({type(error).__name__}); give its text as .txt"
        raise InputError(ProblemKind.MARKUP, message) from error
    return _headed(body, told)


def _tree(markup: str) -> HtmlElement:
    from trafilatura import load_html

    tree = load_html(markup) if markup.strip() else None
    if tree is None:
        raise InputError(ProblemKind.MARKUP, NO_TEXT)
    return tree


def _told(tree: HtmlElement, text: str) -> Told:
    from trafilatura import extract_metadata

    # Its date is a search through the whole page for anything like one: ours is `page_date`.
    found = extract_metadata(tree, date_config={"extensive_search": False, "original_date": True})
    return Told(
        basis=ArticleBasis.METADATA,
        title=_title(tree, found.title, text),
        author=found.author,
        outlet=found.sitename,
        published=page_date(tree),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    )


def _title(tree: HtmlElement, title: str | None, text: str) -> str | None:
    """The page's title; the heading that opens the text where the title names but the site."""
    headings = [element.text_content() for element in tree.xpath("//h1 | //h2 | //h3")]
    first_line = text.split("\n", 1)[0]
    if not headings or _folded(title or "") in map(_folded, headings):
        return title
    return first_line if _folded(first_line) == _folded(headings[0]) else title


def _body(tree: HtmlElement) -> _Body:
    from trafilatura import extract

    large = sum(1 for _ in tree.iter()) > MOST_ELEMENTS
    text = extract(tree, fast=large, favor_recall=True, include_comments=False) or ""
    blocks = [] if "\n" in text else block_lines(tree)
    if not text or len(blocks) > 1:  # found nothing, or ran the blocks together
        return _Body("\n".join(blocks), f"lxml {version('lxml')}, blocks")
    return _Body(text, f"trafilatura {version('trafilatura')}")


def _headed(body: _Body, told: Told) -> Page:
    """The page with its headline first, where the text does not begin with it."""
    if not body.text.strip():
        raise InputError(ProblemKind.MARKUP, NO_TEXT)
    title = " ".join((told.title or "").split())
    if not title or _folded(title) in _folded(body.text[:BEGINNING]):
        return Page(body.text, body.text_by, told)
    return Page(f"{title}\n\n{body.text}", f"{body.text_by}, title first", told)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
