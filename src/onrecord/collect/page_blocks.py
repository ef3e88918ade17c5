"""A page's own blocks, one per line: what is left where no main text can be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NOT_TEXT = {
    "script", "style", "noscript", "template", "iframe", "svg", "form", "button", "select",
    "nav", "footer", "aside", "head",
}  # fmt: skip
BLOCKS = {
    "address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
    "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip
# The narrowest of these that stands alone in the page holds the article.
ROOTS = ("//article", "//main", "//body")
BREAK = None


def block_lines(tree: HtmlElement) -> list[str]:
    """The text of each block of the page's main part, white space collapsed as browsers do."""
    blocks = groupby(_pieces(_root(tree)), lambda piece: piece is BREAK)
    lines = ("".join(filter(None, pieces)) for is_break, pieces in blocks if not is_break)
    return [line for line in (" ".join(each.split()) for each in lines) if line]


def _root(tree: HtmlElement) -> HtmlElement:
    found = (tree.xpath(path) for path in ROOTS)
    return next((elements[0] for elements in found if len(elements) == 1), tree)


def _pieces(root: HtmlElement) -> Iterator[str | None]:
    """Runs of characters, and a BREAK where a block begins or ends."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if element.tag in BLOCKS:
            yield BREAK
        if event != "start":
            yield element.tail or ""
        elif element is not root and _is_left_out(element):
            walk.skip_subtree()
        else:
            yield element.text or ""


def _is_left_out(element: HtmlElement) -> bool:
    """True for what is no text of the article: scripts, navigation, readers' comments."""
    named = f"{element.get('id', '')} {element.get('class', '')}"
    return element.tag in NOT_TEXT or "comment" in named
