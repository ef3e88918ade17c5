"""Deciding what is one utterance: done, or shown again with everything that was chosen."""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus

from starlette.responses import RedirectResponse, Response

from onrecord.errors import ModelError
from onrecord.store.links.records import UtteranceAction
from onrecord.store.reviewers import Role
from onrecord.view.links import utterance_url
from onrecord.view.review.utterance_review import UtteranceAsked, utterance_asked_of
from onrecord.view.routes.decided import check_may_undo, refusal
from onrecord.view.routes.utterances import asked_for, utterance_answer
from onrecord.view.server.visit import RoomRoute, Visit


def _decide(visit: Visit) -> Response:
    asked = utterance_asked_of(visit.form)
    id_ = visit.store.utterance_of(asked_for(visit))
    refused = refusal(
        asked.draft,
        asked.problems,
        lambda: _done(visit, asked, id_),
        lambda not_saved: utterance_answer(visit, not_saved),
    )
    if refused is not None:
        return refused
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
            decisions = store.utterance(id_).decisions
            check_may_undo(visit, asked.undoes, decisions, "utterance")
            store.undo_about_utterance(asked.undoes, reviewer=reviewer)


ROUTES = (
    RoomRoute(
        "/utterances/{utterance}/decisions", _decide, method="POST", needs=Role.REVIEW, writes=True
    ),
)
