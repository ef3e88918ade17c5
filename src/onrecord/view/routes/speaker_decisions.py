"""Deciding who a speaker is: done, or shown again with everything that was typed."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import DecisionConflict, DecisionRefused, NotFound, RefusalKind, RequestRefused
from onrecord.store.reviewers import Role
from onrecord.store.speakers.records import SpeakerAction
from onrecord.view.links import speaker_url
from onrecord.view.review.speaker_review import NotSaved, SpeakerAsked, asked_of
from onrecord.view.routes.speakers import speaker_answer
from onrecord.view.server.visit import RoomRoute, Visit


def _decide(visit: Visit) -> Response:
    asked = asked_of(visit.form)
    if asked.problems:
        message = "; ".join(f"{each.field}: {each.message}" for each in asked.problems)
        return _again(visit, NotSaved(asked.draft, message), HTTPStatus.UNPROCESSABLE_ENTITY)
    speaker = visit.store.identity(visit.request.path_params["speaker"]).id
    try:
        _done(visit, asked, speaker)
    except DecisionConflict as error:
        return _again(visit, NotSaved(asked.draft, str(error), True), HTTPStatus.CONFLICT)
    except (DecisionRefused, NotFound) as error:
        return _again(visit, NotSaved(asked.draft, str(error)), HTTPStatus.UNPROCESSABLE_ENTITY)
    now = visit.store.speaker_profile(speaker).id
    return RedirectResponse(f"{speaker_url(now)}#who", HTTPStatus.SEE_OTHER)


def _done(visit: Visit, asked: SpeakerAsked, speaker: str) -> None:
    store, draft, reviewer = visit.store, asked.draft, visit.visitor.name or ""
    match asked.action:
        case SpeakerAction.MERGE:
            store.merge_speakers(speaker, draft.other, reviewer=reviewer, seen=asked.seen)
        case SpeakerAction.SPLIT:
            article = draft.article or None
            store.split_speaker(
                speaker, draft.name, article=article, reviewer=reviewer, seen=asked.seen
            )
        case SpeakerAction.RENAME:
            store.rename_speaker(speaker, draft.new_name, reviewer=reviewer, seen=asked.seen)
        case _:
            _undo(visit, asked.undoes, speaker)


def _undo(visit: Visit, number: int, speaker: str) -> None:
    """Takes a decision back, one's own unless one may undo others'."""
    made = {each.number: each for each in visit.store.identity(speaker).decisions}
    wrong = made.get(number)
    if wrong is None:
        raise NotFound(f"no decision {number} about this speaker")
    if wrong.reviewer != visit.visitor.name and not visit.visitor.may(Role.ADMIN):
        raise RequestRefused(
            RefusalKind.NOT_ALLOWED,
            f"decision {number} is {wrong.reviewer}’s, and {visit.visitor.name} has the role "
            f"{visit.visitor.role}; decide anew about the speaker, or ask for the role admin",
        )
    visit.store.undo_about_speaker(number, reviewer=visit.visitor.name or "")


def _again(visit: Visit, not_saved: NotSaved, status: HTTPStatus) -> Response:
    return HTMLResponse(speaker_answer(visit, not_saved), status)


ROUTES = (
    RoomRoute(
        "/speakers/{speaker}/decisions", _decide, method="POST", needs=Role.REVIEW, writes=True
    ),
)
