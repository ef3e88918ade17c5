"""A draft against the record, on its page and for programs. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from starlette.responses import HTMLResponse, Response

from onrecord.checked import Finding, Quotation
from onrecord.contract_json import record_json
from onrecord.errors import InputError, ModelError, QueryTooSlow, RequestRefused
from onrecord.store.time_limit import time_limit
from onrecord.view.check.exports import CheckAnswer, to_check
from onrecord.view.pages.check import CheckedDraft, check_page
from onrecord.view.server.failure import failure_of
from onrecord.view.server.visit import RoomRoute, Visit

# More than any article has; the rest of a book is not looked up.
MOST_QUOTATIONS = 300


def _form(visit: Visit) -> Response:
    return HTMLResponse(check_page(visit.frame))


def _check(visit: Visit) -> Response:
    given = str(visit.form.get("draft", "")).replace("\r\n", "\n")
    if not given.strip():
        return HTMLResponse(check_page(visit.frame), HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        checked = checked_draft(visit, given)
    except (InputError, ModelError, QueryTooSlow, RequestRefused) as error:
        # What was pasted stays in the form.
        settings = visit.settings
        failure = failure_of(error, record=settings.record, name=settings.name)
        page = check_page(visit.frame, given=given, failure=failure)
        return HTMLResponse(page, failure.status)
    page = check_page(visit.frame, given=given, checked=checked, unlinked=visit.store.unlinked())
    return HTMLResponse(page)


def checked_draft(visit: Visit, text: str) -> CheckedDraft:
    """The draft with what was found of its quotations.

    Raises RequestRefused, ModelError, QueryTooSlow, and InputError for a page without a text.
    """
    draft = visit.room.read_draft(text)
    asked = draft.quotations[:MOST_QUOTATIONS]
    return CheckedDraft(
        text=draft.text,
        findings=tuple(findings_of(visit, asked)),
        left_out=len(draft.quotations) - len(asked),
        others=draft.others,
    )


def findings_of(visit: Visit, quotations: Sequence[Quotation]) -> list[Finding]:
    """What the record has of each. Raises RequestRefused, ModelError, QueryTooSlow."""
    check, seconds = visit.room.check.check, visit.settings.limits.seconds_per_query
    findings = []
    for quotation in quotations:
        # Reading the draft may have taken longer than a search may.
        with time_limit(visit.store, seconds):
            findings.append(check(visit.store, quotation))
    return findings


def check_answer(visit: Visit) -> Response:
    """The findings for a program. Raises InputError and QueryError for what it sent wrong."""
    asked = to_check(visit.body)
    if asked.text is not None:
        checked = checked_draft(visit, asked.text)
    else:
        quotation = Quotation.alone(asked.quote or "", asked.speaker, asked.said)
        checked = CheckedDraft("", tuple(findings_of(visit, (quotation,))))
    answer = CheckAnswer(
        text=None if asked.text is None else checked.text,
        findings=checked.findings,
        left_out=checked.left_out,
        others=checked.others,
        articles=visit.frame.counts.articles,
    )
    return Response(record_json(answer), media_type="application/json")


ROUTES = (
    RoomRoute("/check", _form),
    RoomRoute("/check", _check, method="POST", takes_text=True),
)
