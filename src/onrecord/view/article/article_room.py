"""What an article's page has in the reading room beside the article: addresses, parts, the desk."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from onrecord.contract import Article, Spans
from onrecord.store.page_records import ArticleVersion, OpenArticle
from onrecord.view.article.notes import Numbered
from onrecord.view.article.parts import part_at
from onrecord.view.links import article_url, place_url, words_anchor


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of an article a request asks for.

    version
        The sha256 of one of its texts; None for the one that counts.
    part, statement
        The part of a long text, from 1, and the id of the statement on the desk. Without a part
        the statement's is shown; without a statement the first one of the part is on the desk.
    adding
        True where the desk is for a statement that was missed.
    origin
        Scheme and host under which this reading room is reached, for links in citations.
    """

    version: str | None = None
    part: int | None = None
    statement: str | None = None
    adding: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class ArticleRoom:
    """Addresses of an article's page and of what stands on it.

    older
        The sha256 of the version that is shown where it is not the one that counts.
    part, parts
        Which part of the text is shown, from 1, and where the parts lie.
    review
        True where the visitor may decide about statements.
    """

    article: Article
    older: str | None
    part: int
    parts: Spans
    selected: Numbered | None
    review: bool

    @property
    def address(self) -> str:
        """The article's page."""
        return article_url(self.article.id)

    def statement(self, wanted: str) -> str:
        """The page with a statement on the desk, at its place in the text."""
        return place_url(self.article.id, wanted, self.older)

    def desk(self, wanted: str) -> str:
        """The desk alone, with a statement."""
        return self._with("/desk", statement=wanted)

    def turned_to(self, part: int) -> str:
        """Another part of the text."""
        return self._with(part=str(part))

    def words(self, offset: int) -> str:
        """The place in the text, on this page or in another part."""
        part = part_at(self.parts, offset)
        return ("" if part == self.part else self.turned_to(part)) + f"#{words_anchor(offset)}"

    def version(self, one: ArticleVersion) -> str:
        """Another version of the article."""
        return (
            self.address if one.counts else f"{self.address}?{urlencode({'version': one.sha256})}"
        )

    @property
    def adding(self) -> str:
        """The page with the desk ready for a statement that was missed."""
        return f"{self._with(part=str(self.part), add='1')}#desk"

    @property
    def adding_desk(self) -> str:
        """The same desk alone."""
        return self._with("/desk", add="1")

    def _with(self, below: str = "", **parameters: str) -> str:
        if self.older:
            parameters["version"] = self.older
        return f"{self.address}{below}?{urlencode(parameters)}"


def older_version(opened: OpenArticle) -> ArticleVersion | None:
    """The version that is shown, where it is not the one that counts."""
    sha256 = opened.extraction.article.sha256
    return next((one for one in opened.versions if one.sha256 == sha256 and not one.counts), None)
