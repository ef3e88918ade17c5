"""Deciding about an article's statements: done, or shown again with everything that was typed."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import DecisionConflict, DecisionRefused, NotFound
from onrecord.store.page_records import OpenArticle
from onrecord.store.review.records import Action
from onrecord.store.reviewers import Role
from onrecord.view.article.article_room import Wanted
from onrecord.view.links import article_url, place_url
from onrecord.view.pages.article import article_page
from onrecord.view.review.attempt import Attempt, attempt_of, rest_attempt
from onrecord.view.review.conflict import conflict_of
from onrecord.view.review.review_desk import id_after
from onrecord.view.review.review_form import Asked, act_of
from onrecord.view.routes.articles import name_of, origin_of, reported_in
from onrecord.view.routes.decided import check_own
from onrecord.view.server.visit import RoomRoute, Visit


def _decide(visit: Visit) -> Response:
    asked = act_of(visit.form)
    if asked.problems:
        return _again(visit, attempt_of(asked), HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        statement = _undone(visit, asked) if asked.undoes else _done(visit, asked)
    except (DecisionConflict, NotFound):
        return _again(visit, _conflict(visit, asked), HTTPStatus.CONFLICT)
    except DecisionRefused as error:
        return _again(visit, attempt_of(asked, str(error)), HTTPStatus.UNPROCESSABLE_ENTITY)
    rest = rest_attempt(asked, _opened(visit)) if asked.act else None
    if rest is not None:
        return _again(visit, rest, HTTPStatus.OK)
    where = place_url(name_of(visit), statement) if statement else article_url(name_of(visit))
    return RedirectResponse(where, HTTPStatus.SEE_OTHER)


def _done(visit: Visit, asked: Asked) -> str:
    """Writes the decision; the id of the statement that it is about."""
    assert asked.act is not None  # a form without problems asks for something
    reviewer = visit.visitor.name or ""
    store, article = visit.store, name_of(visit)
    if asked.act.action is Action.ADD:
        decision = store.add_statement(article, asked.act, reviewer=reviewer, seen=asked.seen)
    else:
        decision = store.decide(
            article, asked.statement, asked.act, reviewer=reviewer, seen=asked.seen
        )
    return id_after(visit.store.decided(article), decision.first)


def _undone(visit: Visit, asked: Asked) -> str:
    """Takes a decision back, one's own unless one may undo others'."""
    assert asked.undoes is not None
    made = {each.number: each for each in visit.store.decisions(name_of(visit))}
    wrong = made.get(asked.undoes)
    if wrong is None:
        raise NotFound(f"no decision {asked.undoes} about this article")
    check_own(visit, wrong, "statement")
    visit.store.undo(wrong.number, reviewer=visit.visitor.name or "")
    return id_after(visit.store.decided(name_of(visit)), wrong.first)


def _conflict(visit: Visit, asked: Asked) -> Attempt:
    now = _opened(visit)
    decisions = tuple(visit.store.decisions(name_of(visit)))
    return conflict_of(asked, now, decisions, _text_seen(visit, asked, now))


def _text_seen(visit: Visit, asked: Asked, now: OpenArticle) -> str | None:
    """The text that the reviewer had in sight; None where it is not kept any more."""
    if not any(version.sha256 == asked.version for version in now.versions):
        return None
    seen = visit.store.open_article(name_of(visit), sha256=asked.version)
    return seen.extraction.article.text


def _again(visit: Visit, attempt: Attempt, status: int) -> Response:
    opened = _opened(visit)
    article = opened.extraction.article.id
    page = article_page(
        visit.frame,
        opened,
        wanted=Wanted(origin=origin_of(visit)),
        withdrawn=visit.store.withdrawn(article),
        decisions=visit.store.decisions(article),
        attempt=attempt,
        reported=reported_in(visit, opened),
        reprints=visit.store.reprints_of(article),
    )
    return HTMLResponse(page, status)


def _opened(visit: Visit) -> OpenArticle:
    return visit.store.open_article(name_of(visit))


ROUTES = (
    RoomRoute(
        "/articles/{article}/decisions", _decide, method="POST", needs=Role.REVIEW, writes=True
    ),
)
