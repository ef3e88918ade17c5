"""An article: its page, the desk alone, and what others changed since it was opened."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import HTMLResponse, Response

from onrecord.store.page_records import OpenArticle
from onrecord.view.article.article_room import Wanted
from onrecord.view.pages.article import article_page, changes_fragment, desk_fragment
from onrecord.view.reported import Reported
from onrecord.view.review.change_log import decided_since
from onrecord.view.search.parameters import Parameters
from onrecord.view.server.visit import RoomRoute, Visit


def _page(visit: Visit) -> Response:
    wanted = wanted_of(visit)
    opened = visit.store.open_article(name_of(visit), sha256=wanted.version)
    article = opened.extraction.article.id
    return HTMLResponse(
        article_page(
            visit.frame,
            opened,
            wanted=wanted,
            withdrawn=visit.store.withdrawn(article),
            decisions=visit.store.decisions(article) if visit.frame.may_review else (),
            reported=reported_in(visit, opened),
            reprints=visit.store.reprints_of(article),
        )
    )


def _desk(visit: Visit) -> Response:
    wanted = wanted_of(visit)
    opened = visit.store.open_article(name_of(visit), sha256=wanted.version)
    reported = reported_in(visit, opened)
    return HTMLResponse(desk_fragment(visit.frame, opened, wanted=wanted, reported=reported))


def _changes(visit: Visit) -> Response:
    since = Parameters(visit.request.query_params.multi_items()).number("since") or 0
    decisions = tuple(visit.store.decisions(name_of(visit)))
    news = decided_since(decisions, since, visit.visitor.name)
    # Every open page asks three times a minute, and mostly there is nothing to tell.
    if not news:
        return Response(status_code=HTTPStatus.NO_CONTENT)
    opened = visit.store.open_article(name_of(visit))
    return HTMLResponse(changes_fragment(visit.frame, opened, decisions, news))


def name_of(visit: Visit) -> str:
    """The name of the article in the address."""
    name: str = visit.request.path_params["article"]
    return name


def reported_in(visit: Visit, opened: OpenArticle) -> Reported:
    """How often it is reported what the statements of an article report."""
    return visit.store.report_counts(each.statement.id for each in opened.decided)


def wanted_of(visit: Visit) -> Wanted:
    """What of the article the address asks for. Raises QueryError."""
    asked = Parameters(visit.request.query_params.multi_items())
    return Wanted(
        version=asked.text("version"),
        part=asked.number("part"),
        statement=asked.text("statement"),
        adding=asked.flag("add"),
        origin=origin_of(visit),
    )


def origin_of(visit: Visit) -> str:
    """Scheme and host under which the reader reached this room, for links that are copied."""
    return str(visit.request.base_url).rstrip("/")


ROUTES = (
    RoomRoute("/articles/{article}", _page),
    RoomRoute("/articles/{article}/desk", _desk),
    RoomRoute("/articles/{article}/changes", _changes),
)
