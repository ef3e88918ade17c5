"""Articles made by hand for the pages, and a reader of pages that is stricter than a browser."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

from onrecord.contract import (
    CONTRACT,
    Article,
    ArticleBasis,
    Basis,
    By,
    Extraction,
    Furniture,
    Kind,
    Mode,
    Original,
    Polarity,
    Reason,
    Span,
    Spans,
    Speaker,
    Statement,
)
from onrecord.identity import article_id, sha256_of

RULES = By("0.1.0", None, "rules0000001", "2026-01-02T03:04:05Z")
UNNAMED = Speaker(reason=Reason.UNNAMED)

VOID = {"meta", "br", "rect", "link", "input", "path", "use"}
HOSTILE = (
    "</p></title></style></template><script>alert(1)</script><b onclick='x'>\"&amp;{{ 7 * 7 }}"
)
# Between these no blank is written; a reader sees them apart.
APART = {"br", "dt", "dd", "li"}


def an_article(text: str, **known: Any) -> Article:
    """An article of which nothing is known but what is given."""
    described: dict[str, Any] = {
        "title": None,
        "author": None,
        "outlet": "Shore Courier",
        "wire": None,
        "published": "2021-06-13",
        "language": "en",
        "basis": Basis(published=ArticleBasis.DATELINE),
    }
    return Article(
        id=article_id("mill.txt"),
        location="mill.txt",
        text=text,
        sha256=sha256_of(text),
        original=Original(sha256_of(text), "text/plain"),
        text_by="plain",
        **(described | known),
    )


def a_statement(text: str, *content: str, name: str = "a", **told: Any) -> Statement:
    """The statement whose pieces are the first of these words in the text; `name` is its id."""
    ordinary: dict[str, Any] = {
        "kind": Kind.DIRECT,
        "mode": Mode.SPEECH,
        "polarity": Polarity.AFFIRMED,
        "headline": False,
        "within": None,
        "cue": (),
        "source": (),
        "speaker": UNNAMED,
    }
    return Statement(
        id=name,
        text=" … ".join(content),
        content=places(text, *content),
        **(ordinary | told),
    )


def places(text: str, *words: str) -> Spans:
    """Where the words first stand in the text."""
    return tuple(Span(text.index(one), text.index(one) + len(one)) for one in words)


def an_extraction(article: Article, *statements: Statement) -> Extraction:
    """What was found in the article."""
    return Extraction(CONTRACT, article, RULES, statements)


def furniture(text: str, words: str, kind: Any, *statements: str) -> Furniture:
    """A part of the text that is not the article."""
    return Furniture(places(text, words)[0], kind, statements)


class Page(HTMLParser):
    """A page read strictly: every tag must be closed where it was opened.

    `column` is the reading column: the article's own characters, without the numbers in it.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.column = ""
        self.words = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        assert len(known) == len(attrs), f"an attribute twice in {tag}"
        self.tags.append((tag, known))
        if tag in APART:
            self.words += " "
        self.ids += [value for value in [known.get("id")] if value]
        self.links += [value for value in [known.get("href")] if value]
        if tag not in VOID:
            self._open.append((tag, known))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        around = [known for _, known in self._open]
        if any(tag == "style" for tag, _ in self._open):
            return
        self.words += data
        in_column = any("data-start" in known for known in around)
        if in_column and not any(known.get("class") == "ref" for known in around):
            self.column += data

    def classes(self) -> list[str]:
        """The classes of all tags in order."""
        return [known["class"] or "" for _, known in self.tags if "class" in known]


def bare(words: str | Iterable[str]) -> str:
    """The same without white space."""
    return "".join("".join(words).split())
