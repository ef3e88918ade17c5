"""Deciding what is one utterance: done, or shown again with everything that was chosen."""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus

from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import (
    DecisionConflict,
    DecisionRefused,
    ModelError,
    NotFound,
    RefusalKind,
    RequestRefused,
)
from onrecord.store.links.records import UtteranceAction
from onrecord.store.reviewers import Role
from onrecord.view.links import utterance_url
from onrecord.view.review.utterance_review import (
    UtteranceAsked,
    UtteranceNotSaved,
    utterance_asked_of,
)
from onrecord.view.routes.utterances import asked_for, utterance_answer
from onrecord.view.server.visit import RoomRoute, Visit


def _decide(visit: Visit) -> Response:
    asked = utterance_asked_of(visit.form)
    if asked.problems:
        message = "; ".join(f"{each.field}: {each.message}" for each in asked.problems)
        return _again(visit, asked, message, HTTPStatus.UNPROCESSABLE_ENTITY)
    id_ = visit.store.utterance_of(asked_for(visit))
    try:
        _done(visit, asked, id_)
    except DecisionConflict as error:
        return _again(visit, asked, str(error), HTTPStatus.CONFLICT)
    except (DecisionRefused, NotFound) as error:
        return _again(visit, asked, str(error), HTTPStatus.UNPROCESSABLE_ENTITY)
    if visit.room.link.regroup is not None:
        # The decision is written; without a model it waits until the record is linked.
        with suppress(ModelError):
            visit.room.link.regroup(visit.store)
    now = visit.store.utterance_of(id_)
    return RedirectResponse(f"{utterance_url(now)}#same", HTTPStatus.SEE_OTHER)


def _done(visit: Visit, asked: UtteranceAsked, id_: str) -> None:
    store, reviewer = visit.store, visit.visitor.name or ""
    match asked.action:
        case UtteranceAction.MERGE:
            store.merge_utterances(id_, asked.other, reviewer=reviewer, seen=asked.seen)
        case UtteranceAction.SPLIT:
            leaving = asked.draft.statements
            store.split_utterance(id_, leaving, reviewer=reviewer, seen=asked.seen)
        case _:
            _undo(visit, asked.undoes, id_)


def _undo(visit: Visit, number: int, id_: str) -> None:
    """Takes a decision back, one's own unless one may undo others'."""
    made = {each.number: each for each in visit.store.utterance(id_).decisions}
    wrong = made.get(number)
    if wrong is None:
        raise NotFound(f"no decision {number} about this utterance")
    if wrong.reviewer != visit.visitor.name and not visit.visitor.may(Role.ADMIN):
        raise RequestRefused(
            RefusalKind.NOT_ALLOWED,
            f"decision {number} is {wrong.reviewer}’s, and {visit.visitor.name} has the role "
            f"{visit.visitor.role}; decide anew about the utterance, or ask for the role admin",
        )
    visit.store.undo_about_utterance(number, reviewer=visit.visitor.name or "")


def _again(visit: Visit, asked: UtteranceAsked, message: str, status: HTTPStatus) -> Response:
    is_conflict = status is HTTPStatus.CONFLICT
    not_saved = UtteranceNotSaved(asked.draft, message, is_conflict)
    return HTMLResponse(utterance_answer(visit, not_saved), status)


ROUTES = (
    RoomRoute(
        "/utterances/{utterance}/decisions", _decide, method="POST", needs=Role.REVIEW, writes=True
    ),
)
