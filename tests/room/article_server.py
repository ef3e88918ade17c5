"""One article, served on this machine as the reading room serves it: pages, desk, decisions.

Decisions are kept in memory, so that a browser can try script and forms under the room's policy.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from onrecord.contract import Article, Statement
from onrecord.store.page_records import OpenArticle
from onrecord.store.review.decided import decide_over
from onrecord.store.review.records import Act, Action, Decision
from onrecord.view.article.article_room import Wanted
from onrecord.view.pages.article import article_page, changes_fragment, desk_fragment
from onrecord.view.render import style_sheet
from onrecord.view.review.attempt import attempt_of, rest_attempt
from onrecord.view.review.change_log import decided_since
from onrecord.view.review.conflict import conflict_of
from onrecord.view.review.review_desk import decided_of
from onrecord.view.review.review_form import Asked, act_of
from onrecord.view.server.frame import Frame
from tests.view.made_room import a_decision, an_open_article

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@dataclass
class OneArticle:
    """The article, who looks at it, what was decided; `extra` files lie under /static/."""

    article: Article
    statements: tuple[Statement, ...]
    frame: Frame
    extra: dict[str, Path] = field(default_factory=dict)
    style: str = ""
    decisions: list[Decision] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)

    def opened(self) -> OpenArticle:
        """The article as it stands."""
        read = list(self.statements)
        listed = decide_over(self.article, 1, read, self.decisions)
        opened = an_open_article(self.article, *listed)
        return replace(
            opened, extraction=replace(opened.extraction, statements=self.statements), **self.more
        )

    def get(self, path: str, query: dict[str, str]) -> tuple[int, str]:
        """A page, a desk, or what others did."""
        part = query.get("part")
        wanted = Wanted(
            part=int(part) if part else None,
            statement=query.get("statement"),
            adding="add" in query,
            origin="http://room.example",
        )
        if path.endswith("/desk"):
            return HTTPStatus.OK, desk_fragment(self.frame, self.opened(), wanted=wanted)
        if path.endswith("/changes"):
            news = decided_since(self.decisions, int(query["since"]), self.frame.visitor.name)
            if not news:
                return HTTPStatus.NO_CONTENT, ""
            made = changes_fragment(self.frame, self.opened(), self.decisions, news)
            return HTTPStatus.OK, made
        page = article_page(self.frame, self.opened(), wanted=wanted, decisions=self.decisions)
        return HTTPStatus.OK, page

    def post(self, form: dict[str, str]) -> tuple[int, str]:
        """What a form asks for, done or shown again."""
        asked = act_of(form)
        self.asked.append(asked)
        opened = self.opened()
        attempt, statement = None, asked.statement
        status = HTTPStatus.OK
        if asked.problems:
            attempt, status = attempt_of(asked), HTTPStatus.UNPROCESSABLE_ENTITY
        elif asked.undoes is not None:
            wrong = next(one for one in self.decisions if one.number == asked.undoes)
            statement = wrong.judged.shown.id
            self.decide(
                Act(Action.UNDO), wrong.judged.shown, first=wrong.first, undoes=asked.undoes
            )
        elif asked.act and asked.act.action is not Action.ADD:
            decided = decided_of(opened, asked.statement)
            last = decided.decisions[-1].number if decided and decided.decisions else 0
            if decided is None or last != asked.seen.decision:
                attempt = conflict_of(asked, opened, self.decisions, self.article.text)
                status = HTTPStatus.CONFLICT
            else:
                first = decided.decisions[0].first if decided.decisions else None
                self.decide(asked.act, decided.statement, first=first)
                attempt = rest_attempt(asked, self.opened())
        page = article_page(
            self.frame,
            self.opened(),
            wanted=Wanted(statement=statement or None),
            decisions=self.decisions,
            attempt=attempt,
        )
        return status, page

    def decide(
        self,
        act: Act,
        shown: Statement,
        *,
        first: int | None = None,
        undoes: int | None = None,
        reviewer: str | None = None,
    ) -> None:
        """Writes a decision of the visitor, or of somebody else."""
        by = reviewer or self.frame.visitor.name
        number = len(self.decisions) + 1
        made = a_decision(number, act, shown, self.article, first=first, undoes=undoes, reviewer=by)
        self.decisions.append(made)

    def file(self, name: str) -> bytes:
        """A file under /static/."""
        if name == "style.css":
            return (self.style or style_sheet()).encode()
        if name in self.extra:
            return self.extra[name].read_bytes()
        return resources.files("onrecord.view").joinpath("static", name).read_bytes()


@contextmanager
def serving(one: OneArticle) -> Iterator[str]:
    """The address under which the article is served while this lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            if asked.path.startswith("/static/"):
                name = asked.path.removeprefix("/static/")
                kind = "text/css" if name.endswith(".css") else "text/javascript"
                try:
                    self._answer(HTTPStatus.OK, one.file(name), kind)
                except FileNotFoundError:
                    self._answer(HTTPStatus.NOT_FOUND, b"", kind)
                return
            status, page = one.get(asked.path, _single(asked.query))
            self._answer(status, page.encode(), "text/html; charset=utf-8")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            status, page = one.post(_single(body))
            self._answer(status, page.encode(), "text/html; charset=utf-8")

        def log_message(self, *told: object) -> None:
            """Says nothing."""

        def _answer(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _single(query: str) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(query, keep_blank_values=True).items()}
