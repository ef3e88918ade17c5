"""The pages of the reading room, one file for each kind of page."""

from onrecord.view.routes import (
    api,
    articles,
    check,
    compare,
    decisions,
    keyboard,
    review,
    search,
    sign_in,
    speaker_decisions,
    speakers,
    start,
    statements,
    utterance_decisions,
    utterances,
)
from onrecord.view.server.visit import RoomRoute

ROUTES: tuple[RoomRoute, ...] = (
    *start.ROUTES,
    *sign_in.ROUTES,
    *search.ROUTES,
    *speakers.ROUTES,
    *speaker_decisions.ROUTES,
    *statements.ROUTES,
    *utterances.ROUTES,
    *utterance_decisions.ROUTES,
    *compare.ROUTES,
    *check.ROUTES,
    *articles.ROUTES,
    *decisions.ROUTES,
    *review.ROUTES,
    *keyboard.ROUTES,
    *api.ROUTES,
)
