"""What reviewers are to look at, and what they decided last."""

from __future__ import annotations

from starlette.responses import HTMLResponse, Response

from onrecord.store.reviewers import Role
from onrecord.view.pages.review import review_page
from onrecord.view.server.visit import RoomRoute, Visit

LATEST = 50


def _page(visit: Visit) -> Response:
    corrections = visit.store.corrections()
    latest = visit.store.latest_decisions(LATEST)
    about_speakers = visit.store.speaker_decisions()[-LATEST:]
    about_utterances = visit.store.utterance_decisions()[-LATEST:]
    return HTMLResponse(
        review_page(visit.frame, corrections, latest, about_speakers, about_utterances)
    )


ROUTES = (RoomRoute("/review", _page, needs=Role.REVIEW),)
