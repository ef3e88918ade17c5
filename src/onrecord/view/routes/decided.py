"""Decisions that are refused: which, with what page, and who may undo whose."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from starlette.responses import HTMLResponse, Response

from onrecord.errors import DecisionConflict, DecisionRefused, NotFound, RefusalKind, RequestRefused
from onrecord.store.review.records import Decision, DecisionAbout
from onrecord.store.reviewers import Role
from onrecord.view.review.decided import DraftT, NotSaved
from onrecord.view.review.form_values import Problem
from onrecord.view.server.visit import Visit


def refusal(
    draft: DraftT,
    problems: Iterable[Problem],
    decide: Callable[[], None],
    page: Callable[[NotSaved[DraftT]], str],
) -> Response | None:
    """The page with everything that was filled in, where something stops it; None once decided."""
    message = "; ".join(f"{each.field}: {each.message}" for each in problems)
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    if not message:
        try:
            decide()
        except DecisionConflict as error:
            message, status = str(error), HTTPStatus.CONFLICT
        except (DecisionRefused, NotFound) as error:
            message = str(error)
        else:
            return None
    not_saved = NotSaved(draft, message, is_conflict=status is HTTPStatus.CONFLICT)
    return HTMLResponse(page(not_saved), status)


def check_may_undo(
    visit: Visit, number: int, decisions: Iterable[DecisionAbout[Any]], what: str
) -> None:
    """Raises unless it is one of these decisions about `what`, and one's own or one is admin."""
    wrong = {each.number: each for each in decisions}.get(number)
    if wrong is None:
        raise NotFound(f"no decision {number} about this {what}")
    check_own(visit, wrong, what)


def check_own(visit: Visit, wrong: DecisionAbout[Any] | Decision, what: str) -> None:
    """Raises RequestRefused for the decision of somebody else, but to an admin."""
    if wrong.reviewer != visit.visitor.name and not visit.visitor.may(Role.ADMIN):
        raise RequestRefused(
            RefusalKind.NOT_ALLOWED,
            f"decision {wrong.number} is {wrong.reviewer}’s, and {visit.visitor.name} has the role "
            f"{visit.visitor.role}; decide anew about the {what}, or ask for the role admin",
        )
