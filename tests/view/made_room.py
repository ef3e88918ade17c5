"""An article as the store opens it, made by hand, and the decisions about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from onrecord.contract import Article, Spans, Statement
from onrecord.store.page_records import ArticleVersion, OpenArticle
from onrecord.store.records import Counts, Keep, Kept
from onrecord.store.review.records import Act, DecidedStatement, Decision, Judged
from onrecord.store.reviewers import Role
from onrecord.view.server.frame import Frame
from onrecord.view.server.visitor import Visitor
from tests.view.made import Page, an_extraction

# What a page cannot hold is shown as U+FFFD.
STAND_INS = dict.fromkeys((*range(9), *range(14, 32), 127, 0xD800), "\ufffd")
COUNTS = Counts(12, 13, 140, 31)
AT = "2026-03-04T05:06:07Z"
READER = Visitor(None, Role.READ)
ANA = Visitor("Ana Quill", Role.REVIEW)


def a_frame(visitor: Visitor = READER, *, review: bool = False, path: str = "/articles/x") -> Frame:
    """What is around a page; the script is where the room serves it."""
    style = "/static/style.css"
    scripts = tuple(f"/static/article-{one}.js" for one in ("desk", "places", "review"))
    scripts = (*scripts, "/static/print.js")
    return Frame("Mill papers", path, visitor, review, COUNTS, style, scripts)


def reviewing() -> Frame:
    """The same for somebody who reviews."""
    return a_frame(ANA, review=True)


def an_open_article(
    article: Article,
    *statements: Statement | DecidedStatement,
    gaps: Spans = (),
    versions: Sequence[ArticleVersion] = (),
    reading: int = 1,
) -> OpenArticle:
    """The article with its statements, each machine-read unless it is given as decided."""
    decided = tuple(
        one if isinstance(one, DecidedStatement) else DecidedStatement(one, one)
        for one in statements
    )
    read = [one.found for one in decided if one.found is not None]
    return OpenArticle(
        extraction=an_extraction(article, *read),
        reading=reading,
        decided=decided,
        versions=tuple(versions) or (a_version(article),),
        kept=Kept(Keep.NONE if gaps else Keep.TEXT, gaps),
    )


def a_version(article: Article, **known: Any) -> ArticleVersion:
    """The article's own version, which counts."""
    ordinary: dict[str, Any] = {
        "sha256": article.sha256,
        "published": article.published,
        "added": AT,
        "statements": 1,
        "counts": True,
    }
    return ArticleVersion(**(ordinary | known))


def a_decision(number: int, act: Act, shown: Statement, article: Article, **known: Any) -> Decision:
    """A decision about a statement as it was shown, by Bo unless told otherwise."""
    judged = Judged(shown, shown, known.pop("reading", 1), known.pop("first", None))
    ordinary: dict[str, Any] = {
        "undoes": None,
        "sha256": article.sha256,
        "reviewer": "Bo Lark",
        "at": AT,
    }
    return Decision(number, act, judged, **(ordinary | known))


def decided(statement: Statement, *decisions: Decision, **known: Any) -> DecidedStatement:
    """The statement as those decisions left it."""
    return DecidedStatement(statement, known.pop("found", statement), decisions, **known)


def with_id(statement: Statement, name: str) -> Statement:
    """The same under another id."""
    return replace(statement, id=name)


class RoomPage(Page):
    """A page of the room; `stretches` are the paragraphs of the article's text by their start."""

    def __init__(self, html: str) -> None:
        self.stretches: dict[int, str] = {}
        super().__init__(html)

    def handle_data(self, data: str) -> None:
        """Collects what stands in a paragraph, without the numbers in it."""
        super().handle_data(data)
        around = [known for _, known in self._open]
        starts = [int(known["data-start"] or 0) for known in around if "data-start" in known]
        if starts and not any(known.get("class") == "ref" for known in around):
            self.stretches[starts[0]] = self.stretches.get(starts[0], "") + data

    def said(self) -> str:
        """All words of the page."""
        return " ".join(self.words.split())

    def values(self, name: str) -> list[str | None]:
        """What the fields of that name hold."""
        return [at.get("value") for tag, at in self.tags if at.get("name") == name]


def assert_text_as_it_was(article: Article, *pages: RoomPage) -> None:
    """Every stretch stands where it says, and together they are the text without white space."""
    assert_stretches(article, [one for page in pages for one in page.stretches.items()])


def assert_stretches(article: Article, stretches: Iterable[tuple[int, str]]) -> None:
    """The same of stretches that something else than `RoomPage` read."""
    text = article.text.translate(STAND_INS)
    shown = sorted(stretches)
    for start, words in shown:
        assert text[start : start + len(words)] == words
    assert "".join("".join(words for _, words in shown).split()) == "".join(text.split())
