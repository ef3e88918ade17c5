"""An article about a boat as the reading room shows it, and its pages."""

from __future__ import annotations

from typing import Any

from onrecord.contract import (
    Kind,
    Mode,
    Speaker,
)
from onrecord.store.page_records import OpenArticle
from onrecord.view.article.article_room import Wanted
from onrecord.view.pages.article import article_page
from onrecord.view.server.frame import Frame
from tests.view.made import a_statement, an_article, places
from tests.view.made_room import (
    RoomPage,
    a_frame,
    an_open_article,
)

TEXT = "“We built it,” said Lena Sorrel. Bo Lark asked whether it 🦀 floats.\r\nIt does."
ARTICLE = an_article(TEXT, title="A boat")
LENA = Speaker(name="Lena Sorrel", confidence=0.97)
BUILT = a_statement(TEXT, "“We built it,”", name="aa", speaker=LENA, cue=places(TEXT, "said"))
FLOATS = a_statement(
    TEXT, "whether it 🦀 floats", name="bb", kind=Kind.INDIRECT, mode=Mode.QUESTION
)
OPENED = an_open_article(ARTICLE, BUILT, FLOATS)


def page_of(opened: OpenArticle = OPENED, frame: Frame | None = None, **known: Any) -> RoomPage:
    """The page of an article, for readers unless another frame is given."""
    return RoomPage(article_page(frame or a_frame(), opened, **known))


def wanting(**known: Any) -> Wanted:
    """What a request asks for."""
    return Wanted(origin="http://room.example", **known)
