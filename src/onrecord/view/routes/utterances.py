"""An utterance: its page, by the id of any of its statements."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import NotFound
from onrecord.store.links.records import Utterance
from onrecord.view.links import utterance_url
from onrecord.view.pages.utterance import not_linked_page, utterance_fragment, utterance_page
from onrecord.view.reprint_in_words import relation_in_words
from onrecord.view.review.decided import NotSaved
from onrecord.view.review.utterance_review import UtteranceDraft
from onrecord.view.search.parameters import Parameters
from onrecord.view.server.visit import RoomRoute, Visit
from onrecord.view.utterance.reports import Means

# Longer articles are not compared while a page is made.
LONGEST_RELATED = 200_000


def _one(visit: Visit) -> Response:
    asked = asked_for(visit)
    try:
        id_ = visit.store.utterance_of(asked)
    except NotFound as error:
        return _missing(visit, asked, str(error))
    if id_ != asked:
        against = Parameters(visit.request.query_params.multi_items()).text("against")
        moved = utterance_url(id_, against=against)
        return RedirectResponse(moved, HTTPStatus.TEMPORARY_REDIRECT)
    return HTMLResponse(_page(visit, visit.store.utterance(id_)))


def asked_for(visit: Visit) -> str:
    """The id in the address."""
    asked: str = visit.request.path_params["utterance"]
    return asked


def utterance_answer(visit: Visit, not_saved: NotSaved[UtteranceDraft]) -> str:
    """The page of the utterance asked for, with what somebody chose and why it was not saved."""
    return _page(visit, visit.store.utterance(asked_for(visit)), not_saved)


def _page(
    visit: Visit, utterance: Utterance, not_saved: NotSaved[UtteranceDraft] | None = None
) -> str:
    against = Parameters(visit.request.query_params.multi_items()).text("against")
    means = _means(visit)
    if visit.is_partial and not_saved is None:
        return utterance_fragment(utterance, means, against=against)
    return utterance_page(
        visit.frame,
        utterance,
        means,
        against=against,
        not_saved=not_saved,
        unlinked=visit.store.unlinked(),
        since=_since(visit) if visit.frame.may_review else 0,
    )


def _since(visit: Visit) -> int:
    """The last decision of all: those about an utterance that is put to this one count too."""
    decisions = visit.store.utterance_decisions()
    return decisions[-1].number if decisions else 0


def _missing(visit: Visit, asked: str, message: str) -> Response:
    """Where a statement is on record and belongs to no utterance, or is none of this record."""
    try:
        statement = visit.store.statement(asked).statement
    except NotFound:
        statement = None
    page = not_linked_page(visit.frame, statement, message)
    return HTMLResponse(page, HTTPStatus.NOT_FOUND)


def _means(visit: Visit) -> Means:
    relate, store = visit.room.link.relate, visit.store

    def copy_words(first: str, copy: str) -> str:
        if relate is None:
            return ""
        texts = (store.compared_text(first), store.compared_text(copy))
        if max(len(each.text) for each in texts) > LONGEST_RELATED:
            return ""
        return relation_in_words(relate(*texts))

    return Means(visit.room.link.compare, copy_words)


ROUTES = (RoomRoute("/utterances/{utterance}", _one),)
