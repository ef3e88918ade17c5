"""Deciding who a speaker is: done, or shown again with everything that was typed."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import RedirectResponse, Response

from onrecord.store.reviewers import Role
from onrecord.store.speakers.records import SpeakerAction
from onrecord.view.links import speaker_url
from onrecord.view.review.speaker_review import SpeakerAsked, asked_of
from onrecord.view.routes.decided import check_may_undo, refusal
from onrecord.view.routes.speakers import speaker_answer
from onrecord.view.server.visit import RoomRoute, Visit


def _decide(visit: Visit) -> Response:
    asked = asked_of(visit.form)
    speaker = visit.store.identity(visit.request.path_params["speaker"]).id
    refused = refusal(
        asked.draft,
        asked.problems,
        lambda: _done(visit, asked, speaker),
        lambda not_saved: speaker_answer(visit, not_saved),
    )
    if refused is not None:
        return refused
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
            check_may_undo(visit, asked.undoes, store.identity(speaker).decisions, "speaker")
            store.undo_about_speaker(asked.undoes, reviewer=reviewer)


ROUTES = (
    RoomRoute(
        "/speakers/{speaker}/decisions", _decide, method="POST", needs=Role.REVIEW, writes=True
    ),
)
